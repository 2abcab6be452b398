import './PartnerView.css';
import type { ComponentChildren, JSX } from 'preact';
import { ActionList, type ActionVerbs } from '@/components/partner/ActionList';
import { ActivityTag } from '@/components/partner/ActivityTag';
import { FactorList } from '@/components/partner/FactorList';
import { HealthBadge } from '@/components/partner/HealthBadge';
import { HistoryChart, type MetricSeries } from '@/components/partner/HistoryChart';
import { healthLook } from '@/components/partner/health-look';
import { playTitle } from '@/components/partner/play-title';
import { StageTag } from '@/components/partner/StageTag';
import { TierTag } from '@/components/partner/TierTag';
import { TotalsTable } from '@/components/partner/TotalsTable';
import { TouchList } from '@/components/partner/TouchList';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Notice } from '@/components/ui/Notice';
import type { Live } from '@/components/ui/use-live';
import type { AccountDetail, NextAction, ProgramDetail } from '@/core/domain/insight';
import type { Touch } from '@/core/domain/records';
import { sentenceText, t } from '@/core/i18n/translate';
import { FactsList } from './FactsList';
import { links } from './links';
import { badgeOf, partnerOf } from './today-model';

type Props = ActionVerbs & {
  readonly detail: AccountDetail;
  readonly judged: ProgramDetail;
  readonly history: Live<readonly MetricSeries[]>;
  readonly touches: readonly Touch[];
  /** Plays on which the user decided: only those can be opened again. */
  readonly decided: ReadonlySet<string>;
  readonly onReopen: (action: NextAction) => void;
  readonly onRemoveTouch: (touch: Touch) => void;
  readonly onSetStage: () => void;
};

/** All that is known of one partner, reasons first. */
export function PartnerView(props: Props): JSX.Element {
  const { detail, judged, history, touches } = props;
  const { insight, facts } = detail;
  const marks = touches.filter(({ direction }) => direction === 'out').map(({ day, subject }) => ({ day, text: subject }));
  return (
    <>
      <Head detail={detail} />
      {!facts.listed && <Notice>{t('workspace.partner.not-listed')}</Notice>}
      <div class="partner">
        <div class="partner-main">
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
            <Actions {...props} />
          </Panel>
          <Panel id="contacts" title={t('workspace.partner.contacts')}>
            {touches.length > 0 ? (
              <TouchList touches={touches} onRemove={props.onRemoveTouch} />
            ) : (
              <p class="muted">{t('workspace.partner.no-contacts')}</p>
            )}
          </Panel>
        </div>
        <div class="partner-side">
          <Score detail={detail} />
          <Where {...props} />
          <Panel id="segments" title={t('workspace.partner.segments')}>
            {insight.segments.length > 0 ? (
              <div class="row partner-chips">
                {insight.segments.map((id) => (
                  <Chip key={id} href={links.segment(id)} title={t(`workspace.segment.${id}`)}>
                    {t(`word.segment.${id}`)}
                  </Chip>
                ))}
              </div>
            ) : (
              <p class="muted">{t('workspace.partner.no-segments')}</p>
            )}
          </Panel>
        </div>
        <div class="partner-pair">
          <Panel id="totals" title={t('workspace.partner.totals')}>
            <p class="small muted">{t('workspace.partner.totals-lead')}</p>
            <TotalsTable totals={insight.totals} currency={judged.currency} />
          </Panel>
          <Panel id="about" title={t('workspace.partner.about')}>
            <FactsList detail={detail} />
          </Panel>
        </div>
      </div>
    </>
  );
}

