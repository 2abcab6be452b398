import type { ProspectFailure } from '@/core/messaging/protocol';

/** What became of "Add as prospect", until the page goes to another address. */
export type NewcomerState = 'waiting' | { readonly prospect: string } | ProspectFailure | 'no-answer';
