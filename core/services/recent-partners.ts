import { type AccountId, parseAccountId } from '../domain/ids';
import { readLocal, writeLocal } from '../platform/local-store';

const NAME = 'recentPartners';
const MOST = 12;
/** Several surfaces may note somebody in the same moment: each adds to what the one before it wrote. */
let turn: Promise<void> = Promise.resolve();

/** Partners opened or drafted to lately on any surface, the last one first. Those whose import was undone may be among them. */
export async function recentPartners(): Promise<readonly AccountId[]> {
  const kept = await readLocal(NAME);
  return Array.isArray(kept) ? kept.filter(isAccount).slice(0, MOST) : [];
}

export function noteRecent(account: AccountId): Promise<void> {
  turn = turn.then(async () => {
    const others = (await recentPartners()).filter((other) => other !== account);
    await writeLocal(NAME, [account, ...others].slice(0, MOST));
  });
  const noted = turn;
  turn = turn.catch(() => undefined); // a full disk keeps nobody from what comes next
  return noted;
}

export async function forgetRecent(): Promise<void> {
  await writeLocal(NAME, []);
}

const isAccount = (kept: unknown): kept is AccountId => typeof kept === 'string' && parseAccountId(kept).ok;
