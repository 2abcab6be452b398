import type { RefusedRows } from '@/core/domain/batch';
import type { Period } from '@/core/domain/day';
import type { ImportId, NetworkId, ProgramId } from '@/core/domain/ids';
import type { Currency } from '@/core/domain/money';
import type { ImportRecord, Program } from '@/core/domain/records';
import type {
  ColumnMapping,
  ColumnRole,
  DateOrder,
  DecimalMark,
  Encoding,
  FileRefusal,
  FileSummary,
  Grain,
  ReportKind,
  Shape,
} from '@/core/domain/report';
import type { Result } from '@/core/domain/result';

/** What the user said about one file, on top of what the file says itself. */
export type Answers = {
  readonly network?: NetworkId;
  readonly report?: ReportKind;
  readonly period?: Period;
  readonly currency?: Currency;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly mapping?: ColumnMapping;
  /** How much time a row is about. */
  readonly grain?: Grain;
  /** Of a file without dates. `snapshot`: totals since the beginning, as of the last day of `period`. */
  readonly shape?: Shape;
  /** The columns of a report that nobody has verified are right. */
  readonly confirmed?: true;
  readonly encoding?: Encoding;
};

/** The programme a file goes into: one that exists, or a new one. */
export type Choice = { readonly program: ProgramId } | { readonly network: NetworkId; readonly name: string };

export type Progress =
  | {
      readonly phase: 'unpacking' | 'reading' | 'parsing' | 'packing';
      readonly doneBytes: number;
      readonly totalBytes: number;
      readonly rows: number;
    }
  | { readonly phase: 'storing' };

/** The first lines of a file, for mapping its columns by hand. */
export type Sample = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
  readonly headerKey: string;
};

export type Planned = {
  readonly planId: string;
  readonly summary: FileSummary;
  readonly sample: Sample;
  readonly partners: { readonly new: number; readonly known: number; readonly missing: number } | null;
  readonly duplicateOf: ImportRecord | null;
  readonly rememberedMapping: boolean;
};

/** What a look at a file's beginning under other answers shows. `isWhole`: the beginning is all there is. */
export type Glance = { readonly summary: FileSummary; readonly isWhole: boolean };

/** What a column of a known report means. null: known, and not read. Roles beyond a mapping's are words of the exporter's own. */
export type ColumnMeaning = { readonly header: string; readonly role: ColumnRole | (string & {}) | null };

/** Of the rows that an import had refused: how many a correction took in, how many still stand. */
export type Retaken = { readonly taken: number; readonly still: number };

type CommitFailure = 'already-imported' | 'storage-full' | 'plan-gone' | 'needs-answers';

/** What the desk needs of the world: the import session, the store's undo, and somebody to tell. */
export type ImportPort = {
  plan(
    file: File,
    answers: Answers,
    choice: Choice | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<Planned, FileRefusal>>;
  replan(
    planId: string,
    answers: Answers,
    choice: Choice | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<Planned, FileRefusal>>;
  /** The first megabyte of a planned file under other answers. Changes nothing of its plan. */
  preview(planId: string, answers: Answers): Promise<Result<Glance, FileRefusal>>;
  /** The CSVs in a .zip or .gz; a plain file comes back as it is. */
  unpack(file: File, onProgress: (progress: Progress) => void): Promise<Result<readonly File[], FileRefusal>>;
  /** All refused rows of a planned file; null when its plan is gone. */
  planRefused(planId: string): Promise<RefusedRows | null>;
  /** Forgets the column mapping that is remembered for these headers. */
  forget(headerKey: string): Promise<void>;
  commit(planId: string, choice: Choice): Promise<Result<ImportRecord, CommitFailure>>;
  undo(id: ImportId): Promise<boolean>;
  cancel(): void;
  discard(planId: string): void;
  /** Programmes as they are stored now. */
  programs(): Promise<readonly Program[]>;
  /** Data of these programmes changed. Resolves when their insight is published; false when that failed. */
  publish(programs: readonly ProgramId[]): Promise<boolean>;
};

/** A network as it is offered for choosing. `file` stands for none. */
export type NetworkOption = { readonly id: NetworkId; readonly name: string; readonly exportHelp: string | null };

export type DeskState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: Progress | null }
  | { readonly kind: 'planned'; readonly planned: Planned; readonly failure: CommitFailure | null; readonly isStale: boolean }
  | { readonly kind: 'refused'; readonly reason: FileRefusal; readonly detail: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'storing'; readonly planned: Planned }
  | { readonly kind: 'imported'; readonly record: ImportRecord; readonly planned: Planned }
  | { readonly kind: 'undone'; readonly record: ImportRecord };

/** One file on the desk. */
export type DeskFile = {
  readonly key: string;
  readonly file: File;
  readonly answers: Answers;
  readonly choice: Choice | null;
  /** The user chose the programme for this very file: choices made for others leave it alone. */
  readonly isChosen: boolean;
  /** Trellis's own guess at the columns, before the user or the memory said otherwise. */
  readonly guess: ColumnMapping | null;
  /** The archive it came out of. */
  readonly from: string | null;
  /** Known to be a table, not an archive that must be unpacked first. */
  readonly isPlain: boolean;
  readonly state: DeskState;
};

/** `partner-columns` can't be answered: the file itself lacks them. */
export function isAnswerable(summary: FileSummary): boolean {
  return !summary.needs.includes('partner-columns');
}

export function isReady({ state, choice }: DeskFile): boolean {
  if (state.kind !== 'planned' || state.isStale) return false;
  return state.planned.summary.needs.length === 0 && state.planned.duplicateOf === null && hasName(choice);
}

export function needsAnswer({ state, choice }: DeskFile): boolean {
  if (state.kind !== 'planned' || state.planned.duplicateOf !== null) return false;
  const { summary } = state.planned;
  return isAnswerable(summary) && (summary.needs.length > 0 || !hasName(choice));
}

function hasName(choice: Choice | null): choice is Choice {
  return choice !== null && ('program' in choice || choice.name.trim() !== '');
}

/** Open files of the same network: they go into the same programme unless somebody says otherwise. */
export function siblingsOf(item: DeskFile, files: readonly DeskFile[]): number {
  const { state } = item;
  if (state.kind !== 'planned') return 0;
  return files.filter(
    (other) =>
      other.key !== item.key &&
      other.state.kind === 'planned' &&
      other.state.planned.summary.network === state.planned.summary.network,
  ).length;
}
