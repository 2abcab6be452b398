import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRefusal } from '@/core/domain/report';
import type { Result } from '@/core/domain/result';
import { type ImportPlan, type PlanAnswers, planImport } from '@/core/import/plan-import';

const ROOT = join(import.meta.dirname, '../../fixtures/reports');
/** 2026-10-31, noon UTC: what a browser would say of the file. */
export const LAST_MODIFIED = Date.UTC(2026, 9, 31, 12);

export const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

export function planFixture(path: string, answers: PlanAnswers = {}): Promise<Result<ImportPlan, FileRefusal>> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return planImport({ name, lastModified: LAST_MODIFIED, blob: new Blob([readFileSync(join(ROOT, path))]) }, answers, quiet());
}

export function planText(text: string, answers: PlanAnswers = {}, name = 'report.csv'): Promise<Result<ImportPlan, FileRefusal>> {
  return planImport({ name, lastModified: LAST_MODIFIED, blob: new Blob([text]) }, answers, quiet());
}

/** The plan of a file that must have one. */
export function taken(plan: Result<ImportPlan, FileRefusal>): ImportPlan {
  if (!plan.ok) throw new Error(`refused: ${plan.reason} ${plan.detail ?? ''}`);
  return plan.value;
}

/** A plain file, read as the guess says: what a user who agrees with it gets. */
export async function planAsGuessed(path: string, answers: PlanAnswers = {}): Promise<ImportPlan> {
  const first = taken(await planFixture(path, answers));
  return taken(await planFixture(path, { ...answers, mapping: first.sample.guess }));
}
