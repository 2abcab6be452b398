import { Drop, Liquid } from 'liquidjs';
import { UNITS_PER_MAJOR } from '../domain/money';
import { formatDay, formatList, formatMoney, formatShare } from '../i18n/format';
import { isList, type TemplateValue, wordValue } from './template-value';
import type { VariableKind } from './template-variables';

// Liquid with the little that a message needs, the same for the texts of ours and for the user's own.

/** A known fact: true to `{% if %}`, worded where it is printed. Counts, amounts (major units) and shares (per cent) can be compared. */
export class Known extends Drop {
  readonly #value: TemplateValue;

  constructor(value: TemplateValue) {
    super();
    this.#value = value;
  }

  /** What conditions see. */
  override valueOf(): string | number | boolean {
    const value = this.#value;
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (value === true || isList(value)) return true;
    if ('units' in value) return value.units / UNITS_PER_MAJOR;
    return 'share' in value ? value.share * 100 : true;
  }

  typed(): TemplateValue {
    return this.#value;
  }
}

/** A fact that is not known: false to `{% if %}`, a visible mark where it is printed, through every filter. */
export class Gap extends Drop {
  readonly #mark: string;
  readonly #onPrint: () => void;

  constructor(mark: string, onPrint: () => void) {
    super();
    this.#mark = mark;
    this.#onPrint = onPrint;
  }

  override valueOf(): null {
    return null;
  }

  print(): string {
    this.#onPrint();
    return this.#mark;
  }
}

type Wording = (value: TemplateValue, style: unknown) => string | null;

/**
 * `{{ bonus_amount | money }}` every decimal that the amount has; `money: "short"` none where it is whole or from 1,000 on.
 * `{{ boost_rate | percent }}`. `{{ joined_day | date }}` day, month and year; `date: "short"` without the year.
 * `{{ missing_items | list }}` "a, b and c". Null: the value is of another kind, or the style is not known.
 */
const WORDINGS: Readonly<Record<FilterName, Wording>> = {
  money: (value, style) => {
    if (typeof value !== 'object' || !('units' in value)) return null;
    return formatMoney(value, style === 'short' ? 'prose' : 'exact');
  },
  percent: (value) => (typeof value === 'object' && 'share' in value ? formatShare(value.share, 'exact') : null),
  date: (value, style) => {
    if (typeof value !== 'object' || !('day' in value)) return null;
    return formatDay(value.day, style === 'short' ? 'short' : 'long');
  },
  list: (value) => (isList(value) ? formatList(value) : null),
};

export type FilterName = 'money' | 'percent' | 'date' | 'list';
/** What each filter takes, and the styles it knows. */
export const FILTERS: Readonly<Record<FilterName, { readonly kind: VariableKind; readonly styles: readonly string[] }>> = {
  money: { kind: 'money', styles: ['short'] },
  percent: { kind: 'percent', styles: [] },
  date: { kind: 'day', styles: ['short', 'long'] },
  list: { kind: 'list', styles: [] },
};
export const isFilter = (name: string): name is FilterName => Object.hasOwn(FILTERS, name);

export const TAGS = ['if', 'unless', 'comment'] as const;
/** More than this is no message. Characters of a template's source. */
export const LONGEST_TEMPLATE = 10_000;

/**
 * No includes, so no files; no loops; no assignments. An unknown name is an error, not an empty place. Limits hold for texts of
 * unknown origin: a template may come from a file that somebody sent.
 */
function makeEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: 2 * LONGEST_TEMPLATE,
    memoryLimit: 10 * LONGEST_TEMPLATE,
    outputEscape: printed,
  });
  keepOnly(liquid.filters, []);
  keepOnly(liquid.tags, TAGS);
  for (const [name, wording] of Object.entries(WORDINGS)) {
    liquid.registerFilter(name, (value: unknown, style?: unknown) => filtered(name, wording, value, style));
  }
  return liquid;
}

function filtered(name: string, wording: Wording, value: unknown, style: unknown): Gap | string {
  if (value instanceof Gap) return value;
  const text = value instanceof Known ? wording(value.typed(), style) : null;
  if (text === null) throw new Error(`filter ${name} does not fit`);
  return text;
}

function printed(value: unknown): string {
  if (value instanceof Gap) return value.print();
  return value instanceof Known ? wordValue(value.typed()) : String(value);
}

function keepOnly(registered: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(registered)) if (!names.includes(name)) delete registered[name];
}

export const engine = makeEngine();
