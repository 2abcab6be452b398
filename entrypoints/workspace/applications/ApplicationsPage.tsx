import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '@/components/import/save-file';
import { ApplicationTable, type ApplicationVerbs } from '@/components/partner/ApplicationTable';
import type { ApplicationRow } from '@/components/partner/application-row';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page, PageTabs } from '@/components/ui/Shell';
import type { SortOrder } from '@/components/ui/table-column';
import { useLive } from '@/components/ui/use-live';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { applicationsCsv } from '@/core/services/applications-csv';
import { db, liveQuery } from '@/core/services/open-store';
import { type Application, readApplications } from '@/core/services/read-applications';
import { dayHere } from '@/core/services/reminder-time';
import { DataAge } from '../DataAge';
import { links } from '../links';
import { NoImports } from '../NoImports';
import { PartnersTabs } from '../PartnersTabs';
import type { Overview } from '../read-overview';
import { ScopeSelect } from '../ScopeSelect';
import { inScope, scope } from '../scope';
import { Waiting } from '../Waiting';
import { Answered } from './Answered';
import { decide } from './application-changes';
import { rowsOf } from './application-model';
import { ScreeningDialog } from './ScreeningDialog';

/** Those who applied, kept fresh. */
export function ApplicationsSection({ overview }: { readonly overview: Overview }): JSX.Element {
  const programs = inScope(overview.programs, scope.value).map(({ program }) => program.id);
  const live = useLive(() => liveQuery(() => readApplications(db, programs)), [programs.join(' ')]);
  if (!overview.hasImports) return <NoImports title={t('applications.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('applications.title')} />;
  return (
    <PageTabs.Provider value={<PartnersTabs current="applications" />}>
      <ApplicationsPage overview={overview} known={live.value} />
    </PageTabs.Provider>
  );
}

const OLDEST_FIRST: SortOrder = { column: 'days', direction: 'descending' };
const open = (row: ApplicationRow) => {
  location.hash = row.href;
};

/** Each reason once, not beside each applicant. */
const whyUnlinked = (rows: readonly ApplicationRow[]) => [
  ...new Set(rows.flatMap(({ page }) => ('why' in page ? [page.why] : []))),
];

type Props = { readonly overview: Overview; readonly known: readonly Application[] };

/** Who waits for an answer, and below it who got one that no import tells yet. */
function ApplicationsPage({ overview, known }: Props): JSX.Element {
  const [sort, setSort] = useState(OLDEST_FIRST);
  const [screened, setScreened] = useState<AccountId | null>(null);
  const verbs: ApplicationVerbs = useMemo(
    () => ({ onAnswer: (row, answer) => void decide(row, answer), onScreen: ({ account }) => setScreened(account) }),
    [],
  );
  const only = inScope(overview.programs, scope.value);
  const rows = useMemo(() => rowsOf(known, overview.programs, dayHere(now())), [known, overview.programs]);
  const waiting = rows.filter(({ answered }) => answered === null);
  const answered = rows.filter((row) => row.answered !== null);
  const inDialog = rows.find(({ account }) => account === screened);
  return (
    <Page
      title={t('applications.title')}
      lead={
        <>
          {t('applications.lead')} <DataAge programs={only} />
        </>
      }
      aside={
        <>
          <ScopeSelect programs={overview.programs} />
          {waiting.length > 0 && (
            <Button icon="down" onClick={() => saveFile('applications.csv', applicationsCsv(waiting))}>
              {t('applications.csv')}
            </Button>
          )}
        </>
      }
    >
      {waiting.length > 0 ? (
        <>
          <p role="status">
            {t('applications.waiting', { count: waiting.length, late: waiting.filter(({ isLate }) => isLate).length })}
          </p>
          <ApplicationTable
            rows={waiting}
            withProgram={only.length > 1}
            sort={sort}
            onSort={setSort}
            onOpen={open}
            verbs={verbs}
          />
          <p class="small muted">{t('applications.leaving')}</p>
          {whyUnlinked(waiting).map((why) => (
            <p key={why} class="small muted">
              {why}
            </p>
          ))}
        </>
      ) : (
        <EmptyState
          title={t('applications.none.title')}
          actions={
            <LinkButton icon="import" href={links.import()}>
              {t('applications.none.import')}
            </LinkButton>
          }
        >
          {t('applications.none.text')}
        </EmptyState>
      )}
      {answered.length > 0 && <Answered rows={answered} />}
      {inDialog && <ScreeningDialog row={inDialog} onClose={() => setScreened(null)} />}
    </Page>
  );
}
