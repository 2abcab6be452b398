import { type Day, dayOfMoment } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import type { AccountDetail } from '../domain/insight';
import type { ProgramData } from '../domain/program-data';
import { computeInsight } from '../insight/compute-insight';
import { measuredChances } from '../playbook/effects/chance-of';
import { figuresOf } from '../playbook/figures';
import { suggestProgramActions } from '../playbook/program-actions';
import { suggestActions } from '../playbook/suggest-actions';
import type { TrellisDb } from '../store/db';
import { readEffects } from '../store/effects';
import { basisOf } from '../store/find-stale';
import { readTouchesElsewhere } from '../store/links';
import { readProgramData } from '../store/program-data';
import { removePublished, writePublished } from '../store/published';
import { listDecisions, listPrograms, readSettings } from '../store/records';
import { withPublishLock } from './write-lock';

/**
 * Computes a programme (null: every one) anew from its imports and what the user wrote, and publishes the result whole.
 * `now` is noted as the moment of computing, and ends snoozes; `asOf` overrides the day that the data itself says. Throws when the disk is
 * full (isStorageFull): what was published before stays.
 */
export async function recomputeInsights(db: TrellisDb, program: ProgramId | null, now: number, asOf?: Day): Promise<void> {
  const programs = program === null ? await programsToCompute(db) : [program];
  for (const id of programs) await withPublishLock(() => recomputeProgram(db, id, now, asOf));
}

/** Those that are there, and those that are not any more but still published. */
async function programsToCompute(db: TrellisDb): Promise<ProgramId[]> {
  const live = (await listPrograms(db)).map(({ id }) => id);
  return [...new Set([...live, ...(await db.programDetails.toCollection().primaryKeys())])];
}

async function recomputeProgram(db: TrellisDb, id: ProgramId, now: number, asOf: Day | undefined): Promise<void> {
  // Before the data is read: an import in between makes the result stale, never fresh by mistake.
  const basis = await basisOf(db, id);
  const data = await readProgramData(db, id);
  if (!data || data.accounts.length === 0) return removePublished(db, id);

  const settings = await readSettings(db);
  const insight = computeInsight(data, settings, asOf);
  const decisions = await listDecisions(db, id);
  const given = {
    program: insight,
    facts: data.accounts,
    touches: data.touches,
    decisions,
    book: data.book,
    measured: measuredChances((await readEffects(db, id))?.effects ?? []),
    settings,
    today: dayOfMoment(now),
  };
  const actions = suggestActions({ ...given, touchesElsewhere: await readTouchesElsewhere(db, id), figures: figuresOf(data) });

  const { accounts, ...rest } = insight;
  // An insight of each account, in the order of the accounts.
  const details = data.accounts.flatMap((facts, position) => {
    const account = accounts[position];
    if (!account) return [];
    return [{ facts, ...otherMoneyOf(data, position), insight: account, actions: actions[position] ?? [] }];
  });
  await writePublished(
    db,
    id,
    { ...rest, actions: suggestProgramActions({ ...given, id }), partners: details.length, computedAt: now, basis },
    details,
  );
}

/** Null for a metric that nothing says in the currency; nothing at all for an account without such an amount. */
function otherMoneyOf({ otherMoney }: ProgramData, position: number): Pick<AccountDetail, 'otherMoney'> {
  const sums = otherMoney.map(({ currency, values }) => ({
    currency,
    revenue: values.revenue?.[position] ?? null,
    commission: values.commission?.[position] ?? null,
  }));
  const some = sums.filter(({ revenue, commission }) => (revenue ?? 0) !== 0 || (commission ?? 0) !== 0);
  return some.length > 0 ? { otherMoney: some } : {};
}
