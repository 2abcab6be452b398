import type { NetworkId } from '../domain/ids';
import type { ReportKind } from '../domain/report';
import type { ReportDefinition } from '../networks/report-definition';
import { REPORT_DEFINITIONS } from '../networks/report-registry';

/** Definitions say which export they are and what to tick in it; those that don't are left out. */
type Advising = ReportDefinition & { readonly howToExport?: string };

/** Id of the message that says how to export the first of these kinds of report from a network; null: nobody has said. */
export function adviseOnExport(network: NetworkId, reports: readonly ReportKind[]): string | null {
  const own: readonly Advising[] = REPORT_DEFINITIONS.filter((definition) => definition.network === network);
  for (const report of reports) {
    const how = own.find((definition) => definition.report === report && definition.howToExport)?.howToExport;
    if (how) return how;
  }
  return null;
}
