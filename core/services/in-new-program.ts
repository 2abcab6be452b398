import type { NetworkId, ProgramId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { joinSteps, type Step, undoStep } from './keep-record';
import { openProgram } from './open-program';

export type NewProgram = { readonly network: NetworkId; readonly name: string };

/**
 * What `add` writes for the programme of this name, which is made first, as one step: who has imported nothing yet begins with
 * prospects. Where nothing is written there is no new programme either. Fails also: `wrong-program`, its detail is why.
 */
export async function inNewProgram<Value extends { readonly step: Step }, Reason extends string>(
  db: TrellisDb,
  { network, name }: NewProgram,
  add: (program: ProgramId) => Promise<Result<Value, Reason>>,
  at = now(),
): Promise<Result<Value, Reason | 'wrong-program'>> {
  return db.transaction('rw', ['programs', 'prospects'], async () => {
    const opened = await openProgram(db, network, name, at);
    if (!opened.ok) return fail('wrong-program', opened.reason);
    const { record, step } = opened.value;
    const added = await add(record.id);
    if (!added.ok || added.value.step.before.length === 0) {
      await undoStep(db, step, at);
      return added;
    }
    return ok({ ...added.value, step: joinSteps(step, added.value.step) });
  });
}
