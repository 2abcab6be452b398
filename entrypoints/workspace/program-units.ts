import type { ProgramUnits } from '@/components/partner/PartnerTable';
import type { ProgramId } from '@/core/domain/ids';
import type { ProgramOverview } from './read-overview';

/** What each programme's figures are counted in, for those that are judged already. */
export function programUnits(programs: readonly ProgramOverview[]): ReadonlyMap<ProgramId, ProgramUnits> {
  return new Map(
    programs.flatMap(({ program, detail }) =>
      detail ? [[program.id, { name: program.name, mainMetric: detail.mainMetric, currency: detail.currency }] as const] : [],
    ),
  );
}
