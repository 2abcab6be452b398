import type { ImportBatch, RefusedRows } from '../domain/batch';
import { type Day, dayOfMoment, type Period } from '../domain/day';
import { type NetworkId, networkId } from '../domain/ids';
import { noTotals, type Totals } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { ColumnMapping, DateOrder, DecimalMark, FileRefusal, FileSummary, Need, ReportKind } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { type Sentence, sentence } from '../domain/sentence';
import { readingOfDefinition, readingOfMapping } from './compile-reading';
import { type FileSample, sampleOf } from './file-sample';
import { FlowRows } from './flow-rows';
import { LedgerRows } from './ledger-rows';
import { type Head, openHead } from './open-head';
import type { Preview, PreviewWishes } from './preview-table';
import { type FileRead, readFile, type Stated } from './read-file';
import type { Reading } from './reading';
import { dayInName } from './snapshot-day';
import { fingerprintFile } from './stream-rows';

/** What the user answered so far. Every answer outweighs what the file seems to say. */
export type PlanAnswers = {
  readonly network?: NetworkId;
  readonly report?: ReportKind;
  readonly period?: Period;
  readonly currency?: Currency;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly mapping?: ColumnMapping;
};

export type PlanProgress = {
  readonly phase: 'reading' | 'parsing' | 'packing';
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly rows: number;
};

export type SourceFile = { readonly name: string; readonly lastModified: number; readonly blob: Blob };

/** `batch` is null while `summary.needs` is not empty. Nothing is stored yet. */
export type ImportPlan = {
  readonly summary: FileSummary;
  readonly batch: ImportBatch | null;
  readonly sample: FileSample;
  /** Every row that was refused; they stay with the import. Null or absent: none was, or the rows could not be read at all. */
  readonly refused?: RefusedRows | null;
};

export type { FileSample } from './file-sample';
export type PlanHooks = { readonly onProgress: (progress: PlanProgress) => void; readonly signal: AbortSignal };

/**
 * Reads a file and says what would be imported: what it was recognised as, its totals, its refused rows, and what must be answered
 * first. Writes nothing, keeps nothing.
 *
 * Fails with what the file is instead of a table of reports, or `cancelled`.
 */
export async function planImport(
  file: SourceFile,
  answers: PlanAnswers,
  hooks: PlanHooks,
): Promise<Result<ImportPlan, FileRefusal>> {
  const { blob } = file;
  if (blob.size === 0) return fail('empty');
  const progress = (phase: PlanProgress['phase'], doneBytes: number, rows: number) =>
    hooks.onProgress({ phase, doneBytes, totalBytes: blob.size, rows });
  progress('reading', 0, 0);
  const head = await openHead(blob, wishesOf(answers));
  if (hooks.signal.aborted) return fail('cancelled');
  if (!head.ok) return head;
  const { preview, encoding } = head.value;
  const sample = sampleOf(preview, answers);
  const reading = readingOf(preview, answers);
  if (reading === null || reading.needs.includes('mapping')) {
    const fingerprint = await fingerprintFile(blob, { signal: hooks.signal, onBytes: (done) => progress('reading', done, 0) });
    if (!fingerprint.ok) return fingerprint;
    return ok({ summary: unmapped(file, answers, head.value, sample, fingerprint.value, reading), batch: null, sample });
  }
  const stated = statedBy(reading, answers);
  const read = await readFile(
    blob,
    { preview, reading, stated, encoding },
    { signal: hooks.signal, onProgress: (done, rows) => progress('parsing', done, rows) },
  );
  if (!read.ok) return read;
  const { rows } = read.value.tally.counts();
  if (rows.accepted === 0) return rows.refused === 0 ? fail('header-only') : fail('no-rows-accepted', firstTrouble(read.value));
  progress('packing', blob.size, rows.read);
  const { summary, batch } = pack(file, { answers, reading, stated, preview, read: read.value });
  return ok({ summary, batch, sample });
}

function wishesOf({ network, report, mapping }: PlanAnswers): PreviewWishes {
  return {
    ...(network ? { network } : {}),
    ...(report ? { report } : {}),
    ...(mapping ? { mapped: Object.keys(mapping.columns) } : {}),
  };
}

/** null: nobody knows how to read this file yet. */
function readingOf({ recognition, headers }: Preview, answers: PlanAnswers): Reading | null {
  if (answers.mapping) {
    const mapping = answers.report ? { ...answers.mapping, report: answers.report } : answers.mapping;
    return withPeriod(readingOfMapping(mapping, headers, answers.network ?? null), answers.period);
  }
  return recognition.level === 'no' ? null : readingOfDefinition(recognition.definition, headers);
}

/** Numbers without a date need to be told their day. Several days at once can't be told apart, so they don't serve. */
function withPeriod(reading: Reading, period: Period | undefined): Reading {
  if (reading.kind !== 'flow' || reading.columns.date !== undefined) return reading;
  if (period?.from === period?.to && period !== undefined) return reading;
  const advice = period === undefined ? [] : [sentence('import.advice.one-day-only')];
  return { ...reading, needs: [...reading.needs, 'period'], advice: [...reading.advice, ...advice] };
}

