import { sentence } from '../../domain/sentence';
import { metStep, missedPace, nearestStep, type Progress } from '../next-step';
import type { ProgramBasis } from '../program-basis';
import { celebrationOf, quarterStart } from '../triggers/grow';
import { atStake, dayFact, type Facts, figure, leftAlone, moneyMark, month, since, type TellWhy, worth } from '../why-facts';

export const GROW_WHYS = {
  'A-11': ({ insight, facts, basis }) =>
    sentence('play.A-11.why', {
      tier: insight.tier,
      hasJoined: facts.joined === null ? 'no' : 'yes',
      joined: dayFact(facts.joined),
      ...month(insight, basis),
    }),

  'A-12': (situation, stake) => {
    const goal = missedPace(situation);
    if (goal === null) return sentence('play.A-12.why.unknown');
    const { basis } = situation;
    return sentence('play.A-12.why', {
      ...progress(basis, goal),
      expected: figure(basis, goal.metric, goal.target * goal.passed),
      passed: { share: goal.passed },
      ...atStake(stake),
    });
  },

  'A-26': (situation) => {
    const { insight, basis } = situation;
    const good = celebrationOf(situation);
    if (good?.kind === 'year') {
      return sentence('play.A-26.why.year', { day: dayFact(good.day), years: good.years, ...month(insight, basis) });
    }
    if (good?.kind === 'best') {
      return sentence('play.A-26.why.best', { ...worth(basis, good.value), before: worth(basis, good.before).amount ?? 0 });
    }
    const only = insight.recent.conversions30 === 1 ? insight.recent.main30 : null;
    return sentence('play.A-26.why', { day: dayFact(insight.firstConversion), ...worth(basis, only), ...leftAlone(insight) });
  },

  'A-27': ({ insight, basis }) =>
    sentence('play.A-27.why', {
      score: insight.health.score ?? 0,
      where: insight.stage.code === 'cultivation' ? 'cultivation' : 'rising',
      ...month(insight, basis),
    }),

  'A-28': (situation) => {
    const met = metStep(situation);
    return met === null ? sentence('play.A-28.why.unknown') : sentence('play.A-28.why', progress(situation.basis, met));
  },

  'A-28b': (situation, stake) => {
    const near = nearestStep(situation);
    if (near === null) return sentence('play.A-28b.why.unknown');
    return sentence('play.A-28b.why', {
      ...progress(situation.basis, near),
      missing: figure(situation.basis, near.metric, near.target - near.attained),
      ...atStake(stake),
    });
  },

  'A-30b': ({ insight, basis }) =>
    sentence('play.A-30b.why', { ...since(quarterStart(basis.program.asOf)), ...month(insight, basis) }),
} as const satisfies Readonly<Record<string, TellWhy>>;

function progress(basis: ProgramBasis, { metric, attained, target, period, tier }: Progress): Facts {
  return {
    kind: tier === null ? 'goal' : 'tier',
    metric,
    isMoney: moneyMark(basis, metric),
    attained: figure(basis, metric, attained),
    target: figure(basis, metric, target),
    from: { day: period.from },
    to: { day: period.to },
    hasRate: tier?.rate == null ? 'no' : 'yes',
    rate: { share: tier?.rate ?? 0 },
  };
}
