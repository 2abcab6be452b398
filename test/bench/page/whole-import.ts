import type { Totals } from '@/core/domain/metrics';
import type { PlanAnswers } from '@/core/import/plan-import';
import { openImportSession } from '@/core/services/import-session';

/** `phases` are parts of `ms`. `waits`: the longest time from one sign of progress to the next, in ms, by the phase that the first one told. */
export type Imported = {
  readonly ms: number;
  readonly rows: number;
  readonly totals: Totals;
  readonly phases: { readonly parse: number; readonly store: number };
  readonly waits: Readonly<Record<string, number>>;
};

/** What the user waits for, by the product's own session and its workers: recognise, read, check, pack, store. */
export async function wholeImport(file: File): Promise<Imported> {
  const session = openImportSession();
  const start = performance.now();
  const { answers, network } = await answersFor(session, file);
  let last = performance.now();
  let told = 'start';
  const waits: Record<string, number> = {};
  const onProgress = ({ phase }: { readonly phase: string }) => {
    const moment = performance.now();
    waits[told] = Math.max(waits[told] ?? 0, moment - last);
    last = moment;
    told = phase;
  };
  const plan = await session.plan(file, answers, { network, name: 'Bench' }, onProgress);
  onProgress({ phase: 'end' });
  if (!plan.ok) throw new Error(plan.reason);
  const parsed = performance.now();
  const stored = await session.commit(plan.value.planId, { network, name: 'Bench' });
  if (!stored.ok) throw new Error(`${stored.reason} ${plan.value.summary.needs.join()}`);
  const end = performance.now();
  session.close();
  const { rows, totals } = plan.value.summary;
  return { ms: end - start, rows: rows.accepted, totals, phases: { parse: parsed - start, store: end - parsed }, waits };
}

/** Milliseconds from cancelling in the middle of the file until its reading has ended. */
export async function cancelImport(file: File): Promise<number> {
  const session = openImportSession();
  const { answers } = await answersFor(session, file);
  let cancelled = Number.NaN;
  const plan = await session.plan(file, answers, null, (progress) => {
    if (progress.phase !== 'parsing' || !Number.isNaN(cancelled)) return;
    if (progress.doneBytes * 2 < progress.totalBytes) return;
    cancelled = performance.now();
    session.cancel();
  });
  const end = performance.now();
  session.close();
  if (plan.ok || plan.reason !== 'cancelled') throw new Error('was read to its end all the same');
  return end - cancelled;
}

/** What a user would answer after a look at the first rows: take the columns as they were guessed. */
async function answersFor(session: ReturnType<typeof openImportSession>, file: File) {
  const head = new File([file.slice(0, 1 << 16)], file.name, { lastModified: file.lastModified });
  const look = await session.plan(head, {}, null, () => {});
  if (!look.ok) throw new Error(look.reason);
  const { planId, summary, sample } = look.value;
  session.discard(planId);
  const answers: PlanAnswers = summary.needs.includes('mapping') ? { mapping: sample.guess } : {};
  return { answers, network: summary.network };
}
