import type { Day } from '../domain/day';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { AccountDetail, NextAction, ProgramDetail } from '../domain/insight';
import type { LeftOut, LeftOutReason } from '../domain/left-out';
import { whyLeftOut } from '../outreach/recipients';
import type { WalkStep } from '../outreach/walk';
import { isSuspended } from '../playbook/brakes';
import { findPlay, isWritten } from '../playbook/plays';
import type { TrellisDb } from '../store/db';
import { readSettings } from '../store/records';
import { type KnownCandidate, readCandidates } from './read-candidates';

export type WalkQuestion = {
  /** In the order in which they are to be written to. */
  readonly accounts: readonly AccountId[];
  /** One for all; null: what is suggested for each. */
  readonly play: string | null;
  /** The user's own. */
  readonly today: Day;
};

export type WalkPlan = {
  readonly steps: readonly WalkStep[];
  readonly leftOut: readonly LeftOut[];
  /** Of those written to the ones of whom a part may be held back: tier C. By programme, as hold-backs are kept. */
  readonly tierC: ReadonlyMap<ProgramId, readonly AccountId[]>;
  /** Of those written to. */
  readonly names: ReadonlyMap<AccountId, string>;
};

/** Who of these is written to one by one, with what, and who is not and why. Accounts that no snapshot knows are in neither list. */
export async function planWalk(db: TrellisDb, { accounts, play, today }: WalkQuestion): Promise<WalkPlan> {
  const known = new Map<AccountId, { readonly one: KnownCandidate; readonly program: ProgramDetail }>();
  const programs = new Set(accounts.flatMap((account) => programOf(account) ?? []));
  for (const id of programs) {
    const read = await readCandidates(db, id, play);
    for (const one of read?.all ?? []) if (read) known.set(one.account, { one, program: read.program });
  }
  const { mailRestDays } = await readSettings(db);
  const steps: WalkStep[] = [];
  const leftOut: LeftOut[] = [];
  const tierC = new Map<ProgramId, AccountId[]>();
  const names = new Map<AccountId, string>();
  for (const account of new Set(accounts)) {
    const found = known.get(account);
    if (!found) continue;
    const { one, program } = found;
    const chosen = play ?? suggestedFor(one.detail)?.play ?? null;
    const why = brakeOf(one, program, { play: chosen, isChosen: play !== null, today, mailRestDays });
    if (why) leftOut.push({ account, name: one.name, ...why });
    else {
      steps.push({ account, play: chosen });
      names.set(account, one.name);
      const id = programOf(account);
      if (one.tier === 'C' && id) tierC.set(id, [...(tierC.get(id) ?? []), account]);
    }
  }
  return { steps, leftOut, tierC, names };
}

/** The best open suggestion that writes. */
const suggestedFor = ({ actions }: AccountDetail): NextAction | undefined =>
  actions.find(({ state, play }) => state === 'open' && isWritten(play));

type BrakeQuestion = {
  readonly play: string | null;
  /** For everybody: what was done, put off or dismissed for somebody is asked again by no list. */
  readonly isChosen: boolean;
  readonly today: Day;
  readonly mailRestDays: number;
};

function brakeOf(
  one: KnownCandidate,
  program: ProgramDetail,
  { play: id, isChosen, today, mailRestDays }: BrakeQuestion,
): { readonly reason: LeftOutReason; readonly day: Day | null } | null {
  const play = id === null ? null : findPlay(id);
  const restDays = play?.recentContact === 'exempt' ? 0 : mailRestDays;
  const rules = { today, restDays, isMass: false, needsAddress: false };
  const why = whyLeftOut({ ...one, isAtRest: one.isAtRest && play?.group !== 'quality' }, rules);
  if (why) return why;
  if (isChosen && isSettled(one.detail, id)) return { reason: 'settled', day: null };
  return play && isSuspended(play, program) ? { reason: 'suspended', day: null } : null;
}

const isSettled = ({ actions }: AccountDetail, id: string | null) =>
  actions.some(({ play, state }) => play === id && state !== 'open' && state !== 'expired');

function programOf(account: AccountId): ProgramId | null {
  const parts = parseAccountId(account);
  return parts.ok ? parts.value.program : null;
}
