import type { Period } from '../domain/day';
import type { Currency } from '../domain/money';
import type { DateOrder, DecimalMark, Encoding, Need } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { codePageOf } from './detect-encoding';
import { FlowRows } from './flow-rows';
import { LedgerRows } from './ledger-rows';
import { ListRows } from './list-rows';
import type { Preview } from './preview-table';
import { decideOrder } from './read-day';
import { currenciesOf, decideDecimal } from './read-number';
import type { Conventions, Reading } from './reading';
import { RowGate } from './row-gate';
import { isSkip, RowTally } from './row-tally';
import { type StreamEvents, streamRows } from './stream-rows';

/** What the user, the mapping or the report's definition settles beforehand. */
export type Stated = {
  readonly decimal: DecimalMark | null;
  readonly dateOrder: DateOrder | null;
  readonly currency: Currency | null;
  /** Holds only where the file itself does not say: remembered from another file of the same columns. */
  readonly usualCurrency: Currency | null;
  readonly period: Period | null;
};

export type FileRead = {
  readonly rows: FlowRows | LedgerRows | ListRows;
  readonly tally: RowTally;
  readonly conventions: Conventions;
  readonly needs: readonly Need[];
  readonly encoding: Encoding;
  readonly fingerprint: string;
};

/** Each pass decides anew; a file that changes its mind more often is not going to settle. */
const MOST_PASSES = 4;
const MOST_ROOM = 6_000_000;

/**
 * Reads all rows under the conventions that all rows together speak for. The beginning of the file makes the first guess; when the
 * whole file speaks otherwise, it is read again. So one cell is never judged apart from its column.
 */
export async function readFile(
  blob: Blob,
  { preview, reading, stated, encoding }: { preview: Preview; reading: Reading; stated: Stated; encoding: Encoding },
  hooks: { readonly onProgress: (doneBytes: number, rows: number) => void; readonly signal: AbortSignal },
): Promise<Result<FileRead, 'cancelled' | 'line-too-long' | 'no-table'>> {
  let { conventions, needs } = firstConventions(preview, reading, stated);
  let code = encoding;
  let isStrict = encoding === 'utf-8';
  let fingerprint = '';
  for (let pass = 1; ; pass++) {
    const file = new Pass(reading, conventions, stated, { skip: preview.skip, room: roomFor(blob, preview) });
    const events: StreamEvents = {
      signal: hooks.signal,
      onBytes: (done) => hooks.onProgress(done, file.tally.counts().rows.read),
    };
    const options = { encoding: code, isStrict, dialect: preview.dialect, wantsFingerprint: fingerprint === '' };
    const streamed = await streamRows(blob, options, file, events);
    if (!streamed.ok) {
      if (streamed.reason === 'damaged') return fail('no-table', 'quotes');
      if (streamed.reason !== 'not-utf-8') return fail(streamed.reason);
      code = await codePageAt(blob, Number(streamed.detail));
      isStrict = false;
      continue;
    }
    fingerprint ||= streamed.value;
    const decided = decide(reading, stated, file.gate);
    needs = decided.needs;
    if (isSame(decided.conventions, conventions) || pass >= MOST_PASSES) {
      return ok({ rows: file.sink, tally: file.tally, conventions, needs, encoding: code, fingerprint });
    }
    conventions = decided.conventions;
  }
}

async function codePageAt(blob: Blob, offset: number): Promise<Encoding> {
  const start = Math.max(0, offset - 4096);
  return codePageOf(new Uint8Array(await blob.slice(start, offset + (512 << 10)).arrayBuffer()));
}

/** A little more than the file seems to hold: arrays that grow are copied each time. */
function roomFor(blob: Blob, { rowLength }: Preview): number {
  return Math.min(MOST_ROOM, Math.ceil((blob.size / Math.max(8, rowLength)) * 1.05) + 16);
}

/** One way through the file, from its first row to its last. */
class Pass {
  readonly gate: RowGate;
  readonly sink: FlowRows | LedgerRows | ListRows;
  readonly tally = new RowTally();
  readonly #headers: readonly string[];
  #toSkip: number;

