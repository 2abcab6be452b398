import type { JSX } from 'preact';
import { ExplainButton } from '@/components/partner/ExplainButton';
import { FactorList } from '@/components/partner/FactorList';
import { healthLook } from '@/components/partner/health-look';
import { ScoreChange } from '@/components/partner/ScoreChange';
import type { AccountDetail } from '@/core/domain/insight';
import type { Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { Panel } from './Panel';

type Props = { readonly detail: AccountDetail; readonly settings: Settings };

/** Why the score is what it is, or why there is none. */
export function PartnerScore({ detail, settings }: Props): JSX.Element {
  const { health, stage, activity } = detail.insight;
  const isScored = health.score !== null;
  return (
    <Panel
      id="score"
      title={isScored ? t('workspace.partner.score') : t('workspace.partner.no-score')}
      aside={<ExplainButton subject={{ kind: 'score' }} what={t('explain.what.score')} />}
    >
      {!isScored && <p class="muted">{t(noScoreReason(detail))}</p>}
      {health.since && health.score !== null && <ScoreChange since={health.since} score={health.score} />}
      <FactorList health={health} />
      {isScored && healthLook({ band: health.band, stage: stage.code, activity: activity.code }) === health.band && (
        <p class="small muted">
          {t('workspace.partner.confidence', {
            confidence: t(`word.confidence.${confidenceOf(health.confidence, settings)}`),
            share: { share: health.confidence },
          })}
        </p>
      )}
    </Panel>
  );
}

const confidenceOf = (share: number, { leastConfidence, highConfidence }: Settings) =>
  share < leastConfidence ? 'low' : share < highConfidence ? 'medium' : 'high';

function noScoreReason({ insight }: AccountDetail) {
  const look = healthLook({ band: insight.health.band, stage: insight.stage.code, activity: insight.activity.code });
  if (look === 'never-active' || look === 'churned' || look === 'ended') return `workspace.partner.no-score.${look}` as const;
  const isProspect = insight.stage.code === 'discovery' || insight.stage.code === 'recruitment';
  return isProspect ? 'workspace.partner.no-score.prospect' : 'workspace.partner.no-score.unknown';
}
