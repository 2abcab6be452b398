import type { Field } from './field';
import { CONTACT_FIELDS } from './fields-of-contact';
import { FIGURE_FIELDS } from './fields-of-figures';
import { HEALTH_FIELDS } from './fields-of-health';
import { PARTNER_FIELDS } from './fields-of-partner';
import { PLAN_FIELDS } from './fields-of-plans';
import { QUALITY_FIELDS } from './fields-of-quality';
import { STANDING_FIELDS } from './fields-of-standing';

/** All that a rule may ask of a partner. Whether it is in a segment is no field: a rule could ask for itself. */
export const FIELDS: readonly Field[] = [
  ...PARTNER_FIELDS,
  ...STANDING_FIELDS,
  ...HEALTH_FIELDS,
  ...FIGURE_FIELDS,
  ...QUALITY_FIELDS,
  ...CONTACT_FIELDS,
  ...PLAN_FIELDS,
];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

export const fieldOf = (id: string): Field | null => BY_ID.get(id) ?? null;
