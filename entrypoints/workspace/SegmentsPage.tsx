import type { JSX } from 'preact';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import { SEGMENT_IDS } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { listOwnSegments } from '@/core/store/records';
import { AllSegments } from './AllSegments';
import { BuiltInSegment } from './BuiltInSegment';
import { links } from './links';
import { NoImports } from './NoImports';
import { NewSegment, OwnSegmentPage } from './OwnSegmentPage';
import type { Overview } from './read-overview';
import { inScope, scope } from './scope';
import { useAccounts } from './use-accounts';
import { Waiting } from './Waiting';

/** All segments, or the partners in one. `id`: a built-in one, one of the user's own, or `new`. */
export function SegmentsPage({ overview, id }: { readonly overview: Overview; readonly id: string | undefined }): JSX.Element {
  const programs = inScope(overview.programs, scope.value);
  const live = useAccounts(programs.map(({ program }) => program.id));
  const own = useLive(() => liveQuery(() => listOwnSegments(db)), []);
  if (!overview.hasImports) return <NoImports title={t('workspace.segments.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('workspace.segments.title')} />;
  if (own.state !== 'ready') return <Waiting live={own} title={t('workspace.segments.title')} />;
  const shared = { overview, accounts: live.value };
  if (id === undefined) return <AllSegments {...shared} own={own.value} />;
  if (id === 'new') return <NewSegment {...shared} />;
  const builtIn = SEGMENT_IDS.find((known) => known === id);
  if (builtIn) return <BuiltInSegment key={builtIn} {...shared} segment={builtIn} />;
  const mine = own.value.find((one) => one.id === id);
  return mine ? <OwnSegmentPage key={mine.id} {...shared} segment={mine} /> : <UnknownSegment />;
}

function UnknownSegment(): JSX.Element {
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
