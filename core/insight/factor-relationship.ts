import type { Day } from '../domain/day';
import type { Tier } from '../domain/partner';
import { type Sentence, sentence } from '../domain/sentence';
import type { Contact } from './contacts';
import { clampShare, type FactorMeasure, neverCounted } from './factor';

export const RELATIONSHIP_WEIGHT = 10;
/** Days between two-way contacts that each tier aims at. */
const CADENCE = { A: 30, B: 90, C: 180, none: 180 } as const satisfies Record<Tier, number>;
const UNANSWERED_LIMIT = 2;
const UNANSWERED_COST = 0.3;

const NO_CONTACT = neverCounted('relationship', RELATIONSHIP_WEIGHT, sentence('insight.factor.relationship.no-contact'));

/** Factor E: how recent the last two-way contact is. An empty log says nothing. */
export function measureRelationship({ contact, tier, day }: { contact: Contact | null; tier: Tier; day: Day }): FactorMeasure {
  if (!contact) return NO_CONTACT;
  const cadence = CADENCE[tier];
  const days = Math.max(0, day - (contact.lastTwoWay ?? contact.first));
  const isUnanswered = contact.unanswered >= UNANSWERED_LIMIT;
  const recency = clampShare(1 - Math.max(0, days - cadence) / (2 * cadence));
  return {
    id: 'relationship',
    weight: RELATIONSHIP_WEIGHT,
    confidence: 1,
    score: clampShare(recency - (isUnanswered ? UNANSWERED_COST : 0)),
    tell: (): Sentence =>
      sentence(`insight.factor.relationship.${contact.lastTwoWay === null ? 'unanswered' : 'measured'}`, {
        days,
        tier,
        cadence,
        unanswered: contact.unanswered,
      }),
  };
}
