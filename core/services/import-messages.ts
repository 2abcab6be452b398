import type { ImportRecord } from '../domain/records';
import type { FileRefusal } from '../domain/report';
import type { Result } from '../domain/result';
import type { PlanProgress, SourceFile } from '../import/plan-import';
import type { ProgramChoice } from './commit-import';
import type { CommitRefusal, PlannedFile, PlanQuestion } from './import-desk';

/** Progress of the long part, and that the short part (one transaction that can't be interrupted) has begun. */
export type SessionProgress = PlanProgress | { readonly phase: 'storing' };

/** From the page to its import worker. `call` numbers the question; its replies carry the same number. */
export type ImportRequest =
  | ({ readonly kind: 'plan'; readonly call: number; readonly file: SourceFile } & PlanQuestion)
  | ({ readonly kind: 'replan'; readonly call: number; readonly planId: string } & PlanQuestion)
  | { readonly kind: 'commit'; readonly call: number; readonly planId: string; readonly choice: ProgramChoice }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'discard'; readonly planId: string };

export type ImportReply =
  | { readonly kind: 'progress'; readonly call: number; readonly progress: SessionProgress }
  | { readonly kind: 'planned'; readonly call: number; readonly result: Result<PlannedFile, FileRefusal> }
  | { readonly kind: 'committed'; readonly call: number; readonly result: Result<ImportRecord, CommitRefusal> }
  /** A bug, or a database that this version must not open: thrown on the page's side. */
  | { readonly kind: 'crashed'; readonly call: number; readonly error: { readonly name: string; readonly message: string } };
