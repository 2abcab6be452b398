import { type Day, isoDay, parseIsoDay } from '../domain/day';
import { type Currency, decimalText, isCurrency, parseDecimal } from '../domain/money';
import type { DraftField, FieldKind, GivenFacts } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import type { Fact } from '../domain/sentence';

/** Why what was typed into a field can't stand in a message. */
export type FieldTrouble =
  | 'not-a-share'
  | 'not-a-day'
  | 'past'
  | 'ends-before-start'
  | 'not-an-amount'
  /** 1.234 is a thousand to some and one to others. */
  | 'unclear-amount'
  | 'no-currency'
  | 'not-a-link'
  | 'too-long';

type Where = { readonly currency: Currency | null; readonly today: Day };

export type ReadFields = {
  /** Only what can stand as it was typed. */
  readonly given: GivenFacts;
  /** By the name of the field. An empty field is no trouble: it is a gap. */
  readonly troubles: Readonly<Record<string, FieldTrouble>>;
};

/** What was typed into the fields of a draft, by their names. */
export function readFields(fields: readonly DraftField[], texts: Readonly<Record<string, string>>, where: Where): ReadFields {
  const given: Record<string, Fact> = {};
  const troubles: Record<string, FieldTrouble> = {};
  for (const { name, kind } of fields) {
    const text = (texts[name] ?? '').trim();
    if (text === '') continue;
    const read = readField(kind, text, where);
    if (!read.ok) troubles[name] = read.reason;
    else if (isOver(name, read.value, where.today)) troubles[name] = 'past';
    else given[name] = read.value;
  }
  for (const name of Object.keys(given)) {
    const [from, to] = [dayIn(given[name.replace(END, '_from')]), dayIn(given[name])];
    if (END.test(name) && from !== null && to !== null && to < from) troubles[name] = 'ends-before-start';
  }
  return { given: Object.fromEntries(Object.entries(given).filter(([name]) => !(name in troubles))), troubles };
}

/** Names of last days. */
const END = /_(to|until)$/;

/** Nobody promises what has ended. */
const isOver = (name: string, fact: Fact, today: Day) => END.test(name) && (dayIn(fact) ?? today) < today;

const dayIn = (fact: Fact | undefined) => (typeof fact === 'object' && 'day' in fact ? fact.day : null);

function readField(kind: FieldKind, text: string, { currency }: Where): Result<Fact, FieldTrouble> {
  switch (kind) {
    case 'percent':
      return readShare(text);
    case 'day': {
      const day = parseIsoDay(text);
      return day.ok ? ok({ day: day.value }) : fail('not-a-day', text);
    }
    case 'money':
      return readAmount(text, currency);
    case 'link':
      return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? within(text, LONGEST_LINE) : fail('not-a-link', text);
    case 'text':
      return within(text, LONGEST_LINE);
    case 'long-text':
      return within(text, LONGEST);
    default:
      return kind satisfies never;
  }
}

/** Characters. */
const LONGEST_LINE = 300;
const LONGEST = 2_000;

const within = (text: string, most: number): Result<Fact, FieldTrouble> =>
  [...text].length > most ? fail('too-long') : ok(text);

/** `12`, `12.5`, `12,5 %`: above 0, at most 100. */
function readShare(text: string): Result<Fact, FieldTrouble> {
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(text) ?? [];
  const perHundred = Number((number ?? '').replace(',', '.'));
  // Through a decimal of four places: 12.3 / 100 is a hair off in binary.
  return perHundred > 0 && perHundred <= 100 ? ok({ share: Number((perHundred / 100).toFixed(4)) }) : fail('not-a-share', text);
}

/** `50`, `1234,50`, `50 USD`; without a currency it is the programme's. */
export function readAmount(text: string, currency: Currency | null): Result<Fact, FieldTrouble> {
  const match = /^(?:([a-z]{3})\s*)?([\d.,\s]*\d)(?:\s*([a-z]{3}))?$/i.exec(text);
  const number = (match?.[2] ?? '').replace(/\s/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(number)) return fail('unclear-amount', text);
  const units = parseDecimal(number.replace(',', '.'));
  if (!units.ok || units.value <= 0) return fail('not-an-amount', text);
  const said = (match?.[1] ?? match?.[3] ?? currency ?? '').toUpperCase();
  return isCurrency(said) ? ok({ units: units.value, currency: said }) : fail('no-currency', text);
}

/** As it is typed: what readFields makes the fact of. */
export function typedText(fact: Fact, currency: Currency | null): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number') return String(fact);
  if ('day' in fact) return isoDay(fact.day);
  if ('share' in fact) return String(Number((fact.share * 100).toFixed(2)));
  return fact.currency === currency ? decimalText(fact) : `${decimalText(fact)} ${fact.currency}`;
}
