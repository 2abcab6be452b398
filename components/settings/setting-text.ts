import { isWhole } from '@/core/domain/setting-order';
import { DEFAULT_SETTINGS, NUMBER_FIELDS, type NumberSetting, type SettingUnit } from '@/core/domain/settings';
import { formatNumber, t } from '@/core/i18n/translate';

/** Beyond these digits a share times 100 shows only what binary fractions can't say. */
const DIGITS = 12;
const rounded = (value: number) => Number(value.toPrecision(DIGITS));

/** As it stands in a field: shares as per cent, with as many decimals as they need. */
export const shownNumber = (unit: SettingUnit, value: number): number => (unit === 'share' ? rounded(value * 100) : value);

export const textOf = (unit: SettingUnit, value: number): string => String(shownNumber(unit, value));

/** What a field's text says, as it is kept; null when that is no plain number. A comma may stand for the point. */
export function readNumber(unit: SettingUnit, text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,6}(\.\d{1,8})?$/.test(plain)) return null;
  return unit === 'share' ? rounded(Number(plain) / 100) : Number(plain);
}

/** In prose: 5%, 30, 0.6. */
export function wordedNumber(unit: SettingUnit, value: number): string {
  const text = formatNumber(shownNumber(unit, value), DIGITS);
  return unit === 'share' ? t('workspace.settings.per-cent', { value: text }) : text;
}

export const wordedStandard = (name: NumberSetting): string => wordedNumber(NUMBER_FIELDS[name].unit, DEFAULT_SETTINGS[name]);

/** Numbers between two that a field's arrows can reach. */
export const stepOf = (unit: SettingUnit): number | 'any' => (isWhole(unit) ? 1 : 'any');
