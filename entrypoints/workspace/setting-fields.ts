/** Settings that are numbers. */
export type NumberSetting =
  | 'lagDays'
  | 'oldAfterDays'
  | 'activeGapDays'
  | 'dormantDays'
  | 'dormantMostDays'
  | 'churnedDays'
  | 'newDays'
  | 'stuckDays'
  | 'coldDays'
  | 'tierAShare'
  | 'tierBShare'
  | 'actionsPerDay';

export type SettingField = {
  readonly name: NumberSetting;
  readonly least: number;
  readonly most: number;
  /** Kept as a share (0.8), shown as per cent (80). */
  readonly isShare?: true;
};

export type SettingGroup = {
  readonly id: 'time' | 'activity' | 'onboarding' | 'value';
  readonly fields: readonly SettingField[];
};

/** In the order of the page. Bounds keep a slip of the finger from emptying every list; they are wide enough for any programme. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    id: 'time',
    fields: [
      { name: 'lagDays', least: 0, most: 30 },
      { name: 'oldAfterDays', least: 1, most: 365 },
    ],
  },
  {
    id: 'activity',
    fields: [
      { name: 'activeGapDays', least: 1, most: 180 },
      { name: 'dormantDays', least: 7, most: 365 },
      { name: 'dormantMostDays', least: 7, most: 730 },
      { name: 'churnedDays', least: 30, most: 1095 },
    ],
  },
  {
    id: 'onboarding',
    fields: [
      { name: 'newDays', least: 1, most: 90 },
      { name: 'stuckDays', least: 7, most: 365 },
      { name: 'coldDays', least: 14, most: 730 },
    ],
  },
  {
    id: 'value',
    fields: [
      { name: 'tierAShare', least: 1, most: 99, isShare: true },
      { name: 'tierBShare', least: 2, most: 100, isShare: true },
      { name: 'actionsPerDay', least: 1, most: 100 },
    ],
  },
];

/** As on the page: per cent for shares. */
export function shownValue({ isShare }: SettingField, value: number): number {
  return isShare ? Math.round(value * 100) : value;
}

export type FieldTrouble =
  | { readonly kind: 'range' }
  | { readonly kind: 'order'; readonly after: NumberSetting; readonly least: number };

/** Each of these must exceed the other, or the steps between them vanish. */
const AFTER: Readonly<Partial<Record<NumberSetting, NumberSetting>>> = {
  dormantDays: 'activeGapDays',
  dormantMostDays: 'dormantDays',
  churnedDays: 'dormantMostDays',
  stuckDays: 'newDays',
  coldDays: 'stuckDays',
  tierBShare: 'tierAShare',
};
/** Equal is fine: then every rhythm gets the same time. */
const MAY_BE_EQUAL: ReadonlySet<NumberSetting> = new Set(['dormantMostDays']);

/** What is wrong with the text of a field beside the other fields' texts; null when nothing is. */
export function troubleOf(field: SettingField, texts: Readonly<Record<string, string>>): FieldTrouble | null {
  const value = wholeNumber(texts[field.name]);
  if (value === null || value < field.least || value > field.most) return { kind: 'range' };
  const after = AFTER[field.name];
  const other = after ? wholeNumber(texts[after]) : null;
  if (!after || other === null) return null;
  const least = MAY_BE_EQUAL.has(field.name) ? other : other + 1;
  return value < least ? { kind: 'order', after, least } : null;
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : null;
}
