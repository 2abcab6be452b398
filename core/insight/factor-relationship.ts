import type { Day } from '../domain/day';
import type { Tier } from '../domain/partner';
import { type Sentence, sentence } from '../domain/sentence';
import type { NumberSetting, Settings } from '../domain/settings';
import { calculate, fixed, fromSetting, named } from './build-formula';
import type { Contact } from './contacts';
import { clampShare, type FactorMeasure, neverCounted } from './factor';

/** Days between two-way contacts that each tier aims at. */
const CADENCE = { A: 'cadenceA', B: 'cadenceB', C: 'cadenceC', none: 'cadenceC' } as const satisfies Record<Tier, NumberSetting>;
const UNANSWERED_LIMIT = 2;
const UNANSWERED_COST = 0.3;

const NO_CONTACT = neverCounted('relationship', 'insight.factor.relationship.no-contact');

type RelationshipInput = {
  readonly settings: Settings;
  readonly contact: Contact | null;
  readonly tier: Tier;
  readonly day: Day;
};

/** Factor E: how recent the last two-way contact is. An empty log says nothing. */
export function measureRelationship({ settings, contact, tier, day }: RelationshipInput): FactorMeasure {
  const weight = settings.weightRelationship;
  if (!contact) return NO_CONTACT(weight);
  const cadence = settings[CADENCE[tier]];
  const days = Math.max(0, day - (contact.lastTwoWay ?? contact.first));
  const cost = contact.unanswered >= UNANSWERED_LIMIT ? UNANSWERED_COST : 0;
  const recency = clampShare(1 - Math.max(0, days - cadence) / (2 * cadence));
  return {
    id: 'relationship',
    weight,
    confidence: 1,
    score: clampShare(recency - cost),
    tell: (): Sentence =>
      sentence(`insight.factor.relationship.${contact.lastTwoWay === null ? 'unanswered' : 'measured'}`, {
        days,
        tier,
        cadence,
        unanswered: contact.unanswered,
      }),
    formula: () => {
      const aim = fromSetting(settings, CADENCE[tier]);
      const over = calculate('max', fixed(0), calculate('-', named('days-since-contact', days, 'days'), aim));
      const share = calculate('/', over, calculate('*', fixed(2), aim));
      const recent = calculate('clamp', calculate('-', fixed(1), share));
      return calculate('clamp', calculate('-', recent, named('unanswered-cost', cost)));
    },
  };
}
