import { PARTNER_TYPES, type PartnerType } from '../domain/partner';
import { hasMessage, t } from './translate';

/** Of a type's name, where a person writes it. */
export const LONGEST_TYPE = 100;

/** The user may name types of their own; those are shown as they are. */
export function typeText(type: PartnerType): string {
  const id = `word.type.${type}`;
  return hasMessage(id) ? t(id) : type;
}

/**
 * The type that a text names: one of ours by its word or its id, or one that is `known` already, in any spelling; else the text
 * itself, as a type of the user's own. Null: it names none.
 */
export function typeNamed(text: string, known: Iterable<PartnerType>): PartnerType | null {
  const name = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TYPE)
    .trim();
  if (name === '') return null;
  const wanted = spelling(name);
  const isMeant = (type: PartnerType) => spelling(type) === wanted || spelling(typeText(type)) === wanted;
  return [...PARTNER_TYPES, ...known].find(isMeant) ?? name;
}

/** `Card-linked`, `card_linked` and `card linked` are one. */
const spelling = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, ' ');
