import { fail, ok, type Result } from '../domain/result';
import type { Agreement } from '../outreach/agreement';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { agreeTerms } from './agree-terms';
import type { Step } from './keep-record';
import type { WrongContent } from './refuse-content';
import { setGoal } from './set-goal';

/** Keeps what a message that was sent has promised: an end is reminded of, a goal is measured. Then recompute its programme. */
export async function keepAgreement(db: TrellisDb, agreement: Agreement, at = now()): Promise<Result<Step, WrongContent>> {
  const kept = agreement.kind === 'goal' ? await setGoal(db, agreement.content, at) : await agreeTerms(db, agreement.content, at);
  return kept.ok ? ok(kept.value.step) : fail(kept.reason, kept.detail);
}