function statedBy({ definition }: Reading, answers: PlanAnswers): Stated {
  const always = definition?.currency !== null && typeof definition?.currency === 'object' ? definition.currency.always : null;
  return {
    decimal: definition ? 'point' : (answers.decimal ?? answers.mapping?.decimal ?? null),
    dateOrder: definition ? 'ymd' : (answers.dateOrder ?? answers.mapping?.dateOrder ?? null),
    currency: always ?? answers.currency ?? null,
    usualCurrency: answers.mapping?.currency ?? null,
    period: answers.period ?? null,
  };
}

function unmapped(
  file: SourceFile,
  answers: PlanAnswers,
  { preview, encoding }: Head,
  { guess }: FileSample,
  fingerprint: string,
  reading: Reading | null,
): FileSummary {
  return {
    file: file.name,
    fingerprint,
    bytes: file.blob.size,
    network: answers.network ?? networkId('file'),
    report: answers.report ?? guess.report,
    definition: null,
    confidence: null,
    recognised: reading === null ? 'no' : 'mapped',
    shape: guess.report === 'partners' ? 'snapshot' : 'flow',
    encoding,
    delimiter: preview.dialect.delimiter,
    period: null,
    snapshotDay: null,
    currency: answers.currency ?? null,
    rows: { read: 0, accepted: 0, skipped: 0, refused: 0 },
    skipped: {},
    totals: noTotals(),
    problems: [],
    needs: ['mapping'],
    advice: reading?.advice ?? [],
  };
}

type Packed = {
  readonly batch: ImportBatch;
  readonly totals: Totals;
  readonly period: Period | null;
  readonly snapshotDay: Day | null;
};

function pack(
  file: SourceFile,
  made: { answers: PlanAnswers; reading: Reading; stated: Stated; preview: Preview; read: FileRead },
): { readonly summary: FileSummary; readonly batch: ImportBatch | null } {
  const { reading, preview, read, stated } = made;
  const { batch, totals, period, snapshotDay } = packRows(file, reading, read, stated.period);
  const needs: Need[] = [...reading.needs, ...read.needs];
  const hasDays =
    !needs.includes('period') &&
    !needs.includes('date-order') &&
    !(reading.kind !== 'list' && reading.columns.date === undefined && stated.period === null);
  const summary: FileSummary = {
    file: file.name,
    fingerprint: read.fingerprint,
    bytes: file.blob.size,
    network: reading.network,
    report: reading.report,
    definition: reading.definition?.id ?? null,
    confidence: reading.definition?.confidence ?? null,
    recognised: reading.definition === null || preview.recognition.level === 'no' ? 'mapped' : preview.recognition.level,
    shape: reading.shape,
    encoding: read.encoding,
    delimiter: preview.dialect.delimiter,
    period: hasDays ? period : null,
    snapshotDay,
    currency: read.conventions.currency,
    ...read.tally.counts(),
    totals,
    problems: read.tally.problems,
    needs,
    advice: [...reading.advice, ...strangeWords(read)],
  };
  return { summary, batch: needs.length === 0 ? batch : null };
}

function packRows(file: SourceFile, reading: Reading, { rows }: FileRead, asked: Period | null): Packed {
  const nothing = { listing: null, snapshot: null, daily: null, ledger: null };
  if (rows instanceof FlowRows) {
    const { accounts, names, daily, totals, period } = rows.pack(asked);
    return { batch: { ...nothing, accounts, names, daily }, totals, period, snapshotDay: null };
  }
  if (rows instanceof LedgerRows) {
    const { accounts, names, ledger, totals, period } = rows.pack(asked);
    return { batch: { ...nothing, accounts, names, ledger }, totals, period, snapshotDay: null };
  }
  const order = reading.definition?.fileDay ?? 'ymd';
  const day = dayInName(file.name, order) ?? asked?.to ?? dayOfMoment(file.lastModified);
  const { accounts, names, listing, snapshot, totals } = rows.pack(day);
  return { batch: { ...nothing, accounts, names, listing, snapshot }, totals, period: { from: day, to: day }, snapshotDay: day };
}

/** Words of states that are not in the network's vocabulary: taken as unknown, and told. */
function strangeWords({ rows }: FileRead): Sentence[] {
  const words = [...rows.strangeWords].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (words.length === 0) return [];
  const count = words.reduce((sum, [, n]) => sum + n, 0);
  const shown = words.slice(0, 5).map(([word]) => word.slice(0, 40));
  return [sentence('import.advice.strange-status', { n: count, words: shown.join(', ') })];
}

function firstTrouble({ tally }: FileRead): string {
  const [first] = tally.problems;
  return first === undefined ? '' : `${first.line}: ${first.column ?? ''} ${first.reason}`;
}
