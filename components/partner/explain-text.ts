import type { Fact } from '@/core/domain/sentence';
import { NUMBER_FIELDS, type NumberSetting } from '@/core/domain/settings';
import { formatDay, formatMoney, formatNumber, hasMessage, t } from '@/core/i18n/translate';

const DECIMALS = 3;

/** What an input is called: a word of its own, or that of what it is. */
export function inputLabel(label: string): string {
  const own = `explain.input.${label}`;
  if (hasMessage(own)) return t(own);
  const word = `word.${label}`;
  return hasMessage(word) ? t(word) : label;
}

/** A value in a table: codes by their words, shares with enough digits to be told from one another. */
export function inputText(label: string, value: Fact | null): string {
  if (value === null) return t('explain.inputs.unknown');
  if (typeof value === 'number') return formatNumber(value, DECIMALS);
  if (typeof value === 'string') return codeText(label, value);
  if ('units' in value) return formatMoney(value);
  if ('day' in value) return formatDay(value.day);
  return t('workspace.settings.per-cent', { value: formatNumber(value.share * 100, 2) });
}

/** Days say what they are; of everything else the name does. */
export function settingText(name: string, value: Fact): string {
  const isDays =
    typeof value === 'number' && Object.hasOwn(NUMBER_FIELDS, name) && NUMBER_FIELDS[name as NumberSetting].unit === 'days';
  return isDays ? t('segment.value.days', { days: value }) : inputText(name, value);
}

function codeText(label: string, value: string): string {
  const ids = [`word.${label}.${value}`, `segment.choice.${label}.${value}`, `setting.${label}.${value}`];
  for (const id of ids) if (hasMessage(id)) return t(id);
  return value === '' ? t('explain.inputs.none') : value;
}
