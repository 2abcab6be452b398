import type { ContactResult } from '../domain/effects';
import type { ProgramId } from '../domain/ids';
import type { Touch } from '../domain/records';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readEffects } from '../store/effects';
import { readProgramDetail } from '../store/published';
import { listTouches } from '../store/records';
import { measureEffects } from './measure-effects';

/** Of a larger programme every week takes a while to judge: it is measured where the user can see it and stop it. */
const MOST_PARTNERS = 5_000;

/**
 * Measures the programme's effects when the data have reached the measuring day of a contact that nothing is told of yet: so the
 * import that brings the answer tells it, without anybody asking. True when it was measured.
 */
export async function measureWhenDue(db: TrellisDb, program: ProgramId, at = now()): Promise<boolean> {
  const detail = await readProgramDetail(db, program);
  if (!detail || detail.partners > MOST_PARTNERS) return false;
  const results = (await readEffects(db, program))?.results ?? [];
  const touches = (await listTouches(db)).filter(({ account }) => account.startsWith(`${program}:`));
  if (!touches.some((touch) => isDue(touch, detail.asOf) && !isTold(touch, results))) return false;
  return (await measureEffects(db, program, { at })).ok;
}

const isDue = ({ direction, play, measureOn }: Touch, asOf: number) =>
  direction === 'out' && play !== null && measureOn !== undefined && measureOn !== null && measureOn <= asOf;

/** The measuring day that a touch notes is a guess; one that the study says is still ahead is told when it has come. */
const isTold = (touch: Touch, results: readonly ContactResult[]) =>
  results.some(({ account, play, day }) => account === touch.account && play === touch.play && day === touch.day);
