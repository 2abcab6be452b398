import type { ImportBatch, RefusedRows } from '../domain/batch';
import { type Day, dayOfMoment, type Period } from '../domain/day';
import { networkId } from '../domain/ids';
import { noTotals, type Totals } from '../domain/metrics';
import type { Encoding, FileSummary, Grain, OtherMoney } from '../domain/report';
import { type Sentence, sentence } from '../domain/sentence';
import type { FileSample } from './file-sample';
import { FlowRows } from './flow-rows';
import { LedgerRows } from './ledger-rows';
import { packFlow } from './pack-flow';
import { suggestPeriod } from './period-in-text';
import type { PlanAnswers, SourceFile } from './plan-import';
import type { Preview } from './preview-table';
import type { FileRead } from './read-file';
import type { Reading } from './reading';
import { dayInName } from './snapshot-day';

type Made = {
  readonly answers: PlanAnswers;
  readonly reading: Reading;
  readonly preview: Preview;
  readonly read: FileRead;
};

/** What was read of a file as what would be stored, and what is said of it. */
export function packPlan(
  file: SourceFile,
  made: Made,
): { readonly summary: FileSummary; readonly batch: ImportBatch | null; readonly refused: RefusedRows | null } {
  const { reading, preview, read, answers } = made;
  const packed = packRows(file, made);
  const needs = [...reading.needs, ...read.needs];
  const hasDays = !needs.includes('period') && !needs.includes('date-order');
  const summary: FileSummary = {
    file: file.name,
    fingerprint: read.fingerprint,
    bytes: file.blob.size,
    network: reading.network,
    report: reading.report,
    definition: reading.definition?.id ?? null,
    confidence: reading.definition?.confidence ?? null,
    recognised: answers.mapping || preview.recognition.level === 'no' ? 'mapped' : preview.recognition.level,
    shape: reading.shape,
    grain: packed.grain,
    encoding: read.encoding,
    delimiter: preview.dialect.delimiter,
    period: hasDays ? packed.period : null,
    snapshotDay: packed.snapshotDay,
    currency: read.conventions.currency,
    ...(packed.otherMoney.length > 0 && { otherMoney: packed.otherMoney }),
    ...read.tally.counts(),
    totals: packed.totals,
    problems: read.tally.problems(),
    needs,
    ...(needs.includes('period') && { suggestedPeriod: suggestPeriod(file.name, preview.preamble) }),
    advice: [...reading.advice, ...coarseDays(packed.grain, answers), ...otherTable(read), ...strangeWords(read)],
  };
  const rows = read.tally.refused();
  const refused = rows.length > 0 ? { headers: [...reading.headers], rows } : null;
  return { summary, batch: needs.length === 0 ? packed.batch : null, refused };
}

type Packed = {
  readonly batch: ImportBatch;
  readonly grain: Grain | null;
  readonly totals: Totals;
  readonly otherMoney: readonly OtherMoney[];
  readonly period: Period | null;
  readonly snapshotDay: Day | null;
};

function packRows(file: SourceFile, { reading, answers, read: { sink } }: Made): Packed {
  const nothing = { listing: null, snapshot: null, daily: null, ledger: null };
  const asked = answers.period ?? null;
  if (sink instanceof FlowRows) {
    const stated = answers.grain ?? answers.mapping?.grain ?? null;
    const hints = { asked, stated, written: dayOfMoment(file.lastModified) };
    const { accounts, names, daily, ...rest } = packFlow(sink, reading, hints);
    return { batch: { ...nothing, accounts, names, daily }, grain: daily?.grain ?? null, snapshotDay: null, ...rest };
  }
  if (sink instanceof LedgerRows) {
    const { accounts, names, ledger, ...rest } = sink.pack(asked);
    return { batch: { ...nothing, accounts, names, ledger }, grain: 'day', snapshotDay: null, ...rest };
  }
  const order = reading.definition?.fileDay ?? 'ymd';
  const day = dayInName(file.name, order) ?? asked?.to ?? dayOfMoment(file.lastModified);
  const { accounts, names, listing, snapshot, totals, otherMoney } = sink.pack(day);
  // Totals of those who did something are no list of all partners: nobody is missing from it.
  const isList = reading.report === 'partners' || reading.report === 'applications';
  const batch = { ...nothing, accounts, names, listing: isList ? listing : null, snapshot };
  return { batch, grain: null, totals, otherMoney, period: { from: day, to: day }, snapshotDay: day };
}

type Unmapped = Pick<Made, 'answers' | 'preview'> & {
  readonly encoding: Encoding;
  readonly sample: FileSample;
  /** What a mapping that lacks something makes of the file; null: there is none. */
  readonly reading: Reading | null;
  readonly fingerprint: string;
};

/** For a file whose columns nobody has said yet. */
export function unmappedSummary(file: SourceFile, made: Unmapped): FileSummary {
  const { answers, preview, sample, reading } = made;
  return {
    file: file.name,
    fingerprint: made.fingerprint,
    bytes: file.blob.size,
    network: answers.network ?? sample.preset?.network ?? networkId('file'),
    report: answers.report ?? sample.guess.report,
    definition: null,
    confidence: null,
    recognised: reading === null ? 'no' : 'mapped',
    shape: sample.guess.report === 'partners' ? 'snapshot' : 'flow',
    grain: null,
    encoding: made.encoding,
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

/** Weeks and months that nobody named as such are told, so that they can be corrected. */
function coarseDays(grain: Grain | null, { grain: answered, mapping, period }: PlanAnswers): Sentence[] {
  if (grain === null || grain === 'day' || answered || mapping?.grain || period) return [];
  return [sentence('import.advice.grain', { grain })];
}

function otherTable({ otherTableAt }: FileRead): Sentence[] {
  return otherTableAt === null ? [] : [sentence('import.advice.second-table', { n: otherTableAt })];
}

/** Words of states that are not in the network's vocabulary: taken as unknown, and told. */
function strangeWords({ sink }: FileRead): Sentence[] {
  const words = [...sink.strangeWords].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (words.length === 0) return [];
  const count = words.reduce((sum, [, n]) => sum + n, 0);
  const shown = words.slice(0, 5).map(([word]) => word.slice(0, 40));
  return [sentence('import.advice.strange-status', { n: count, words: shown.join(', ') })];
}
