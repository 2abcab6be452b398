import { dayOfMoment } from '../domain/day';
import type { EffectsRecord } from '../domain/effects';
import type { ProgramId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { computeInsight } from '../insight/compute-insight';
import { now } from '../platform/clock';
import { EffectStudy } from '../playbook/effects/effect-study';
import { reasonRows, whatToChange } from '../playbook/effects/what-to-change';
import { figuresOf } from '../playbook/figures';
import { suggestActions } from '../playbook/suggest-actions';
import type { TrellisDb } from '../store/db';
import { effectsBasisOf, writeEffects } from '../store/effects';
import { readTouchesElsewhere } from '../store/links';
import { readProgramData } from '../store/program-data';
import { listDecisions, readSettings } from '../store/records';

export type EffectsProgress = { readonly judged: number; readonly weeks: number };
export type Measured = Result<EffectsRecord, 'no-data' | 'cancelled'>;
export type MeasureOptions = {
  readonly onProgress?: (progress: EffectsProgress) => void;
  readonly signal?: AbortSignal;
  /** The moment: what waits to be done now goes by the user's own day. No effect does. */
  readonly at?: number;
};

/**
 * Measures what the programme's plays brought, from its imports and the log as they are now, and keeps the result for the page and
 * for ranking. Between two weeks it lets others have their turn, and stops if it was called off.
 */
export async function measureEffects(
  db: TrellisDb,
  program: ProgramId,
  { onProgress, signal, at = now() }: MeasureOptions = {},
): Promise<Measured> {
  // Before the data is read: an import in between makes the result older than the data, never newer by mistake.
  const basis = await effectsBasisOf(db, program);
  const data = await readProgramData(db, program);
  if (!data || data.accounts.length === 0) return fail('no-data', program);
  const [settings, decisions] = [await readSettings(db), await listDecisions(db, program)];
  const study = new EffectStudy({ data, decisions, settings });
  for (const [judged, week] of study.weeks.entries()) {
    onProgress?.({ judged, weeks: study.weeks.length });
    await nextTurn();
    if (signal?.aborted) return fail('cancelled');
    study.judge(week);
  }
  const insight = computeInsight(data, settings);
  const actions = suggestActions({
    program: insight,
    facts: data.accounts,
    touches: data.touches,
    touchesElsewhere: await readTouchesElsewhere(db, program),
    decisions,
    book: data.book,
    figures: figuresOf(data),
    settings,
    today: dayOfMoment(at),
  });
  const known = { reasons: data.book.reasons, insight, actions };
  const effects = study.effects();
  const reasons = reasonRows(known);
  const changes = whatToChange(effects, reasons, known);
  const record = { basis, until: study.until, effects, reasons, changes, results: study.results() };
  if (signal?.aborted) return fail('cancelled');
  await writeEffects(db, program, record);
  return ok(record);
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));
