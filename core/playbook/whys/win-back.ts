import { sentence } from '../../domain/sentence';
import { reasonDay } from '../situation';
import { askedInVain, attemptsInVain } from '../triggers/win-back';
import { dayFact, daysSince, leftAlone, month, silence, since, starter, type TellWhy } from '../why-facts';

export const WIN_BACK_WHYS = {
  'A-14': (situation, stake) => {
    const { insight, facts, basis } = situation;
    if (insight.activity.code !== 'never-active') return sentence('play.A-14.why.dormant', silence(situation, stake));
    return sentence('play.A-14.why.never', {
      hasJoined: facts.joined === null ? 'no' : 'yes',
      days: daysSince(facts.joined, basis),
      ...starter(basis),
      ...leftAlone(insight),
    });
  },

  'A-15': (situation, stake) => {
    const asked = askedInVain(situation, 'A-14');
    return sentence('play.A-15.why', {
      ...silence(situation, stake),
      asked: dayFact(asked),
      waited: daysSince(asked, situation.basis),
    });
  },

  'A-15b': (situation, stake) => sentence('play.A-15b.why', silence(situation, stake)),

  'A-31': (situation, stake) =>
    sentence('play.A-31.why', { told: dayFact(reasonDay(situation, 'better-offers')), ...silence(situation, stake) }),

  'A-32': (situation, stake) => {
    const returns = situation.insight.season?.returns ?? null;
    return returns === null
      ? sentence('play.A-32.why.told', { told: dayFact(reasonDay(situation, 'season')), ...silence(situation, stake) })
      : sentence('play.A-32.why', { returns: dayFact(returns), ...silence(situation, stake) });
  },

  'A-40': (situation, stake) => {
    const told = reasonDay(situation, 'lost-interest');
    if (told !== null) return sentence('play.A-40.why.told', { told: dayFact(told) });
    const attempts = attemptsInVain(situation, situation.insight.lastActive);
    return sentence('play.A-40.why', {
      ...silence(situation, stake),
      attempts: attempts.length,
      last: dayFact(attempts.at(-1) ?? null),
    });
  },

  'A-41': ({ insight, basis }) =>
    sentence('play.A-41.why', { ...since(insight.activity.since), ...month(insight, basis), ...leftAlone(insight) }),
} as const satisfies Readonly<Record<string, TellWhy>>;
