import type { ProgramId } from '../domain/ids';
import { isMoneyMetric, METRICS } from '../domain/metrics';
import type { FileSummary } from '../domain/report';
import { sentence } from '../domain/sentence';
import type { TrellisDb } from '../store/db';
import { listImports } from '../store/records';

/**
 * The summary with a word of warning where the file's amounts are in another currency than those that the programme has
 * already: the store never adds the two (program-data.ts), and nobody should find that out afterwards.
 */
export async function adviseOnCurrency(db: TrellisDb, program: ProgramId, summary: FileSummary): Promise<FileSummary> {
  if (!hasAmounts(summary)) return summary;
  const first = (await listImports(db, program)).find((record) => hasAmounts(record.summary));
  const [own, theirs] = [summary.currency, first?.summary.currency];
  if (!own || !theirs || own === theirs) return summary;
  return { ...summary, advice: [...summary.advice, sentence('import.advice.other-currency', { own, program: theirs })] };
}

const hasAmounts = ({ currency, totals }: FileSummary) =>
  currency !== null && METRICS.some((metric) => isMoneyMetric(metric) && totals[metric] !== null);
