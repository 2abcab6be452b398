import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AccountId, NetworkId, ProgramId } from '../domain/ids';
import type { Badge, Card, PageAccount, PartnerRef } from '../domain/page';
import type { Result } from '../domain/result';

/** Why a page shows no badges. Everything else is a bug and is thrown. */
export type LookUpFailure =
  | 'site-not-enabled'
  | 'no-data-yet'
  /** The page's account belongs to no programme of the user, and none fits its partners. */
  | 'account-not-bound'
  /** Several unbound programmes fit: the user must choose in the popup. */
  | 'account-ambiguous';

export type LookUpReply = {
  readonly program: { readonly id: ProgramId; readonly name: string };
  /** True when this very look-up bound the page's account to the programme: the popup says so and can undo it. */
  readonly justBound: boolean;
  /** As many as refs were asked for, in their order; null: not known, no badge. */
  readonly badges: readonly (Badge | null)[];
};

/** What a page shows, told to our own popup and side panel. */
export type PageState = {
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly account: string | null;
  readonly program: { readonly id: ProgramId; readonly name: string } | null;
  readonly failure: LookUpFailure | 'page-not-known' | 'page-changed' | null;
  readonly justBound: boolean;
  readonly found: number;
  readonly known: readonly AccountId[];
  /** The one partner that the whole page is about. */
  readonly subject: AccountId | null;
};

/** Messages the background answers. Data and replies are JSON: no Date, Map, Set, undefined or class. */
export type BackgroundProtocol = {
  // From content scripts (and our own pages): all that a page's script of ours may ask for.
  lookUpRefs(query: { page: PageAccount; refs: PartnerRef[] }): Result<LookUpReply, LookUpFailure>;
  getCard(query: { account: AccountId }): Result<Card, 'not-known'>;
  openOutreach(query: { account: AccountId; play: string | null }): void;
  openPartner(query: { account: AccountId }): void;
  decideAction(query: {
    account: AccountId;
    play: string;
    state: 'done' | 'snoozed' | 'dismissed';
  }): Result<null, 'not-suggested'>;
  turnOffThisSite(): void;

  // From our own pages only.
  /** Data changed: recompute this programme, or all. Resolves when the new snapshot is published. */
  recompute(query: { program: ProgramId | null }): Result<null, 'failed'>;
  /** Compute what was stored without being judged: whoever was to do it was stopped on the way. Resolves when it is published. */
  catchUp(): void;
  /** What the side panel should show: the last partner that was asked for. */
  getOutreachTarget(): { account: AccountId; play: string | null } | null;
  /** Register the content script for what is granted and enabled now. */
  syncSites(): void;
};

/** Messages a content script answers, to our own pages. */
export type PageProtocol = {
  getPageState(): PageState;
  /** The published snapshot or the sites changed: ask again. */
  refreshBadges(): void;
  insertText(query: { text: string }): Result<null, 'no-field'>;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<BackgroundProtocol & PageProtocol>();