type PanelProps = {
  readonly id: string;
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

function Panel({ id, title, aside, children }: PanelProps): JSX.Element {
  return (
    <section class="panel partner-panel" aria-labelledby={`partner-${id}`}>
      <div class="row partner-panel-head">
        <h2 id={`partner-${id}`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

function Head({ detail }: { readonly detail: AccountDetail }): JSX.Element {
  const { insight } = detail;
  return (
    <div class="row partner-head">
      <HealthBadge {...badgeOf(detail)} large />
      <StageTag stage={insight.stage.code} isPinned={insight.stage.by === 'manual'} />
      <ActivityTag activity={insight.activity.code} />
      <span class="row partner-tier">
        <TierTag tier={insight.tier} />
        <span aria-hidden="true">
          {insight.tier === 'none' ? t('workspace.tier.none') : t('workspace.tier', { tier: insight.tier })}
        </span>
      </span>
    </div>
  );
}

function Score({ detail }: { readonly detail: AccountDetail }): JSX.Element {
  const { health, stage, activity } = detail.insight;
  const isScored = health.score !== null;
  return (
    <Panel id="score" title={isScored ? t('workspace.partner.score') : t('workspace.partner.no-score')}>
      {!isScored && <p class="muted">{t(noScoreReason(detail))}</p>}
      <FactorList health={health} />
      {isScored && healthLook({ band: health.band, stage: stage.code, activity: activity.code }) === health.band && (
        <p class="small muted">
          {t('workspace.partner.confidence', {
            confidence: t(`word.confidence.${health.confidence < 0.35 ? 'low' : health.confidence < 0.7 ? 'medium' : 'high'}`),
            share: { share: health.confidence },
          })}
        </p>
      )}
    </Panel>
  );
}

function noScoreReason({ insight }: AccountDetail) {
  const look = healthLook({ band: insight.health.band, stage: insight.stage.code, activity: insight.activity.code });
  if (look === 'never-active' || look === 'churned' || look === 'ended') return `workspace.partner.no-score.${look}` as const;
  const isProspect = insight.stage.code === 'discovery' || insight.stage.code === 'recruitment';
  return isProspect ? 'workspace.partner.no-score.prospect' : 'workspace.partner.no-score.unknown';
}

function Where({ detail, onSetStage }: Props): JSX.Element {
  const { stage, activity, returnChance } = detail.insight;
  return (
    <Panel
      id="where"
      title={t('workspace.partner.where')}
      aside={
        <Button small onClick={onSetStage}>
          {t('workspace.partner.set-stage')}
        </Button>
      }
    >
      <div class="where">
        <div class="row">
          <StageTag stage={stage.code} isPinned={stage.by === 'manual'} />
          {stage.since !== null && <span class="muted small">{t('workspace.partner.since', { day: { day: stage.since } })}</span>}
          {stage.tags.map((tag) => (
            <span key={tag} class="where-tag">
              {t(`word.stage-tag.${tag}`)}
            </span>
          ))}
        </div>
        <p class="small">{sentenceText(stage.reason)}</p>
        {stage.by === 'manual' && stage.byRule !== stage.code && (
          <p class="small muted">{t('workspace.partner.by-rule', { stage: t(`word.stage.${stage.byRule}`) })}</p>
        )}
      </div>
      <div class="where">
        <div class="row">
          <ActivityTag activity={activity.code} />
          {activity.since !== null && (
            <span class="muted small">{t('workspace.partner.since', { day: { day: activity.since } })}</span>
          )}
          {activity.tags.map((tag) => (
            <span key={tag} class="where-tag">
              {t(`word.activity-tag.${tag}`)}
            </span>
          ))}
        </div>
        <p class="small">{sentenceText(activity.reason)}</p>
        {returnChance !== null && activity.code !== 'active' && (
          <p class="small muted">{t('workspace.partner.return', { share: { share: returnChance } })}</p>
        )}
      </div>
    </Panel>
  );
}

function Actions({ detail, decided, onReopen, ...verbs }: Props): JSX.Element {
  const open = detail.actions.filter((action) => action.state === 'open');
  const settled = detail.actions.filter((action) => action.state !== 'open');
  const partner = partnerOf(detail);
  return (
    <>
      {open.length > 0 ? (
        <ActionList
          label={t('workspace.partner.actions')}
          isOfOnePartner
          items={open.map((action) => ({ action, partner }))}
          onDraft={verbs.onDraft}
          onDone={verbs.onDone}
          onSnooze={verbs.onSnooze}
          onDismiss={verbs.onDismiss}
        />
      ) : (
        <p class="muted">{t('workspace.partner.no-actions')}</p>
      )}
      {settled.length > 0 && (
        <ul class="settled small">
          {settled.map((action) => (
            <li key={action.play}>
              <span>{settledText(action)}</span>
              {decided.has(action.play) && (
                <Button
                  look="quiet"
                  small
                  icon="undo"
                  aria-label={t('workspace.partner.reopen.label', { title: playTitle(action.play) })}
                  onClick={() => onReopen(action)}
                >
                  {t('workspace.partner.reopen')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function settledText({ play, state, until }: NextAction): string {
  const facts = { title: playTitle(play), state: t(`word.action-state.${state}`) };
  return until === null
    ? t('workspace.partner.settled', facts)
    : t('workspace.partner.settled-until', { ...facts, day: { day: until } });
}
