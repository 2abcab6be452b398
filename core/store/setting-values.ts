import {
  COOLDOWN_DAYS,
  DEFAULT_SETTINGS,
  NUMBER_FIELDS,
  type NumberField,
  type NumberSetting,
  type PlayTuning,
  type Settings,
} from '../domain/settings';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  language: ['auto', 'en'],
  mainMetric: ['auto', 'revenue', 'commission', 'conversions', 'clicks', 'impressions'],
  newsletterRhythm: ['weekly', 'fortnightly', 'monthly'],
};
const WHOLE_UNITS: ReadonlySet<NumberField['unit']> = new Set(['days', 'weeks', 'seconds', 'count']);
const PERSONAL: ReadonlySet<string> = new Set<keyof Settings>([
  ...(['language', 'senderName', 'programLink', 'programProducts', 'programAudience', 'communityLink'] as const),
]);
const LONGEST_TEXT = 2_000;

/**
 * True when the name is a setting's and the value is one that it may have: numbers within the range of their field, days, weeks,
 * seconds and counts whole, choices from their list. Tunings of plays are records of their own: isTuningValue.
 */
export function isSettingValue(name: string, value: unknown): boolean {
  const field = Object.hasOwn(NUMBER_FIELDS, name) ? NUMBER_FIELDS[name as NumberSetting] : undefined;
  if (field) return isWithin(field, value);
  if (Object.hasOwn(CHOICES, name)) return CHOICES[name]?.some((choice) => choice === value) ?? false;
  if (!Object.hasOwn(DEFAULT_SETTINGS, name) || name === 'plays') return false;
  const standard = DEFAULT_SETTINGS[name as keyof Settings];
  return typeof value === typeof standard && (typeof value !== 'string' || value.length <= LONGEST_TEXT);
}

function isWithin({ least, most, unit }: NumberField, value: unknown): boolean {
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false;
  return Number.isInteger(value) || !WHOLE_UNITS.has(unit);
}

type TuningField = keyof PlayTuning;
const TUNING_FIELDS = ['chance', 'cooldownDays', 'isOff'] as const satisfies readonly TuningField[];

/** Names of the records that hold what the user set of one play; null where it has not the name of a play. */
export function tuningNames(play: string): { readonly field: TuningField; readonly name: string }[] | null {
  return /^A-\d{2}[a-z]?$/.test(play) ? TUNING_FIELDS.map((field) => ({ field, name: `play.${play}.${field}` })) : null;
}

/** The play and what of it a record is about; null where the name is none of a tuning. */
export function parseTuningName(name: string): { readonly play: string; readonly field: TuningField } | null {
  const [, play = ''] = /^play\.([^.]+)\./.exec(name) ?? [];
  const known = tuningNames(play)?.find((tuning) => tuning.name === name);
  return known ? { play, field: known.field } : null;
}

/** Of the method: not what drafts are signed with, nor the language, nor what is kept beside the settings. */
export function isMethodSetting(name: string): boolean {
  if (parseTuningName(name)) return true;
  return Object.hasOwn(DEFAULT_SETTINGS, name) && !PERSONAL.has(name);
}

/** A chance is a share, a cooldown whole days. */
export function isTuningValue(field: TuningField, value: unknown): boolean {
  if (field === 'isOff') return typeof value === 'boolean';
  if (typeof value !== 'number') return false;
  if (field === 'chance') return value >= 0 && value <= 1;
  return Number.isInteger(value) && value >= COOLDOWN_DAYS.least && value <= COOLDOWN_DAYS.most;
}