  constructor(reading: Reading, conventions: Conventions, stated: Stated, { skip, room }: { skip: number; room: number }) {
    this.gate = new RowGate(reading, conventions);
    this.sink = sinkOf(reading, this.gate, stated, room);
    this.#headers = reading.headers;
    this.#toSkip = skip;
  }

  rows(rows: readonly string[][], lineOf: (i: number) => number): void {
    const { gate, sink, tally } = this;
    const first = Math.min(this.#toSkip, rows.length);
    this.#toSkip -= first;
    for (let i = first; i < rows.length; i++) {
      const verdict = sink.take(rows[i] ?? []);
      if (verdict === 'taken') tally.accept();
      else if (isSkip(verdict)) tally.skip(verdict);
      else tally.refuse(verdict, lineOf(i), this.#headers[gate.column] ?? null, gate.value);
    }
  }

  openQuote(line: number, start: string): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else this.tally.refuse('unclosed-quote', line, null, start);
  }
}

function sinkOf(reading: Reading, gate: RowGate, { period }: Stated, room: number): FlowRows | LedgerRows | ListRows {
  switch (reading.kind) {
    case 'list':
      return new ListRows(reading, gate);
    case 'ledger':
      return new LedgerRows(reading, gate, { room, salt: null });
    case 'flow':
      // Day 0 only carries the sums of a preview: without a day the file is not stored.
      return new FlowRows(reading, gate, { day: reading.columns.date === undefined ? (period?.to ?? 0) : null, room });
    default:
      return reading.kind satisfies never;
  }
}

function firstConventions(preview: Preview, reading: Reading, stated: Stated): Decided {
  let conventions: Conventions = {
    decimal: stated.decimal ?? 'point',
    dateOrder: stated.dateOrder ?? 'dmy',
    isOrderStated: stated.dateOrder !== null,
    currency: stated.currency,
  };
  let decided: Decided = { conventions, needs: [] };
  // Twice: the currency of the rows is only known when their amounts could be read.
  for (let look = 0; look < 2; look++) {
    const sample = new Pass(reading, conventions, stated, { skip: 0, room: preview.rows.length + 1 });
    sample.rows(preview.rows.slice(0, -1), () => 0);
    decided = decide(reading, stated, sample.gate);
    conventions = decided.conventions;
  }
  return decided;
}

type Decided = { readonly conventions: Conventions; readonly needs: Need[] };

/** What the rows that went through the gate speak for, and what they leave open. */
function decide(reading: Reading, stated: Stated, gate: RowGate): Decided {
  const needs: Need[] = [];
  const decimal = stated.decimal ?? decideDecimal(gate.numbers.evidence);
  const order = stated.dateOrder ?? decideOrder(gate.days.evidence);
  const hasMoney = reading.metrics.some(({ isMoney }) => isMoney);
  const said = stated.currency ?? majorityOf(gate.currencies()) ?? stated.usualCurrency ?? currencyOfSigns(gate.signs);
  const currency = hasMoney ? said : null;
  if (decimal === null) needs.push('decimal');
  if (order === null) needs.push('date-order');
  if (reading.definition === null && hasMoney && currency === null) needs.push('currency');
  const conventions: Conventions = {
    decimal: decimal ?? 'point',
    dateOrder: order ?? 'dmy',
    isOrderStated: stated.dateOrder !== null,
    currency,
  };
  return { conventions, needs };
}

function majorityOf(currencies: ReadonlyMap<Currency, number>): Currency | null {
  let best: Currency | null = null;
  for (const [code, count] of currencies) {
    const most = best === null ? 0 : (currencies.get(best) ?? 0);
    if (count > most || (count === most && best !== null && code < best)) best = code;
  }
  return best;
}

/** The one currency that all signs can mean; null: none was seen, or several are possible. */
function currencyOfSigns(signs: ReadonlySet<string>): Currency | null {
  let possible: readonly string[] | null = null;
  for (const sign of signs) {
    const meant = currenciesOf(sign) ?? [];
    possible = possible === null ? meant : possible.filter((code) => meant.includes(code));
  }
  return possible?.length === 1 ? (possible[0] ?? null) : null;
}

function isSame(one: Conventions, other: Conventions): boolean {
  return one.decimal === other.decimal && one.dateOrder === other.dateOrder && one.currency === other.currency;
}
