import type { RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import type { ImportRecord } from '../domain/records';
import type { FileRefusal, FileSummary } from '../domain/report';
import type { Result } from '../domain/result';
import type { PlanAnswers, PlanProgress, SourceFile } from '../import/plan-import';
import type { ProgramChoice } from './commit-import';
import type { CommitRefusal, PlannedFile, PlanQuestion } from './import-desk';
import type { RetakeFailure, Retaken } from './retake-refused';

/** Progress of the long parts, and that the short part (one transaction that can't be interrupted) has begun. */
export type SessionProgress = PlanProgress | { readonly phase: 'storing' };

/** What the beginning of a file comes to. `isWhole`: the file is no longer than that. */
export type Glance = { readonly summary: FileSummary; readonly isWhole: boolean };

/** From the page to its import worker. `call` numbers the question; its replies carry the same number. */
export type ImportRequest =
  | ({ readonly kind: 'plan'; readonly call: number; readonly file: SourceFile } & PlanQuestion)
  | ({ readonly kind: 'replan'; readonly call: number; readonly planId: string } & PlanQuestion)
  | { readonly kind: 'preview'; readonly call: number; readonly planId: string; readonly answers: PlanAnswers }
  | { readonly kind: 'unpack'; readonly call: number; readonly file: SourceFile }
  | { readonly kind: 'commit'; readonly call: number; readonly planId: string; readonly choice: ProgramChoice }
  | { readonly kind: 'refused'; readonly call: number; readonly of: { readonly planId: string } | { readonly import: ImportId } }
  | { readonly kind: 'retake'; readonly call: number; readonly import: ImportId; readonly answers: PlanAnswers }
  /** A second worker for large files, and that it is gone. */
  | { readonly kind: 'lend-helper'; readonly port: MessagePort }
  | { readonly kind: 'lose-helper' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'discard'; readonly planId: string };

export type ImportReply =
  | { readonly kind: 'progress'; readonly call: number; readonly progress: SessionProgress }
  | { readonly kind: 'planned'; readonly call: number; readonly result: Result<PlannedFile, FileRefusal> }
  | { readonly kind: 'previewed'; readonly call: number; readonly result: Result<Glance, FileRefusal> }
  | { readonly kind: 'unpacked'; readonly call: number; readonly result: Result<readonly SourceFile[], FileRefusal> }
  | { readonly kind: 'committed'; readonly call: number; readonly result: Result<ImportRecord, CommitRefusal> }
  | { readonly kind: 'refused'; readonly call: number; readonly rows: RefusedRows | null }
  | { readonly kind: 'retaken'; readonly call: number; readonly result: Result<Retaken, RetakeFailure> }
  /** A bug, or a database that this version must not open: thrown on the page's side. */
  | { readonly kind: 'crashed'; readonly call: number; readonly error: { readonly name: string; readonly message: string } };
