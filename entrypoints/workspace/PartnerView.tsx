import './PartnerView.css';
import type { ComponentChildren, JSX } from 'preact';
import { ActivityTag } from '@/components/partner/ActivityTag';
import { ExplainButton } from '@/components/partner/ExplainButton';
import { FitTag } from '@/components/partner/FitTag';
import { HealthBadge } from '@/components/partner/HealthBadge';
import { HistoryChart, type MetricSeries } from '@/components/partner/HistoryChart';
import { healthLook } from '@/components/partner/health-look';
import { ScreeningTag } from '@/components/partner/ScreeningTag';
import { StageTag } from '@/components/partner/StageTag';
import { TierTag } from '@/components/partner/TierTag';
import { TotalsTable } from '@/components/partner/TotalsTable';
import { Notice } from '@/components/ui/Notice';
import type { Live } from '@/components/ui/use-live';
import type { OwnSegment } from '@/core/domain/book';
import type { Fit } from '@/core/domain/fit';
import type { ProgramDetail } from '@/core/domain/insight';
import type { Touch } from '@/core/domain/records';
import type { Screening } from '@/core/domain/screening';
import type { Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { FactsList } from './FactsList';
import { Panel } from './Panel';
import { PartnerActions, type PartnerActionsProps } from './PartnerActions';
import { PartnerQuality, type PartnerQualityProps } from './PartnerQuality';
import { PartnerScore } from './PartnerScore';
import { PartnerSegments } from './PartnerSegments';
import { type EndedQuestion, PartnerWhere } from './PartnerWhere';
import { badgeOf } from './today-model';

type Props = PartnerActionsProps & {
  readonly judged: ProgramDetail;
  readonly settings: Settings;
  readonly history: Live<readonly MetricSeries[]>;
  readonly touches: readonly Touch[];
  /** What was said with the partner, with what came of it. */
  readonly contacts: ComponentChildren;
  /** What it was told and given. */
  readonly readiness?: ComponentChildren;
  readonly onSetStage: () => void;
  /** A stage set by hand that the network's own end has overtaken. */
  readonly ended?: EndedQuestion | null;
  /** The user's own segments, whoever is in them. */
  readonly ownSegments?: readonly OwnSegment[];
  readonly quality?: Pick<PartnerQualityProps, 'decisions' | 'verbs'>;
  /** What was found out before it was let in. */
  readonly screening?: Screening;
  /** What one does about an applicant. */
  readonly applicant?: ComponentChildren;
  /** What is known of it beside its imports, in place of their facts alone. */
  readonly about?: ComponentChildren;
  /** Of a prospect only: what was answered about it. */
  readonly fit?: Fit | null;
  /** The partner's accounts on other programmes. */
  readonly elsewhere?: ComponentChildren;
};

/** All that is known of one partner, reasons first. */
export function PartnerView(props: Props): JSX.Element {
  const { detail, judged, history, touches } = props;
  const { insight, facts } = detail;
  const marks = touches.filter(({ direction }) => direction === 'out').map(({ day, subject }) => ({ day, text: subject }));
  return (
    <>
      <Head {...props} />
      {!facts.listed && <Notice>{t('workspace.partner.not-listed')}</Notice>}
      <div class="partner">
        <div class="partner-main">
          {props.applicant}
          <Panel id="history" title={t('workspace.partner.history')}>
            {history.state === 'waiting' && <p class="muted">{t('workspace.waiting')}</p>}
            {history.state === 'failed' && <Notice tone="danger">{t('workspace.failed.title')}</Notice>}
            {history.state === 'ready' && (
              <HistoryChart
                name={facts.name || facts.ownId}
                series={history.value}
                asOf={judged.asOf}
                currency={judged.currency}
                dip={insight.dip}
                marks={marks}
              />
            )}
          </Panel>
          <Panel id="actions" title={t('workspace.partner.actions')}>
            <PartnerActions {...props} />
          </Panel>
          <PartnerQuality detail={detail} judged={judged} {...props.quality} />
          <Panel id="contacts" title={t('workspace.partner.contacts')}>
            {props.contacts}
          </Panel>
          {/* Last: next actions come and go with each tick, and must not move the lists while they are ticked. */}
          {props.readiness}
        </div>
        <div class="partner-side">
          <PartnerScore detail={detail} settings={props.settings} />
          <PartnerWhere detail={detail} onSetStage={props.onSetStage} ended={props.ended ?? null} />
          {props.elsewhere}
          <PartnerSegments detail={detail} own={props.ownSegments ?? []} />
        </div>
        <div class="partner-pair">
          <Panel id="totals" title={t('workspace.partner.totals')}>
            <p class="small muted">{t('workspace.partner.totals-lead')}</p>
            <TotalsTable totals={insight.totals} currency={judged.currency} />
          </Panel>
          <Panel id="about" title={t('workspace.partner.about')}>
            {props.about ?? <FactsList detail={detail} />}
          </Panel>
        </div>
      </div>
    </>
  );
}

function Head({ detail, screening, fit }: Pick<Props, 'detail' | 'screening' | 'fit'>): JSX.Element {
  const { insight } = detail;
  const look = healthLook({ band: insight.health.band, stage: insight.stage.code, activity: insight.activity.code });
  return (
    <div class="row partner-head">
      <HealthBadge {...badgeOf(detail)} large />
      <StageTag stage={insight.stage.code} isPinned={insight.stage.by === 'manual'} />
      {look !== insight.activity.code && <ActivityTag activity={insight.activity.code} />}
      {fit && <FitTag fit={fit} />}
      <span class="row partner-tier">
        <TierTag tier={insight.tier} />
        <span aria-hidden="true">
          {insight.tier === 'none' ? t('workspace.tier.none') : t('workspace.tier', { tier: insight.tier })}
        </span>
        <ExplainButton subject={{ kind: 'tier' }} what={t('explain.what.tier')} />
      </span>
      {screening && <ScreeningTag screening={screening} />}
    </div>
  );
}
