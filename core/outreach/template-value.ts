import type { Fact } from '../domain/sentence';
import { formatDay, formatList, formatMoney, formatNumber, formatShare } from '../i18n/format';

/** What stands behind a variable of a template: typed, so that each language words it. `true`: only to be asked about. */
export type TemplateValue = Fact | readonly string[] | true;

/** Null where a text says nothing. */
export function said(fact: Fact | undefined): Fact | null {
  if (fact === undefined) return null;
  return typeof fact === 'string' && fact.trim() === '' ? null : fact;
}

/** In its usual wording, in the current language. Figures are exact: a partner compares them. */
export function wordValue(value: TemplateValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, 'exact');
  if (value === true) return '';
  if (isList(value)) return formatList(value);
  if ('units' in value) return formatMoney(value, 'exact');
  return 'day' in value ? formatDay(value.day) : formatShare(value.share, 'exact');
}

export const isList = (value: TemplateValue): value is readonly string[] => Array.isArray(value);
