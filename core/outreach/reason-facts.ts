import type { AccountDetail } from '../domain/insight';
import type { Fact, Sentence } from '../domain/sentence';
import { formatDay, formatMoney, formatNumber, formatShare } from '../i18n/format';
import { hasMessage, t } from '../i18n/translate';

// A draft says what its suggestion says, with the very same figures: they are taken from the facts of its reason.

export const REASON_FACTS = [
  'invited_day',
  'event_day',
  'missing_items',
  'years_together',
  'best_weeks',
  'goal_metric',
  'goal_attained',
  'goal_target',
  'goal_missing',
  'goal_until',
  'tier_rate',
  'season_returns',
  'offer_title',
  'offer_until',
  'offer_code',
  'offer_link',
  'old_title',
  'terms_kind',
  'terms_end',
] as const;
type ReasonFact = (typeof REASON_FACTS)[number];
export type ReasonFacts = Readonly<Record<ReasonFact, string | null>>;

const NONE = Object.fromEntries(REASON_FACTS.map((name) => [name, null])) as Record<ReasonFact, null>;

/** Null for all that the reason of this play, as it is suggested now, does not say. */
export function reasonFacts({ actions }: AccountDetail, play: string | null): ReasonFacts {
  const why = actions.find((action) => action.play === play)?.why;
  const tell = why ? TELLS[why.id] : undefined;
  return why && tell ? { ...NONE, ...tell(why.facts) } : NONE;
}

type Told = Sentence['facts'];

const invitation = (facts: Told) => ({ invited_day: worded(facts.invited) });
const goal = (facts: Told) => ({
  goal_metric: wordOf(`word.in-text.${facts.metric}`),
  goal_attained: worded(facts.attained),
  goal_target: worded(facts.target),
  goal_missing: worded(facts.missing),
  goal_until: worded(facts.to),
  tier_rate: facts.hasRate === 'yes' ? worded(facts.rate) : null,
});

/** By the id of the reason. */
const TELLS: Readonly<Record<string, (facts: Told) => Partial<ReasonFacts>>> = {
  'play.A-02.why': invitation,
  'play.A-03.why': invitation,
  'play.A-33.why': (facts) => ({ event_day: worded(facts.met) }),
  'play.A-09.why.missing': (facts) => ({ missing_items: itemsOf(facts) }),
  'play.A-12.why': goal,
  'play.A-28.why': goal,
  'play.A-28b.why': goal,
  'play.A-26.why.year': ({ years }) => ({ years_together: t('word.years', { years: Number(years) }) }),
  'play.A-26.why.best': () => ({ best_weeks: 'yes' }), // asked about, never printed
  'play.A-32.why': (facts) => ({ season_returns: worded(facts.returns) }),
  'play.A-19.why': (facts) => ({
    offer_title: worded(facts.title),
    offer_until: facts.hasEnd === 'yes' ? worded(facts.end) : null,
    offer_code: worded(facts.code),
    offer_link: worded(facts.link),
  }),
  'play.A-22.why': (facts) => ({ old_title: worded(facts.title) }),
  'play.A-34.why.ends': (facts) => ({ terms_kind: wordOf(`word.terms.${facts.kind}`), terms_end: worded(facts.end) }),
};

/** Amounts exact: a partner compares them. */
function worded(fact: Fact | undefined): string | null {
  if (fact === undefined) return null;
  if (typeof fact === 'string') return fact.trim() === '' ? null : fact;
  if (typeof fact === 'number') return formatNumber(fact);
  if ('units' in fact) return formatMoney(fact, 'exact');
  return 'day' in fact ? formatDay(fact.day) : formatShare(fact.share);
}

function wordOf(id: string): string | null {
  return hasMessage(id) ? t(id) : null;
}

function itemsOf(facts: Told): string | null {
  const items = Object.entries(facts).flatMap(([name, code]) =>
    name.startsWith('item') ? (wordOf(`word.item.${code}`) ?? []) : [],
  );
  return items.length === 0 ? null : items.join(', ');
}
