import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LeaderTable } from '@/components/partner/LeaderTable';
import { t } from '@/core/i18n/translate';
import { leadersOf } from '@/core/insight/leaders';
import { links } from './links';
import { Panel } from './Panel';
import type { ProgramAccounts } from './read-overview';

/** Who leads each programme. Programmes are never added up: they may count in different things. */
export function LeadersPart({ accounts }: { readonly accounts: readonly ProgramAccounts[] }): JSX.Element {
  const lists = useMemo(() => accounts.map((of) => ({ of, ...leadersOf(of.accounts) })), [accounts]);
  const shown = lists.filter(({ leaders }) => leaders.length > 0);
  return (
    <>
      {shown.map(({ of: { program, detail }, ...list }) => (
        <Panel
          key={program.id}
          id={`leaders-${program.id}`}
          title={shown.length > 1 ? t('leaders.title-of', { program: program.name }) : t('leaders.title')}
        >
          <LeaderTable {...list} metric={detail.mainMetric} currency={detail.currency} hrefOf={links.partner} />
        </Panel>
      ))}
    </>
  );
}
