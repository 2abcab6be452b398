import type { AccountId } from '@/core/domain/ids';
import type { BarPlace, Card, PageAccount } from '@/core/domain/page';
import type { Result } from '@/core/domain/result';
import { ask, askPlain } from '@/core/messaging/ask';
import { MAX_REFS } from '@/core/messaging/limits';
import {
  type ActionState,
  type PageSegment,
  type ProspectFailure,
  sendMessage,
  type WalkFailure,
} from '@/core/messaging/protocol';

// What card and bar want of the background. Trouble there is told in its own log: here it is an answer that did not come.

export async function fetchCard(account: AccountId): Promise<Card | null> {
  return valueIn(() => ask(() => sendMessage('getCard', { account })));
}

/** True when it was taken. */
export async function decide(account: AccountId, play: string, state: ActionState): Promise<boolean> {
  return (await answerOf(() => ask(() => sendMessage('decideAction', { account, play, state }))))?.ok ?? false;
}

export function draft(account: AccountId, play: string | null): void {
  // First thing in the click: the side panel opens only while the browser still counts it as one.
  sendMessage('openOutreach', { account, play }).catch(() => null);
}

export function follow(account: AccountId): void {
  sendMessage('followPartner', { account }).catch(() => null);
}

export function openPartner(account: AccountId): void {
  sendMessage('openPartner', { account }).catch(() => null);
}

/** Null: nobody answers. */
export async function segmentsOf(accounts: readonly AccountId[]): Promise<readonly PageSegment[] | null> {
  const found = new Map<string, PageSegment>();
  for (let from = 0; from < accounts.length; from += MAX_REFS) {
    const some = accounts.slice(from, from + MAX_REFS);
    const segments = await valueIn(() => askPlain(() => sendMessage('getSegmentsOf', { accounts: some })));
    if (!segments) return null;
    for (const segment of segments) {
      const before = found.get(segment.id)?.accounts ?? [];
      found.set(segment.id, { ...segment, accounts: [...before, ...segment.accounts] });
    }
  }
  return [...found.values()];
}

/** To how many, or why no walk began. */
export async function startWalk(
  page: PageAccount,
  segment: string,
  replaces: boolean,
): Promise<Result<{ readonly count: number }, WalkFailure | 'no-answer'>> {
  return replyOf(() => sendMessage('startWalk', { page, segment, replaces }));
}

/** The prospect's id, or why there is none. */
export async function addProspect(
  page: PageAccount,
  { name, website }: { readonly name: string; readonly website: string },
): Promise<Result<{ readonly prospect: string }, ProspectFailure | 'no-answer'>> {
  return replyOf(() => sendMessage('addProspect', { page, name, website }));
}

export async function dropProspect(prospect: string): Promise<boolean> {
  return (await answerOf(() => ask(() => sendMessage('dropProspect', { prospect }))))?.ok ?? false;
}

export function keepBar(place: BarPlace): void {
  sendMessage('keepBar', place).catch(() => null);
}

export function turnOff(): Promise<boolean> {
  return sendMessage('turnOffThisSite', undefined).then(
    () => true,
    () => false,
  );
}

async function replyOf<Value, Reason extends string>(
  call: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'no-answer'>> {
  const reply = await answerOf(() => ask(call));
  if (!reply) return { ok: false, reason: 'no-answer' };
  if (reply.ok) return reply;
  const { reason } = reply;
  return { ok: false, reason: reason === 'background-silent' || reason === 'extension-reloaded' ? 'no-answer' : reason };
}

async function answerOf<Answer>(call: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await call();
  } catch {
    return null;
  }
}

async function valueIn<Value>(call: () => Promise<Result<Value, string>>): Promise<Value | null> {
  const reply = await answerOf(call);
  return reply?.ok ? reply.value : null;
}
