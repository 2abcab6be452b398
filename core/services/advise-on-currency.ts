import type { ProgramId } from '../domain/ids';
import { isMoneyMetric, METRICS } from '../domain/metrics';
import type { FileSummary } from '../domain/report';
import { sentence } from '../domain/sentence';
import { viewsOf } from '../store/currency-view';
import type { TrellisDb } from '../store/db';
import { readHeads } from '../store/read-import';

/**
 * The summary with a word of warning where the file's amounts are in another currency than those that the programme has
 * already, and no rate is set: the store never adds the two (program-data.ts), and nobody should find that out afterwards.
 */
export async function adviseOnCurrency(db: TrellisDb, program: ProgramId, summary: FileSummary): Promise<FileSummary> {
  const { currency: own } = summary;
  if (own === null || !METRICS.some((metric) => isMoneyMetric(metric) && summary.totals[metric] !== null)) return summary;
  const { main } = viewsOf(await readHeads(db, program), (await db.programs.get(program)) ?? {});
  if (main.currency === null || main.rateOf(own) !== null) return summary;
  return { ...summary, advice: [...summary.advice, sentence('import.advice.other-currency', { own, program: main.currency })] };
}
