import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { TouchState } from '../domain/records';
import type { Play } from './play';

/** Lower bounds of the classes of silence, in weeks: those of the return table (method.md 3.4). */
const GAP_CLASSES = [0, 1, 2, 3, 5, 9, 14, 27] as const;
/** Of the age since joining, in weeks: those of its row of never active partners. */
const AGE_CLASSES = [0, 2, 5, 9, 14, 27] as const;

type StandingQuestion = {
  readonly play: Pick<Play, 'stake'>;
  readonly insight: AccountInsight;
  readonly facts: Pick<AccountFacts, 'type' | 'joined'>;
  readonly asOf: Day;
};

/** How a partner stands when a play is done for it: only partners that stand alike are compared afterwards. */
export function standingOf({ play, insight, facts, asOf }: StandingQuestion): TouchState {
  return {
    asOf,
    activity: insight.activity.code,
    tier: insight.tier,
    type: facts.type,
    bin: binOf(play, insight, { joined: facts.joined, asOf }),
    baseline: insight.recent.main30,
  };
}

/** Coarse on purpose: a class of a dip's depth, of silence or of age. '' where the play's trigger has no size. */
function binOf(
  { stake }: Pick<Play, 'stake'>,
  { dip, activity }: AccountInsight,
  { joined, asOf }: { readonly joined: Day | null; readonly asOf: Day },
): string {
  switch (stake) {
    case 'dip':
      return dip ? `ratio-${dip.severity}` : classOf('gap', activity.gapDays, GAP_CLASSES);
    case 'silent':
      if (activity.code !== 'never-active') return classOf('gap', activity.gapDays, GAP_CLASSES);
      return classOf('age', joined === null ? null : asOf - joined, AGE_CLASSES);
    case 'starter':
    case 'clicks':
      return classOf('age', joined === null ? null : asOf - joined, AGE_CLASSES);
    default:
      return '';
  }
}

/** `gap-3`: three weeks or more, and less than the next class begins with. */
function classOf(name: string, days: number | null, bounds: readonly number[]): string {
  if (days === null) return `${name}-unknown`;
  const weeks = Math.max(0, Math.floor(days / 7));
  return `${name}-${bounds.filter((bound) => bound <= weeks).at(-1) ?? 0}`;
}

/** The day on which the effect of a play that is done now can be told: whole only once the data reach it. */
export const measureDay = ({ success }: Pick<Play, 'success'>, asOf: Day): Day => asOf + success.windowDays;
