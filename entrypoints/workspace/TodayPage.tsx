import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { programFigures } from '@/components/report/program-figures';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import type { Due } from '@/core/domain/due';
import { type AccountId, type ProgramId, parseAccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';
import { ActionDialog } from './ActionDialog';
import { DataAge, OldDataNotice } from './DataAge';
import { links } from './links';
import { NoImports } from './NoImports';
import { ProgramNotes } from './ProgramNotes';
import { placeOfAction } from './program-links';
import type { Overview, ProgramOverview } from './read-overview';
import { recompute } from './recompute';
import { ScopeSelect } from './ScopeSelect';
import { inScope, scope } from './scope';
import { TodayDue } from './TodayDue';
import { TodayView } from './TodayView';
import { TodayWalks } from './TodayWalks';
import { bandCounts, openDuties, openProgramActions, rankedActions, segmentCounts, stageCounts } from './today-model';
import { useAccounts } from './use-accounts';
import { useActionVerbs } from './use-action-verbs';
import { useProgramVerbs } from './use-program-verbs';
import { Waiting } from './Waiting';

export function TodayPage({ overview }: { readonly overview: Overview }): JSX.Element {
  // An import whose insight nobody lived to compute: this page is where it is missed.
  useEffect(() => void askPlain(() => sendMessage('catchUp', undefined)), []);
  const programs = inScope(overview.programs, scope.value);
  const live = useAccounts(programs.map(({ program }) => program.id));
  const accounts = useMemo(() => (live.state === 'ready' ? live.value.flatMap((one) => one.accounts) : []), [live]);
  const ranked = useMemo(() => rankedActions(accounts), [accounts]);
  const duties = useMemo(() => openDuties(accounts), [accounts]);
  const segments = useMemo(() => segmentCounts(accounts), [accounts]);
  const names = useMemo(
    () => new Map(overview.directory.map(({ account, name, ownId }) => [account, name || ownId])),
    [overview.directory],
  );
  const { verbs, asked } = useActionVerbs(overview.programs, (account) => names.get(account) ?? '');
  const ofPrograms = useProgramVerbs(overview.programs);
  const ids = new Set<ProgramId>(programs.map(({ program }) => program.id));
  const entries = overview.directory.filter((entry) => ids.has(entry.program));

  if (!overview.hasImports) return <NoImports title={t('workspace.today.title')} />;
  if (programs.every(({ detail }) => detail === null)) return <NotJudgedYet />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('workspace.today.title')} />;
  return (
    <Page
      title={t('workspace.today.title')}
      lead={
        <>
          {t('workspace.today.lead', { partners: entries.length, programs: programs.length })} · <DataAge programs={programs} />
        </>
      }
      aside={<ScopeSelect programs={overview.programs} />}
    >
      <TodayView
        notices={
          <>
            <OldDataNotice programs={programs} limit={overview.settings.oldAfterDays} />
            <ProgramNotes programs={programs} />
            <TodayWalks accounts={accounts} settings={overview.settings} />
          </>
        }
        due={<TodayDue programs={ids} nameOf={(due) => nameOfDue(due, overview.programs, names)} />}
        items={ranked}
        duties={duties}
        ofPrograms={{ ...ofPrograms.verbs, items: openProgramActions(live.value), placeOf: placeOfAction }}
        perDay={overview.settings.actionsPerDay}
        figures={live.value.map(({ program, detail, accounts: own }) => ({
          name: program.name,
          metric: detail.mainMetric,
          currency: detail.currency,
          figures: programFigures(own),
        }))}
        bands={bandCounts(entries)}
        stages={stageCounts(entries)}
        segments={segments.filter(({ count }) => count > 0)}
        segmentsHref={links.segments()}
        {...verbs}
      />
      <ActionDialog asked={asked ?? ofPrograms.asked} />
    </Page>
  );
}

/** Of its partner; of what goes to many the programme's. */
function nameOfDue(
  { account, program }: Due,
  programs: readonly ProgramOverview[],
  names: ReadonlyMap<AccountId, string>,
): string {
  if (account !== null) return names.get(account) ?? ownIdOf(account);
  return programs.find((one) => one.program.id === program)?.program.name ?? t('follow.due.many');
}

/** Of a partner that no import knows any more its id is left. */
function ownIdOf(account: AccountId): string {
  const parts = parseAccountId(account);
  return parts.ok ? parts.value.ownId : account;
}

/** The import is stored and the background is at work; if it was stopped on the way, this page can ask again. */
function NotJudgedYet(): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  async function again(): Promise<void> {
    setIsAsking(true);
    await recompute(null);
    setIsAsking(false);
  }
  return (
    <Page title={t('workspace.today.title')}>
      <EmptyState
        icon="clock"
        title={t('workspace.today.pending.title')}
        actions={
          <Button busy={isAsking} onClick={() => void again()}>
            {t('workspace.today.pending.again')}
          </Button>
        }
      >
        {t('workspace.today.pending.text')}
      </EmptyState>
    </Page>
  );
}
