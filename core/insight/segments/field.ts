import type { SegmentNeed } from '../../domain/insight';
import type { Operator } from '../../domain/rule';
import type { SegmentScene, Subject } from './subject';

/** Where a field stands in a list of all of them. */
export const FIELD_GROUPS = ['partner', 'standing', 'health', 'figures', 'quality', 'contact', 'plans'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/**
 * `count`: a whole number or a score. `money`: an amount in the programme's currency. `value`: the main metric, whatever that is.
 * `share`: 0.5 is 50 %. `times`: how many times of something. `days`: how long. `ago` and `ahead`: how far a day lies back or
 * in front.
 */
export const NUMBER_KINDS = ['count', 'money', 'value', 'share', 'times', 'days', 'ago', 'ahead'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];
export type FieldKind = NumberKind | 'choice' | 'text' | 'flag';

type FieldBase = {
  /** Kept in rules that people saved: never renamed. Its name is `segment.field.<id>`. */
  readonly id: string;
  readonly group: FieldGroup;
  /** What the programme's imports lack for it; null: nothing. `days`: of the window. */
  readonly needs?: (scene: SegmentScene, days: number) => SegmentNeed | null;
};

/** NaN stands for not known. */
export type NumberField = FieldBase & {
  readonly kind: NumberKind;
  /** Summed over a window of days up to as-of. */
  readonly isWindowed?: true;
  /** Bounds of what it may be compared with, in the unit of the rule. */
  readonly least?: number;
  readonly most?: number;
  readonly prepare: (scene: SegmentScene, days: number) => (subject: Subject) => number;
};

export type Words = string | readonly string[] | null;

export type ChoiceField = FieldBase & {
  readonly kind: 'choice';
  /** Null: whatever the data says. */
  readonly choices: readonly string[] | null;
  /** The kind of their words: `segment.choice.<kind>.<code>`, else `word.<kind>.<code>`; null: they are their own words. */
  readonly words: string | null;
  /** One, or all that hold at once. */
  readonly prepare: (scene: SegmentScene) => (subject: Subject) => Words;
};

/** Compared without regard to upper and lower case. */
export type TextField = FieldBase & {
  readonly kind: 'text';
  readonly prepare: (scene: SegmentScene) => (subject: Subject) => Words;
};

export type FlagField = FieldBase & {
  readonly kind: 'flag';
  readonly prepare: (scene: SegmentScene) => (subject: Subject) => boolean | null;
};

export type Field = NumberField | ChoiceField | TextField | FlagField;

const OF_NUMBERS = ['at-least', 'more-than', 'at-most', 'less-than', 'known', 'unknown'] as const;

/** What each kind of field may be asked. */
export const OPERATORS_OF: Readonly<Record<FieldKind, readonly Operator[]>> = {
  count: ['is', 'is-not', ...OF_NUMBERS],
  money: OF_NUMBERS,
  value: OF_NUMBERS,
  share: OF_NUMBERS,
  times: OF_NUMBERS,
  days: OF_NUMBERS,
  ago: ['within', 'before', ...OF_NUMBERS],
  ahead: ['within', ...OF_NUMBERS],
  choice: ['is', 'is-not', 'known', 'unknown'],
  text: ['contains', 'is', 'is-not', 'known', 'unknown'],
  flag: ['is', 'known', 'unknown'],
};

const MOST_DAYS = 3650;
const MOST = 1e12;

/** Bounds of what a field of the kind may be compared with, unless the field says others. */
export const BOUNDS_OF: Readonly<Record<NumberKind, { readonly least: number; readonly most: number }>> = {
  count: { least: 0, most: MOST },
  money: { least: -MOST, most: MOST },
  value: { least: -MOST, most: MOST },
  share: { least: 0, most: 1 },
  times: { least: 0, most: 1000 },
  days: { least: 0, most: MOST_DAYS },
  ago: { least: 0, most: MOST_DAYS },
  ahead: { least: 0, most: MOST_DAYS },
};

export const isNumberField = (field: Field): field is NumberField => NUMBER_KINDS.some((kind) => kind === field.kind);

export const takesValue = (is: Operator) => is !== 'known' && is !== 'unknown';

/** Not known is no number. */
export const orNaN = (value: number | null | undefined): number => value ?? Number.NaN;
