import { STAGES } from '../domain/partner';
import { CHANNELS } from '../domain/records';
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
const orNull = (check: Check): Check => either(nothing, check);
const orAbsent = (check: Check): Check => either((value) => value === undefined, check);
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
  period: orNull(period),
  snapshotDay: orNull(number),
  currency: orNull(text),
  rows: mapOf(number),
  skipped: mapOf(number),
  totals: figures,
  problems: listOf(shape({ line: number, value: text, reason: text })),
  needs: listOf(text),
  advice: listOf(shape({ id: text, facts: isObject })),
});

const CHECKS: Readonly<Record<TableName, Check>> = {
  programs: stamped({ network: text, name: text, currency: orNull(text), boundTo: orNull(text) }),
  imports: stamped({
    program: text,
    order: number,
    summary,
    mapping: orNull(shape({ report: text, columns: mapOf(text) })),
    counts: shape({ newPartners: number, knownPartners: number, changedConversions: number }),
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
    snapshot: orNull(shape({ day: number, metrics: listOf(text) })),
    daily: orNull(shape({ covered: period, metrics: listOf(text) })),
    ledger: orNull(shape({ covered: period, carries: listOf(text), moved: isA(BigUint64Array) })),
  }),
  dictionary: shape({ import: text, chunk: number, ids: texts, names: texts }),
  listings: shape({ import: text, chunk: number, accounts: number, texts: mapOf(texts), joined: orNull(numbers) }),
  snapshots: shape({ import: text, chunk: number, values: mapOf(numbers) }),
  series: shape({
    import: text,
    month: number,
    chunk: number,
    offsets: isA(Uint32Array),
    days: isA(Uint8Array),
    values: mapOf(numbers),
  }),
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
  }),
  refused: shape({
    import: text,
    chunk: number,
    headers: listOf(text),
    lines: isA(Int32Array),
    columns: texts,
    values: texts,
    reasons: words,
    widths: isA(Uint16Array),
    cells: texts,
  }),

  dir: shape({
    program: text,
    chunk: number,
    ids: texts,
    names: texts,
    emails: texts,
    websites: orAbsent(texts),
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
