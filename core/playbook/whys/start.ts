import { CHECK_LISTS } from '../../domain/book';
import type { Fact } from '../../domain/sentence';
import { sentence } from '../../domain/sentence';
import { reasonDay, recentStart, type Situation } from '../situation';
import { missingItems } from '../triggers/start';
import { dayFact, daysSince, oneDecimal, starter, startsAlone, type TellWhy } from '../why-facts';

export const START_WHYS = {
  'A-06': ({ insight, facts, basis }) =>
    sentence('play.A-06.why', { joined: dayFact(facts.joined), ...starter(basis), ...startsAlone(insight) }),

  'A-07': ({ insight, facts, basis }) =>
    sentence('play.A-07.why', {
      days: daysSince(facts.joined, basis),
      joined: dayFact(facts.joined),
      ...starter(basis),
      ...startsAlone(insight),
    }),

  'A-08': ({ insight, facts, basis }) => {
    const clicks = insight.totals.clicks ?? 0;
    const rate = basis.conversionRateOf(facts.type);
    return sentence('play.A-08.why', {
      days: daysSince(facts.joined, basis),
      clicks,
      hasRate: rate === null ? 'no' : 'yes',
      rate: { share: rate ?? 0 },
      expected: oneDecimal(clicks * (rate ?? 0)),
      ...starter(basis),
    });
  },

  'A-09': (situation) => {
    const items = missingItems(situation).map(({ item }) => item);
    const told = reasonDay(situation, 'no-tools');
    const rest = { ...starter(situation.basis), ...startsAlone(situation.insight) };
    return items.length > 0
      ? sentence('play.A-09.why.missing', { ...itemFacts(items), ...rest })
      : sentence('play.A-09.why.told', { told: dayFact(told), ...rest });
  },

  'A-10': ({ facts }) =>
    sentence('play.A-10.why', { hasJoined: facts.joined === null ? 'no' : 'yes', joined: dayFact(facts.joined) }),

  'A-43': (situation) => {
    const told = reasonDay(situation, 'product-unclear');
    return told === null
      ? sentence('play.A-43.why', { started: dayFact(recentStart(situation)) })
      : sentence('play.A-43.why.told', { told: dayFact(told) });
  },

  'A-44': (situation) => {
    const { insight, kept, basis } = situation;
    return sentence('play.A-44.why', {
      hasSize: kept.profile?.size == null ? 'no' : 'yes',
      size: kept.profile?.size ?? 0,
      ...clicksOf(situation),
      ...starter(basis),
      ...startsAlone(insight),
    });
  },
} as const satisfies Readonly<Record<string, TellWhy>>;

/** A list in a sentence: each place holds an item or `none`. */
function itemFacts(items: readonly string[]): Record<string, Fact> {
  return Object.fromEntries(CHECK_LISTS.readiness.map((_, at) => [`item${at + 1}`, items[at] ?? 'none']));
}

const clicksOf = ({ insight }: Situation) => ({
  hasClicks: insight.recent.clicks30 === null ? 'no' : 'yes',
  clicks: insight.recent.clicks30 ?? 0,
});
