import type { Day } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { Walk } from '@/core/outreach/walk';
import { drawHoldBack } from '@/core/playbook/effects/draw-hold-back';
import { findPlay } from '@/core/playbook/plays';
import { holdBack } from '@/core/services/hold-back';
import { joinSteps, type Step, undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import type { WalkPlan } from '@/core/services/plan-walk';
import { beginWalk as beginKept, keepWalk, readWalk } from '@/core/services/walk-session';
import { recompute } from './recompute';

type Draw = { readonly play: string | null; readonly share: number; readonly seed: number };

type Offer =
  | {
      readonly can: 'yes';
      readonly count: number;
      readonly share: number;
      readonly drawn: ReadonlySet<AccountId>;
      /** Those among whom was drawn. */
      readonly of: WalkPlan['tierC'];
    }
  | { readonly can: 'choose' | 'owed' | 'few' };

/** Who of tier C would be left alone: only of one play for all, which nobody is owed. The same seed draws the same again. */
export function offerOf({ tierC }: WalkPlan, { play, share, seed }: Draw): Offer {
  if (play === null) return { can: 'choose' };
  if (findPlay(play)?.recentContact === 'exempt') return { can: 'owed' };
  const drawn = new Set([...tierC.values()].flatMap((accounts) => drawHoldBack(accounts, share, seed)));
  return drawn.size === 0 ? { can: 'few' } : { can: 'yes', count: drawn.size, share, drawn, of: tierC };
}

export function withHeldBack(plan: WalkPlan, drawn: ReadonlySet<AccountId>): WalkPlan {
  const held = plan.steps.filter(({ account }) => drawn.has(account));
  return {
    ...plan,
    steps: plan.steps.filter(({ account }) => !drawn.has(account)),
    leftOut: [
      ...plan.leftOut,
      ...held.map(({ account }) => ({ account, name: plan.names.get(account) ?? '', reason: 'held-back' as const, day: null })),
    ],
  };
}

type Held = Omit<Draw, 'play'> & { readonly play: string; readonly day: Day; readonly of: WalkPlan['tierC'] };
/** What to hand to endWalk: the walk that was going on before, and the way back of what was recorded. */
type Begun = { readonly before: Walk | null; readonly step: Step; readonly programs: readonly ProgramId[] };

/** Records who is held back, then begins the walk without them. */
export async function beginWalk(
  walk: Pick<Walk, 'title' | 'segment' | 'from' | 'steps' | 'leftOut'>,
  held: Held | null,
): Promise<Begun> {
  const steps: Step[] = [];
  const programs: ProgramId[] = [];
  for (const [program, accounts] of held?.of ?? []) {
    if (!held) break;
    const { play, day, share, seed } = held;
    const kept = await holdBack(db, { program, play, day, accounts, share, seed });
    if (!kept.ok) continue; // too few of this programme: nobody was drawn from them either
    steps.push(kept.value.step);
    programs.push(program);
  }
  const before = await readWalk();
  await beginKept(walk);
  for (const program of programs) void recompute(program);
  return { before, step: joinSteps(...steps), programs };
}

export async function endWalk({ before, step, programs }: Begun): Promise<void> {
  await keepWalk(before);
  await undoStep(db, step);
  for (const program of programs) void recompute(program);
}
