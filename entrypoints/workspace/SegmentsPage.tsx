import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { PartnerTable } from '@/components/partner/PartnerTable';
import { SegmentList } from '@/components/segment/SegmentList';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import type { SortOrder } from '@/components/ui/table-column';
import type { DirectoryEntry } from '@/core/domain/directory';
import { SEGMENT_IDS, type SegmentId } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';
import { links } from './links';
import { NoImports } from './NoImports';
import { programUnits } from './program-units';
import type { Overview, ProgramAccounts } from './read-overview';
import { ScopeSelect } from './ScopeSelect';
import { inScope, scope } from './scope';
import { segmentCounts } from './today-model';
import { useAccounts } from './use-accounts';
import { Waiting } from './Waiting';

/** All built-in segments, or the partners in one. */
export function SegmentsPage({ overview, id }: { readonly overview: Overview; readonly id: string | undefined }): JSX.Element {
  const programs = inScope(overview.programs, scope.value);
  const live = useAccounts(programs.map(({ program }) => program.id));
  if (!overview.hasImports) return <NoImports title={t('workspace.segments.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('workspace.segments.title')} />;
  if (id === undefined) return <AllSegments overview={overview} accounts={live.value} />;
  const segment = SEGMENT_IDS.find((known) => known === id);
  if (!segment) {
    return (
      <Page title={t('workspace.segments.title')}>
        <EmptyState
          icon="segments"
          title={t('workspace.segments.unknown.title')}
          actions={<LinkButton href={links.segments()}>{t('workspace.segments.all')}</LinkButton>}
        >
          {t('workspace.segments.unknown.text')}
        </EmptyState>
      </Page>
    );
  }
  return <OneSegment key={segment} overview={overview} accounts={live.value} segment={segment} />;
}

type AllProps = { readonly overview: Overview; readonly accounts: readonly ProgramAccounts[] };

function AllSegments({ overview, accounts }: AllProps): JSX.Element {
  return (
    <Page
      title={t('workspace.segments.title')}
      lead={t('workspace.segments.lead')}
      back={{ href: links.partners(), text: t('workspace.partner.back') }}
      aside={<ScopeSelect programs={overview.programs} />}
    >
      <SegmentList segments={segmentCounts(accounts.flatMap((one) => one.accounts))} />
    </Page>
  );
}

type OneProps = AllProps & { readonly segment: SegmentId };

const MOST_VALUABLE_FIRST: SortOrder = { column: 'main365', direction: 'descending' };

function OneSegment({ overview, accounts, segment }: OneProps): JSX.Element {
  const [sort, setSort] = useState<SortOrder>(MOST_VALUABLE_FIRST);
  const units = useMemo(() => programUnits(overview.programs), [overview.programs]);
  const entries = useMemo(() => {
    const members = new Set<string>(
      accounts.flatMap((one) =>
        one.accounts.filter(({ insight }) => insight.segments.includes(segment)).map(({ facts }) => facts.id),
      ),
    );
    return overview.directory.filter((entry) => members.has(entry.account));
  }, [accounts, overview.directory, segment]);
  return (
    <Page
      title={t(`word.segment.${segment}`)}
      lead={
        <>
          <p>{t(`workspace.segment.${segment}`)}</p>
          <p>{t('workspace.partners.count', { shown: entries.length })}</p>
        </>
      }
      back={{ href: links.segments(), text: t('workspace.segments.back') }}
      aside={<ScopeSelect programs={overview.programs} />}
    >
      {entries.length > 0 ? (
        <PartnerTable entries={entries} programs={units} sort={sort} onSort={setSort} hrefOf={hrefOf} onOpen={open} />
      ) : (
        <EmptyState
          icon="segments"
          title={t('workspace.segments.nobody.title')}
          actions={<LinkButton href={links.segments()}>{t('workspace.segments.all')}</LinkButton>}
        >
          {t(`workspace.segment.${segment}`)}
        </EmptyState>
      )}
    </Page>
  );
}

const hrefOf = (entry: DirectoryEntry) => links.partner(entry.account);
const open = (entry: DirectoryEntry) => {
  location.hash = hrefOf(entry);
};
