import type { AccountDetail } from '../domain/insight';
import type { Sentence } from '../domain/sentence';
import { hasMessage, t } from '../i18n/translate';
import { said, type TemplateValue } from './template-value';
import type { ReasonName } from './template-variables';

// A draft says what its suggestion says, with the very same figures: they are taken from the facts of its reason.

/** What a reason does say, and null for what it might have said. */
export type ReasonFacts = Partial<Readonly<Record<ReasonName, TemplateValue | null>>>;

/** Of this play, as it is suggested now; empty where it is not. */
export function reasonFacts({ actions }: AccountDetail, play: string | null): ReasonFacts {
  const why = actions.find((action) => action.play === play)?.why;
  const tell = why ? TELLS[why.id] : undefined;
  return why && tell ? tell(why.facts) : {};
}

type Told = Sentence['facts'];

const invitation = (facts: Told) => ({ invited_day: said(facts.invited) });
const goal = (facts: Told) => ({
  goal_metric: wordOf(`word.in-text.${facts.metric}`),
  goal_attained: said(facts.attained),
  goal_target: said(facts.target),
  goal_missing: said(facts.missing),
  goal_until: said(facts.to),
  tier_rate: facts.hasRate === 'yes' ? said(facts.rate) : null,
});

/** By the id of the reason. */
const TELLS: Readonly<Record<string, (facts: Told) => ReasonFacts>> = {
  'play.A-02.why': invitation,
  'play.A-03.why': invitation,
  'play.A-33.why': (facts) => ({ event_day: said(facts.met) }),
  'play.A-09.why.missing': (facts) => ({ missing_items: itemsOf(facts) }),
  'play.A-12.why': goal,
  'play.A-28.why': goal,
  'play.A-28b.why': goal,
  'play.A-26.why.year': ({ years }) => ({ years_together: t('word.years', { years: Number(years) }) }),
  'play.A-26.why.best': () => ({ best_weeks: true }),
  'play.A-32.why': (facts) => ({ season_returns: said(facts.returns) }),
  'play.A-19.why': (facts) => ({
    offer_kind: wordOf(`word.offer.${facts.kind}`),
    offer_title: said(facts.title),
    offer_until: facts.hasEnd === 'yes' ? said(facts.end) : null,
    offer_code: said(facts.code),
    offer_link: said(facts.link),
  }),
  'play.A-22.why': (facts) => ({ old_title: said(facts.title) }),
  'play.A-34.why.ends': (facts) => ({ terms_kind: wordOf(`word.terms.${facts.kind}`), terms_end: said(facts.end) }),
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
