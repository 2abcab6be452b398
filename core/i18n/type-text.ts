import type { PartnerType } from '../domain/partner';
import { hasMessage, t } from './translate';

/** The user may name types of their own; those are shown as they are. */
export function typeText(type: PartnerType): string {
  const id = `word.type.${type}`;
  return hasMessage(id) ? t(id) : type;
}
