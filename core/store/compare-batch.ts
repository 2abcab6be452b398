import type { DailyColumns, ImportBatch } from '../domain/batch';
import type { Period } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import type { Metric } from '../domain/metrics';
import type { Grain } from '../domain/report';
import type { BatchHead } from './chunks';
import type { TrellisDb } from './db';
import { foldAccounts } from './fold-accounts';
import { joinPeriods } from './fold-series';
import { countChanges, type LedgerSource, mergeLedgers, movedIds } from './merge-ledgers';
import { readAccounts, readHeads, readLedger } from './read-import';

export type BatchComparison = {
  /** Conversions that the live imports knew otherwise. */
  readonly changed: number;
  /** Ids that one of them has under another account. */
  readonly moved: BigUint64Array;
  /** Days that one of them told as finely for one of the same metrics; null where the batch has no daily flow. */
  readonly replacedDays: number | null;
};

/** A new batch against the live imports, or those `before` one of them. Reads ledgers only where the batch has one. */
export async function compareWithKnown(
  db: TrellisDb,
  program: ProgramId,
  batch: Pick<ImportBatch, 'accounts' | 'ledger' | 'daily'>,
  before = Number.POSITIVE_INFINITY,
): Promise<BatchComparison> {
  const heads = (await readHeads(db, program)).filter(({ record }) => record.order < before);
  const replacedDays =
    batch.daily &&
    countReplaced(
      batch.daily,
      heads.map(({ head }) => head),
    );
  const { ledger } = batch;
  if (!ledger) return { changed: 0, moved: new BigUint64Array(0), replacedDays };
  const known = [];
  for (const { record, head } of heads) {
    if (head.ledger)
      known.push({ ...(await readAccounts(db, record.id)), listings: [], entries: await readLedger(db, record.id) });
  }
  const { accountOf } = foldAccounts(program, [...known, { ids: batch.accounts, names: [], listings: [] }]);
  const placesOf = (index: number) => accountOf[index] ?? new Uint32Array();
  const ledgers: LedgerSource[] = known.map(({ entries }, index) => ({ entries, accountOf: placesOf(index) }));
  const own = { entries: ledger, accountOf: placesOf(known.length) };
  return { changed: countChanges(mergeLedgers(ledgers), own), moved: movedIds(ledgers, own), replacedDays };
}

function countReplaced({ covered, grain, values }: DailyColumns, heads: readonly BatchHead[]): number {
  const told = heads.flatMap((head) => toldBefore(head, grain, (metric) => values[metric] !== undefined));
  const within = told.map(({ from, to }) => ({ from: Math.max(from, covered.from), to: Math.min(to, covered.to) }));
  const days = joinPeriods(within.filter(({ from, to }) => from <= to));
  return days.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

function toldBefore({ daily, ledger }: BatchHead, grain: Grain, isSame: (metric: Metric) => boolean): Period[] {
  const told: Period[] = [];
  if (daily && (daily.grain ?? 'day') === grain && daily.metrics.some(isSame)) told.push(daily.covered);
  if (ledger && grain === 'day' && ledger.carries.some(isSame)) told.push(ledger.covered);
  return told;
}
