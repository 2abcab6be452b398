import type { AccountDetail } from '../domain/insight';
import type { Sentence } from '../domain/sentence';
import { hasMessage, t } from '../i18n/translate';
import { type TemplateValue, valueOf } from './template-value';
import { KNOWN_VARIABLES, type ReasonName } from './template-variables';

// A draft says what its suggestion says, with the very same figures: they are taken from the facts of its reason.

export type ReasonFacts = Readonly<Record<ReasonName, TemplateValue | null>>;

const NONE = Object.fromEntries(Object.keys(KNOWN_VARIABLES.reason).map((name) => [name, null])) as Record<ReasonName, null>;

/** Null for all that the reason of this play, as it is suggested now, does not say. */
export function reasonFacts({ actions }: AccountDetail, play: string | null): ReasonFacts {
  const why = actions.find((action) => action.play === play)?.why;
  const tell = why ? TELLS[why.id] : undefined;
  return why && tell ? { ...NONE, ...tell(why.facts) } : NONE;
}

type Told = Sentence['facts'];

const invitation = (facts: Told) => ({ invited_day: valueOf(facts.invited) });
const goal = (facts: Told) => ({
  goal_metric: wordOf(`word.in-text.${facts.metric}`),
  goal_attained: valueOf(facts.attained),
  goal_target: valueOf(facts.target),
  goal_missing: valueOf(facts.missing),
  goal_until: valueOf(facts.to),
  tier_rate: facts.hasRate === 'yes' ? valueOf(facts.rate) : null,
});

/** By the id of the reason. */
const TELLS: Readonly<Record<string, (facts: Told) => Partial<ReasonFacts>>> = {
  'play.A-02.why': invitation,
  'play.A-03.why': invitation,
  'play.A-33.why': (facts) => ({ event_day: valueOf(facts.met) }),
  'play.A-09.why.missing': (facts) => ({ missing_items: itemsOf(facts) }),
  'play.A-12.why': goal,
  'play.A-28.why': goal,
  'play.A-28b.why': goal,
  'play.A-26.why.year': ({ years }) => ({ years_together: t('word.years', { years: Number(years) }) }),
  'play.A-26.why.best': () => ({ best_weeks: true }),
  'play.A-32.why': (facts) => ({ season_returns: valueOf(facts.returns) }),
  'play.A-19.why': (facts) => ({
    offer_title: valueOf(facts.title),
    offer_until: facts.hasEnd === 'yes' ? valueOf(facts.end) : null,
    offer_code: valueOf(facts.code),
    offer_link: valueOf(facts.link),
  }),
  'play.A-22.why': (facts) => ({ old_title: valueOf(facts.title) }),
  'play.A-34.why.ends': (facts) => ({ terms_kind: wordOf(`word.terms.${facts.kind}`), terms_end: valueOf(facts.end) }),
};

function wordOf(id: string): string | null {
  return hasMessage(id) ? t(id) : null;
}

function itemsOf(facts: Told): readonly string[] | null {
  const items = Object.entries(facts).flatMap(([name, code]) =>
    name.startsWith('item') ? (wordOf(`word.item.${code}`) ?? []) : [],
  );
  return items.length === 0 ? null : items;
}
