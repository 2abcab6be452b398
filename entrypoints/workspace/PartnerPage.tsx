import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MetricSeries } from '@/components/partner/HistoryChart';
import { StageDialog } from '@/components/partner/StageDialog';
import { TouchDialog } from '@/components/partner/TouchDialog';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import { type Live, useLive } from '@/components/ui/use-live';
import { type AccountId, type ProgramId, parseAccountId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { Metric } from '@/core/domain/metrics';
import type { StageOverride } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { readScreening } from '@/core/services/read-applications';
import { readContacts } from '@/core/services/read-contacts';
import { noteRecent } from '@/core/services/recent-partners';
import { dayHere } from '@/core/services/reminder-time';
import { readFits } from '@/core/store/fits';
import type { History } from '@/core/store/history';
import { readHistory } from '@/core/store/history';
import { readAccountDetail } from '@/core/store/published';
import { listDecisions, listFlagDecisions, listOverrides, listOwnSegments } from '@/core/store/records';
import { ActionDialog } from './ActionDialog';
import { ScreeningPanel } from './applications/ScreeningPanel';
import { DataAge } from './DataAge';
import { flagVerbs } from './flag-changes';
import { links } from './links';
import { openDraft } from './open-draft';
import { PartnerPlans } from './outreach/PartnerPlans';
import { PartnerAbout } from './PartnerAbout';
import { PartnerContacts } from './PartnerContacts';
import { PartnerExplain } from './PartnerExplain';
import { PartnerLinked } from './PartnerLinked';
import { PartnerReadiness } from './PartnerReadiness';
import { PartnerView } from './PartnerView';
import type { EndedQuestion } from './PartnerWhere';
import { clearStageOf, keepStageOf, setStageOf, writeTouch } from './partner-changes';
import { readOnce } from './read-once';
import type { Overview, ProgramOverview } from './read-overview';
import { reopen, useActionVerbs } from './use-action-verbs';
import { Waiting } from './Waiting';

type Props = { readonly overview: Overview; readonly account: string };

/** One partner's page: finds it, or says that it is not there. */
export function PartnerPage({ overview, account }: Props): JSX.Element {
  const parts = parseAccountId(account);
  const owner = parts.ok ? overview.programs.find(({ program }) => program.id === parts.value.program) : undefined;
  const id = account as AccountId;
  const live = useLive(() => liveQuery(() => readPartner(id)), [id]);
  const isKnown = live.state === 'ready' && live.value.detail !== null;
  useEffect(() => {
    if (isKnown) noteRecent(id).catch(() => undefined); // the popup shows it among the recent ones, or not
  }, [id, isKnown]);

  if (live.state !== 'ready') return <Waiting live={live} title={t('workspace.partners.title')} />;
  if (!owner?.detail || !live.value.detail) return <NoPartner />;
  return <OnePartner overview={overview} owner={owner} read={live.value} detail={live.value.detail} />;
}

function NoPartner(): JSX.Element {
  return (
    <Page title={t('workspace.partners.title')} back={{ href: links.partners(), text: t('workspace.partner.back') }}>
      <EmptyState
        icon="search"
        title={t('workspace.partner.missing.title')}
        actions={<LinkButton href={links.partners()}>{t('workspace.partner.all')}</LinkButton>}
      >
        {t('workspace.partner.missing.text')}
      </EmptyState>
    </Page>
  );
}

async function readPartner(account: AccountId) {
  const [detail, contacts, allDecisions, overrides, flagDecisions, ownSegments, screening, fits] = await Promise.all([
    readAccountDetail(db, account),
    readContacts(db, account),
    listDecisions(db),
    listOverrides(db),
    listFlagDecisions(db, account),
    listOwnSegments(db),
    readScreening(db, account),
    readFits(db, [account]),
  ]);
  const decisions = allDecisions.filter((decision) => decision.account === account);
  return {
    detail,
    contacts,
    decisions,
    decided: new Set(decisions.map(({ play }) => play)),
    override: overrides.find((override) => override.account === account) ?? null,
    flagDecisions,
    ownSegments,
    screening,
    fit: detail?.facts.prospect ? (fits.get(account) ?? null) : null,
  };
}

type OneProps = {
  readonly overview: Overview;
  readonly owner: ProgramOverview;
  readonly read: Awaited<ReturnType<typeof readPartner>>;
  readonly detail: AccountDetail;
};

function OnePartner({ overview, owner: { program, detail: judged }, read, detail }: OneProps): JSX.Element | null {
  const { facts, insight } = detail;
  const name = facts.name || facts.ownId;
  const [open, setOpen] = useState<'touch' | 'received' | 'stage' | null>(null);
  // The history changes with imports alone, which is when the judgement does.
  const history = useLive(() => readOnce(() => readHistory(db, facts.id)), [facts.id, judged?.computedAt]);
  const { verbs, asked } = useActionVerbs(overview.programs, () => name);
  const close = () => setOpen(null);
  if (!judged) return null; // PartnerPage shows this page only for a programme that is judged
  const series: Live<MetricSeries[]> =
    history.state === 'ready'
      ? { state: 'ready', value: coveredSeries(history.value, insight.dip?.metric ?? judged.mainMetric) }
      : history;

  return (
    <Page
      title={name}
      lead={
        <>
          {program.name} · <DataAge programs={[{ program, detail: judged }]} />
        </>
      }
      back={{ href: links.partners(), text: t('workspace.partner.back') }}
      aside={
        <>
          <Button icon="plus" onClick={() => setOpen('touch')}>
            {t('workspace.partner.log')}
          </Button>
          <Button look="primary" icon="draft" onClick={() => void openDraft(facts.id, null)}>
            {t('workspace.partner.draft')}
          </Button>
        </>
      }
    >
      <PartnerExplain
        account={facts.id}
        judgedAt={judged.computedAt}
        units={{ settings: overview.settings, mainMetric: judged.mainMetric, currency: judged.currency }}
      >
        <PartnerView
          detail={detail}
          judged={judged}
          settings={overview.settings}
          history={series}
          touches={read.contacts.touches}
          decided={read.decided}
          onReopen={(action) => void reopen(action)}
          contacts={<PartnerContacts detail={detail} contacts={read.contacts} onReceived={() => setOpen('received')} />}
          readiness={<PartnerReadiness program={program.id} detail={detail} />}
          onSetStage={() => setOpen('stage')}
          ended={endedQuestion(program.id, read.override)}
          ownSegments={read.ownSegments}
          screening={read.screening}
          applicant={<ScreeningPanel program={program} detail={detail} screening={read.screening} decisions={read.decisions} />}
          fit={read.fit}
          quality={{ decisions: read.flagDecisions, verbs: flagVerbs(program.id, facts.id) }}
          about={<PartnerAbout overview={overview} program={program.id} detail={detail} />}
          elsewhere={
            <>
              <PartnerPlans program={program} judged={judged} detail={detail} />
              <PartnerLinked overview={overview} account={facts.id} />
            </>
          }
          {...verbs}
        />
      </PartnerExplain>
      <ActionDialog asked={asked} />
      {(open === 'touch' || open === 'received') && (
        <TouchDialog
          name={name}
          direction={open === 'received' ? 'in' : 'out'}
          today={dayHere(now())}
          onClose={close}
          onLog={(touch) => {
            close();
            void writeTouch(facts.id, touch);
          }}
        />
      )}
      {open === 'stage' && (
        <StageDialog
          name={name}
          byRule={insight.stage.byRule}
          current={read.override}
          asOf={judged.asOf}
          days={overview.settings.overrideDays}
          onClose={close}
          onSet={(choice) => {
            close();
            // Set though the network has ended the partnership: nobody need be asked whether it is to hold.
            const holdsAfterEnd = insight.stage.byRule === 'ended';
            void setStageOf(program.id, facts.id, { choice: { ...choice, holdsAfterEnd }, before: read.override });
          }}
          onClear={
            read.override &&
            (() => {
              close();
              void clearStageOf(program.id, facts.id, read.override);
            })
          }
        />
      )}
    </Page>
  );
}

function endedQuestion(program: ProgramId, override: StageOverride | null): EndedQuestion | null {
  if (!override) return null;
  const { account, stage } = override;
  return {
    stage,
    onKeep: () => void keepStageOf(program, account),
    onEnd: () => void clearStageOf(program, account, override),
  };
}

/** What people look at over time; the other metrics stand among the totals. */
const CHARTED: readonly Metric[] = ['revenue', 'commission', 'conversions', 'clicks', 'impressions', 'reversedConversions'];

/** Those that are covered somewhere: first the one that dips, or else the programme's main metric. */
function coveredSeries({ days, values, coverage }: History, first: Metric): MetricSeries[] {
  const order = [...new Set([first, ...CHARTED])];
  return order
    .filter((metric) => coverage[metric].length > 0)
    .map((metric) => ({ metric, daily: { days, values: values[metric], coverage: coverage[metric] } }));
}
