import { STAGES } from '../domain/partner';
import { CHANNELS } from '../domain/records';
import { GRAINS } from '../domain/report';
import type { RefusedChunk } from './chunks';
import type { TableName } from './db';

/**
 * Whether a record read from a file of the user's is one of ours: every field of the right kind. What texts say is not
 * judged: they are shown as text, whatever is in them.
 */
export function isValidRecord(table: TableName, record: unknown): boolean {
  return CHECKS[table](record);
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => typeof value === 'number' && !Number.isNaN(value);
const nothing: Check = (value) => value === null;
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const all =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));
const orNull = (check: Check): Check => either(nothing, check);
/** Of a field that later versions added, or that is only there where it says something. */
const maybe = (check: Check): Check => either((value) => value === undefined, check);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isA =
  (Type: new (length: number) => unknown): Check =>
  (value) =>
    value instanceof Type;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) => isObject(value) && checks.every(([field, check]) => check(value[field]));
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

const numbers = either(isA(Int32Array), isA(Float64Array));
const words = shape({ words: listOf(text), codes: isA(Uint16Array) });
const texts: Check = (value) => {
  if (!isObject(value) || typeof value.text !== 'string' || !(value.lengths instanceof Int32Array)) return false;
  return value.text.length === value.lengths.reduce((sum, length) => sum + Math.max(0, length), 0);
};
const period = shape({ from: number, to: number });
const figures = mapOf(orNull(number));
const grain = oneOf(...GRAINS);
const metricLists = mapOf(listOf(text));
const cells = {
  offsets: isA(Uint32Array),
  days: isA(Uint8Array),
  spans: maybe(isA(Uint16Array)),
  values: mapOf(numbers),
};
const traits = shape({
  second: maybe(isA(Int32Array)),
  lag: maybe(isA(Int32Array)),
  code: maybe(isA(Uint32Array)),
  codes: maybe(listOf(text)),
  site: maybe(isA(Uint32Array)),
  sites: maybe(listOf(text)),
  buyer: maybe(isA(BigUint64Array)),
  customer: maybe(isA(Uint8Array)),
});
/** As many of each as there are lines, and as many cells as the rows are wide. */
const isEven: Check = (value) => {
  if (!isObject(value)) return false;
  const { lines, columns, values, reasons, widths, cells: all } = value as RefusedChunk;
  const isLined = [columns.lengths, values.lengths, reasons.codes, widths].every(({ length }) => length === lines.length);
  return isLined && widths.reduce((sum, width) => sum + width, 0) === all.lengths.length;
};

const stamp = { id: text, createdAt: number, updatedAt: number, deletedAt: orNull(number), fieldsAt: mapOf(number) };
const stamped = (fields: Readonly<Record<string, Check>>): Check => shape({ ...stamp, ...fields });

const summary = shape({
  file: text,
  fingerprint: text,
  bytes: number,
  network: text,
  report: text,
  recognised: oneOf('exact', 'likely', 'mapped', 'no'),
  shape: oneOf('flow', 'snapshot'),
  grain: maybe(orNull(grain)),
  period: orNull(period),
  snapshotDay: orNull(number),
  currency: orNull(text),
  otherMoney: maybe(listOf(shape({ currency: text, totals: figures }))),
  suggestedPeriod: maybe(orNull(period)),
  rows: mapOf(number),
  skipped: mapOf(number),
  totals: figures,
  problems: listOf(shape({ line: number, value: text, reason: text })),
  needs: listOf(text),
  advice: listOf(shape({ id: text, facts: isObject })),
});

const CHECKS: Readonly<Record<TableName, Check>> = {
  programs: stamped({
    network: text,
    name: text,
    currency: orNull(text),
    boundTo: orNull(text),
    rates: maybe(mapOf(text)),
    ratesIn: maybe(orNull(text)),
  }),
  imports: stamped({
    program: text,
    order: number,
    summary,
    mapping: orNull(shape({ report: text, columns: mapOf(text) })),
    counts: shape({ newPartners: number, knownPartners: number, changedConversions: number, replacedDays: maybe(number) }),
  }),
  touches: stamped({
    account: text,
    day: number,
    direction: oneOf('in', 'out'),
    channel: oneOf(...CHANNELS),
    play: orNull(text),
    subject: text,
    message: text,
    outcome: orNull(oneOf('no-answer', 'answer', 'agreed')),
    followUp: orNull(number),
  }),
  decisions: stamped({
    account: text,
    play: text,
    state: oneOf('done', 'snoozed', 'dismissed'),
    day: number,
    until: orNull(number),
    trigger: number,
    reason: text,
  }),
  overrides: stamped({ account: text, stage: oneOf(...STAGES), reason: text, until: orNull(number) }),
  sites: stamped({ enabled: flag }),
  mappings: stamped({ headers: listOf(text), mapping: shape({ report: text, columns: mapOf(text) }) }),
  settings: stamped({ value: either(text, number, flag, nothing) }),
  links: stamped({ kind: oneOf('same', 'different'), accounts: listOf(text) }),
  confirmations: stamped({ definition: text }),

  batches: shape({
    import: text,
    program: text,
    accounts: number,
    firstIds: texts,
    isList: flag,
    snapshot: orNull(shape({ day: number, metrics: listOf(text), otherMoney: maybe(metricLists) })),
    daily: orNull(
      shape({
        grain: maybe(grain),
        perChunk: maybe(number),
        covered: period,
        metrics: listOf(text),
        stretches: maybe(shape({ days: isA(Int32Array), spans: isA(Uint16Array) })),
        otherMoney: maybe(metricLists),
      }),
    ),
    ledger: orNull(
      shape({ covered: period, carries: listOf(text), otherMoney: maybe(listOf(text)), moved: isA(BigUint64Array) }),
    ),
  }),
  dictionary: shape({ import: text, chunk: number, ids: texts, names: texts }),
  listings: shape({ import: text, chunk: number, accounts: number, texts: mapOf(texts), joined: orNull(numbers) }),
  snapshots: shape({ import: text, chunk: number, values: mapOf(numbers), otherMoney: maybe(mapOf(mapOf(numbers))) }),
  series: shape({ import: text, month: number, chunk: number, ...cells, otherMoney: maybe(mapOf(shape(cells))) }),
  ledger: shape({
    import: text,
    chunk: number,
    offsets: isA(Uint32Array),
    id: isA(BigUint64Array),
    day: isA(Int32Array),
    status: isA(Uint8Array),
    counts: isA(Uint8Array),
    revenue: numbers,
    commission: numbers,
    currency: maybe(isA(Uint8Array)),
    currencies: maybe(listOf(text)),
    traits: maybe(traits),
  }),
  refused: all(
    shape({
      import: text,
      chunk: number,
      headers: listOf(text),
      lines: isA(Int32Array),
      columns: texts,
      values: texts,
      reasons: words,
      widths: isA(Int32Array),
      cells: texts,
    }),
    isEven,
  ),

  dir: shape({
    program: text,
    chunk: number,
    ids: texts,
    names: texts,
    emails: texts,
    websites: maybe(texts),
    listed: isA(Uint8Array),
    band: words,
    score: numbers,
    isOld: isA(Uint8Array),
    tier: words,
    stage: words,
    isStagePinned: isA(Uint8Array),
    activity: words,
    main365: numbers,
    main30: numbers,
    play: words,
    priority: numbers,
  }),
  details: shape({ program: text, chunk: number, json: text }),
  programDetails: shape({
    program: text,
    detail: shape({ asOf: number, mainMetric: text, partners: number, computedAt: number, coverage: listOf(period) }),
    firstIds: texts,
  }),
};
