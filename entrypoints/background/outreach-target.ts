import { type AccountId, parseAccountId } from '@/core/domain/ids';
import { readSession, writeSession } from '@/core/platform/session';
import { noteRecent } from '@/core/services/recent-partners';

export type OutreachTarget = {
  readonly account: AccountId;
  readonly play: string | null;
  readonly template?: string;
  readonly segment?: string;
};

const NAME = 'outreachTarget';
/** The panel may ask before the write is done. */
let writing: Promise<void> = Promise.resolve();

/** Kept in the session's storage: the panel asks when it is up, and the background may have slept in between. */
export function setOutreachTarget(target: OutreachTarget): Promise<void> {
  // The number makes the same wish a change, too: an open panel follows changes.
  writing = writing.then(async () => writeSession(NAME, { ...target, wish: nextWish(await readSession(NAME)) }));
  noteRecent(target.account).catch(() => undefined); // nobody waits for that
  return writing;
}

export async function outreachTarget(): Promise<OutreachTarget | null> {
  await writing;
  const kept = await readSession(NAME);
  if (typeof kept !== 'object' || kept === null || !('account' in kept) || !('play' in kept)) return null;
  const { account, play } = kept;
  if (typeof account !== 'string' || !parseAccountId(account).ok) return null;
  const template = 'template' in kept && typeof kept.template === 'string' ? { template: kept.template } : {};
  const segment = 'segment' in kept && typeof kept.segment === 'string' ? { segment: kept.segment } : {};
  return { account: account as AccountId, play: typeof play === 'string' ? play : null, ...template, ...segment };
}

function nextWish(kept: unknown): number {
  const before = typeof kept === 'object' && kept !== null && 'wish' in kept ? kept.wish : 0;
  return typeof before === 'number' ? before + 1 : 1;
}
