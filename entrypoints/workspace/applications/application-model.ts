import { networkName } from '@/components/import/network-name';
import type { ApplicationRow } from '@/components/partner/application-row';
import { LATE_APPLICATION_DAYS } from '@/core/domain/application';
import type { Day } from '@/core/domain/day';
import type { Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { partnerPageOf } from '@/core/networks/partner-page';
import type { Application } from '@/core/services/read-applications';
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

/** The applicant's page on the network, or why nobody can say where it is. */
export function pageOf(program: Program | undefined, ownId: string): ApplicationRow['page'] {
  if (!program) return { why: t('look.no-page.no-page-known', { network: '' }) };
  const found = partnerPageOf(program, ownId);
  const facts = { network: networkName(NETWORKS, program.network), program: program.name };
  return found.ok ? { url: found.value } : { why: t(`look.no-page.${found.reason}`, facts) };
}
