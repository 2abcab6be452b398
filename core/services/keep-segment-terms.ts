import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { segmentTermsName } from '../store/segment-terms';
import { dropRecord, keepRecord, type Step } from './keep-record';
import type { WrongContent } from './refuse-content';

/** As long as one line of a record may be. */
export const LONGEST_SEGMENT_TERMS = 500;

/** What is agreed with a whole segment, in one line; an empty note is none. Fails as keepRecord. */
export async function keepSegmentTerms(
  db: TrellisDb,
  { segment, terms }: { readonly segment: string; readonly terms: string },
  at = now(),
): Promise<Result<Step, WrongContent>> {
  const id = segmentTermsName(segment);
  if (terms.trim() === '') {
    const dropped = await dropRecord(db, 'settings', { id, at });
    return ok(dropped.ok ? dropped.value.step : { before: [] }); // there was none
  }
  const kept = await keepRecord(db, 'settings', { value: terms }, { id, at });
  return kept.ok ? ok(kept.value.step) : fail(kept.reason, kept.detail);
}
