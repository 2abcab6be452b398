import { type Day, type Period, parseIsoDay } from '../domain/day';
import { type NetworkId, networkId } from '../domain/ids';
import { type Currency, isCurrency } from '../domain/money';
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type DateOrder,
  type DecimalMark,
  GRAINS,
  REPORT_KINDS,
  type ReportKind,
} from '../domain/report';
import { fail, ok, type Result } from '../domain/result';

/** One file of an `inspect` call with what was said about it. */
export type InspectFile = {
  readonly path: string;
  readonly program: string;
  readonly network: NetworkId | null;
  readonly report: ReportKind | null;
  readonly period: Period | null;
  readonly currency: Currency | null;
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  /** Path of a JSON file with a column mapping. */
  readonly map: string | null;
};

export type InspectArguments = {
  readonly files: readonly InspectFile[];
  readonly asOf: Day | null;
  readonly isJson: boolean;
};

const DEFAULT_PROGRAM = 'program';

type Options = {
  program?: string;
  network?: NetworkId;
  report?: ReportKind;
  period?: Period;
  currency?: Currency;
  dateOrder?: DateOrder;
  decimal?: DecimalMark;
  map?: string;
  asOf?: Day;
};
type Reader = (value: string) => Options | null;

const READERS: Readonly<Record<string, Reader>> = {
  '--program': (program) => (program === '' ? null : { program }),
  '--network': (text) => (/^[a-z0-9][a-z0-9_-]*$/.test(text) ? { network: networkId(text) } : null),
  '--report': (text) => pick(REPORT_KINDS, text, (report) => ({ report })),
  '--period': readPeriod,
  '--currency': (text) => (isCurrency(text.toUpperCase()) ? { currency: text.toUpperCase() } : null),
  '--date-order': (text) => pick(['dmy', 'mdy', 'ymd'] as const, text, (dateOrder) => ({ dateOrder })),
  '--decimal': (text) => pick(['comma', 'point'] as const, text, (decimal) => ({ decimal })),
  '--map': (map) => (map === '' ? null : { map }),
  '--as-of': (text) => {
    const day = parseIsoDay(text);
    return day.ok ? { asOf: day.value } : null;
  },
};
/** These say something of the files that follow; the others of all files, wherever they stand. */
const FOLLOWING = ['network', 'report', 'period', 'map'] as const satisfies readonly (keyof Options)[];

/**
 * Reads the command line of `inspect`. An option that is given again holds from there on; without one before it a file takes
 * the first that is given at all, except for network, report, period and map, which only hold for the files after them.
 * Fails: `usage`, with what is wrong.
 */
export function readInspectArguments(words: readonly string[]): Result<InspectArguments, 'usage'> {
  const seen: { path: string; options: Options }[] = [];
  const first: Options = {};
  let current: Options = {};
  let isJson = false;
  let onlyFiles = false;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (onlyFiles || !word.startsWith('-') || word === '-') seen.push({ path: word, options: current });
    else if (word === '--') onlyFiles = true;
    else if (word === '--json') isJson = true;
    else {
      const [name = '', ...joined] = word.split('=');
      const value = joined.length > 0 ? joined.join('=') : rest.shift();
      const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
      if (!read) return fail('usage', `unknown option ${name}`);
      const option = value === undefined ? null : read(value);
      if (!option) return fail('usage', `${name}: ${value ?? 'a value is missing'}`);
      current = { ...current, ...option };
      for (const key of Object.keys(option) as (keyof Options)[]) if (!(key in first)) Object.assign(first, option);
    }
  }
  if (seen.length === 0) return fail('usage', 'no file');
  for (const key of FOLLOWING) delete first[key];
  const files = seen.map(({ path, options }) => fileWith(path, { ...first, ...options }));
  return ok({ files, asOf: current.asOf ?? null, isJson });
}

function fileWith(path: string, options: Options): InspectFile {
  const { network, report, period, currency, dateOrder, decimal, map } = options;
  return {
    path,
    program: options.program ?? DEFAULT_PROGRAM,
    network: network ?? null,
    report: report ?? null,
    period: period ?? null,
    currency: currency ?? null,
    dateOrder: dateOrder ?? null,
    decimal: decimal ?? null,
    map: map ?? null,
  };
}

function pick<Word extends string>(words: readonly Word[], text: string, then: (word: Word) => Options): Options | null {
  const word = words.find((candidate) => candidate === text);
  return word === undefined ? null : then(word);
}

function readPeriod(text: string): Options | null {
  const [from, to, ...more] = text.split('..').map(parseIsoDay);
  if (!from?.ok || !to?.ok || more.length > 0 || from.value > to.value) return null;
  return { period: { from: from.value, to: to.value } };
}

/** Reads a column mapping as ColumnMapping is written in JSON. Fails: `not-a-mapping`. */
export function readMapping(json: string): Result<ColumnMapping, 'not-a-mapping'> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('not-a-mapping', 'no JSON');
  }
  if (typeof value !== 'object' || value === null || !('columns' in value)) return fail('not-a-mapping', 'no columns');
  const { columns, report = 'performance', dateOrder, decimal, currency, grain } = value as Record<string, unknown>;
  if (typeof columns !== 'object' || columns === null) return fail('not-a-mapping', 'no columns');
  const wrong = Object.entries(columns).find(([, role]) => !COLUMN_ROLES.includes(role as ColumnRole));
  if (wrong) return fail('not-a-mapping', `${wrong[0]}: ${String(wrong[1])}`);
  if (!REPORT_KINDS.includes(report as ReportKind)) return fail('not-a-mapping', `report: ${String(report)}`);
  const stated = GRAINS.find((known) => known === grain);
  return ok({
    report: report as ReportKind,
    columns: columns as Record<string, ColumnRole>,
    ...(dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd' ? { dateOrder } : {}),
    ...(decimal === 'comma' || decimal === 'point' ? { decimal } : {}),
    ...(typeof currency === 'string' && isCurrency(currency) ? { currency } : {}),
    ...(stated ? { grain: stated } : {}),
  });
}
