import type { ImportBatch, RefusedRows } from '../domain/batch';
import type { Period } from '../domain/day';
import type { NetworkId } from '../domain/ids';
import type { Currency } from '../domain/money';
import type {
  ColumnMapping,
  DateOrder,
  DecimalMark,
  Encoding,
  FileRefusal,
  FileSummary,
  Grain,
  ReportKind,
  Shape,
} from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import type { SpanHelper } from './bulk/read-spans';
import { readingOfDefinition, readingOfMapping } from './compile-reading';
import type { Stated } from './evidence';
import { type FileSample, sampleOf } from './file-sample';
import type { Stretch } from './flow-rows';
import { HEAD_BYTES, openHead } from './open-head';
import { packPlan, unmappedSummary } from './pack-plan';
import type { Preview, PreviewWishes } from './preview-table';
import { type FileRead, readFile } from './read-file';
import { dateColumnOf, type Reading } from './reading';
import { fingerprintFile } from './stream-rows';

/** What the user answered so far. Every answer outweighs what the file seems to say. */
export type PlanAnswers = {
  readonly network?: NetworkId;
  readonly report?: ReportKind;
  /** The days that a file without dates is about; beside dates, the days that it covers. */
  readonly period?: Period;
  /** `snapshot`: numbers without dates are totals since the beginning. */
  readonly shape?: Shape;
  readonly grain?: Grain;
  readonly currency?: Currency;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly encoding?: Encoding;
  readonly mapping?: ColumnMapping;
  /** The columns are what a definition that nobody verified says they are. */
  readonly confirmed?: true;
};

export type PlanProgress = {
  readonly phase: 'unpacking' | 'reading' | 'parsing' | 'packing';
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
  /** Every row that was refused; null when there is none. */
  readonly refused: RefusedRows | null;
};

export type { FileSample } from './file-sample';
export type PlanHooks = {
  readonly onProgress: (progress: PlanProgress) => void;
  readonly signal: AbortSignal;
  /** Another worker that reads half of a large file. */
  readonly helper?: SpanHelper;
  /** For the hashes of end customers, asked for only when a file tells of them; without it they are not told apart. */
  readonly salt?: () => Promise<Uint8Array>;
  /** Whether the user said before that this definition fits files with these columns. */
  readonly isConfirmed?: (headerKey: string, definition: string) => boolean;
};

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
  progress('reading', Math.min(HEAD_BYTES, blob.size), 0);
  const sample = sampleOf(preview, answers);
  const reading = readingOf(preview, sample, withConfirmation(preview, sample, { answers, hooks }));
  if (reading === null || reading.needs.includes('mapping')) {
    const fingerprint = await fingerprintFile(blob, { signal: hooks.signal, onBytes: (done) => progress('reading', done, 0) });
    if (!fingerprint.ok) return fingerprint;
    const summary = unmappedSummary(file, { answers, preview, encoding, sample, reading, fingerprint: fingerprint.value });
    return ok({ summary, batch: null, sample, refused: null });
  }
  const salt = reading.columns.buyer === undefined ? null : ((await hooks.salt?.()) ?? null);
  const read = await readFile(
    blob,
    { preview, reading, stated: statedBy(reading, answers), stretch: stretchOf(answers), salt, encoding },
    { signal: hooks.signal, helper: hooks.helper ?? null, onProgress: (done, rows) => progress('parsing', done, rows) },
  );
  if (!read.ok) return read;
  const { rows } = read.value.tally.counts();
  if (rows.accepted === 0) return rows.refused === 0 ? fail('header-only') : fail('no-rows-accepted', firstTrouble(read.value));
  progress('packing', blob.size, rows.read);
  return ok({ ...packPlan(file, { answers, reading, preview, read: read.value }), sample });
}

function wishesOf({ network, report, mapping, encoding }: PlanAnswers): PreviewWishes {
  return {
    ...(network ? { network } : {}),
    ...(report ? { report } : {}),
    ...(mapping ? { mapped: Object.keys(mapping.columns) } : {}),
    ...(encoding ? { encoding } : {}),
  };
}

function withConfirmation(
  { recognition }: Preview,
  { headerKey }: FileSample,
  { answers, hooks }: { readonly answers: PlanAnswers; readonly hooks: PlanHooks },
): PlanAnswers {
  if (recognition.level === 'no' || !hooks.isConfirmed?.(headerKey, recognition.definition.id)) return answers;
  return { ...answers, confirmed: true };
}

/** null: nobody knows how to read this file yet. */
function readingOf({ recognition, headers }: Preview, { preset }: FileSample, answers: PlanAnswers): Reading | null {
  if (answers.mapping) {
    const mapping = answers.report ? { ...answers.mapping, report: answers.report } : answers.mapping;
    return withDays(readingOfMapping(mapping, headers, answers.network ?? preset?.network ?? null), answers);
  }
  if (recognition.level === 'no') return null;
  const { definition } = recognition;
  const reading = withDays(readingOfDefinition(definition, headers), answers);
  if (definition.confidence === 'verified' || answers.confirmed) return reading;
  return { ...reading, needs: ['confirm', ...reading.needs] };
}

/** Numbers without dates are about a period, or totals since the beginning: the user says. */
function withDays(reading: Reading, { period, shape }: PlanAnswers): Reading {
  if (reading.kind !== 'flow' || dateColumnOf(reading) >= 0) return reading;
  if (shape === 'snapshot') return { ...reading, kind: 'list', shape };
  return period === undefined ? { ...reading, needs: [...reading.needs, 'period'] } : reading;
}

function stretchOf({ period }: PlanAnswers): Stretch | null {
  return period === undefined ? null : { day: period.from, span: period.to - period.from + 1 };
}

function statedBy({ definition, stated }: Reading, answers: PlanAnswers): Stated {
  const always = definition?.currency !== null && typeof definition?.currency === 'object' ? definition.currency.always : null;
  return {
    decimal: stated.decimal ?? answers.decimal ?? answers.mapping?.decimal ?? null,
    dateOrder: stated.dateOrder ?? answers.dateOrder ?? answers.mapping?.dateOrder ?? null,
    currency: always ?? answers.currency ?? null,
    usualCurrency: answers.mapping?.currency ?? null,
  };
}

function firstTrouble({ tally }: FileRead): string {
  const [first] = tally.refused();
  return first === undefined ? '' : `${first.line}: ${first.column ?? ''} ${first.reason}`;
}
