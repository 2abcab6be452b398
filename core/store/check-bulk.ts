import { GRAINS } from '../domain/report';
import {
  all,
  type Check,
  either,
  flag,
  isA,
  isObject,
  listOf,
  mapOf,
  maybe,
  number,
  oneOf,
  orNull,
  period,
  shape,
  text,
} from './check-parts';
import type { RefusedChunk } from './chunks';
import type { BulkTableName, PublishedTableName } from './db';

const numbers = either(isA(Int32Array), isA(Float64Array));
const words = shape({ words: listOf(text), codes: isA(Uint16Array) });
const texts: Check = (value) => {
  if (!isObject(value) || typeof value.text !== 'string' || !(value.lengths instanceof Int32Array)) return false;
  return value.text.length === value.lengths.reduce((sum, length) => sum + Math.max(0, length), 0);
};
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

/** Packed records: of the files' content and of what was computed. */
export const BULK_CHECKS: Readonly<Record<BulkTableName | PublishedTableName, Check>> = {
  batches: shape({
    import: text,
    program: text,
    accounts: number,
    firstIds: texts,
    isList: flag,
    snapshot: orNull(shape({ day: number, metrics: listOf(text), otherMoney: maybe(metricLists) })),
    daily: orNull(
      shape({
        grain: maybe(oneOf(...GRAINS)),
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
