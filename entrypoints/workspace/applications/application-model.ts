import { networkName } from '@/components/import/network-name';
import type { ApplicationRow } from '@/components/partner/application-row';
import { LATE_APPLICATION_DAYS } from '@/core/domain/application';
import type { Day } from '@/core/domain/day';
import type { PartnerPage } from '@/core/domain/partner-page';
import type { Program } from '@/core/domain/records';
import type { Application } from '@/core/services/read-applications';
import { tellPartnerPage } from '@/core/services/tell-partner-page';
import { NETWORKS } from '../import-desk-of-tab';
import { links } from '../links';
import type { ProgramOverview } from '../read-overview';

/** As the list shows them, in the order given. An applicant waits by the calendar on the wall, however old the data is. */
export function rowsOf(
  known: readonly Application[],
  programs: readonly ProgramOverview[],
  today: Day,
): readonly ApplicationRow[] {
  const named = new Map(programs.map(({ program }) => [program.id, program]));
  return known.map((one) => {
    const program = named.get(one.program);
    const days = one.applied === null ? null : Math.max(0, today - one.applied);
    return {
      ...one,
      href: links.partner(one.account),
      programName: program?.name ?? '',
      days,
      isLate: days !== null && days >= LATE_APPLICATION_DAYS,
      page: pageOf(program, one.ownId),
    };
  });
}

export const pageOf = (program: Program | undefined, ownId: string): PartnerPage =>
  tellPartnerPage(program, ownId, ({ network }) => networkName(NETWORKS, network));
