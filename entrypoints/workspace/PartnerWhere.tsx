import type { JSX } from 'preact';
import { ActivityTag } from '@/components/partner/ActivityTag';
import { ExplainButton } from '@/components/partner/ExplainButton';
import { StageTag } from '@/components/partner/StageTag';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { AccountDetail } from '@/core/domain/insight';
import type { Stage } from '@/core/domain/partner';
import { sentenceText, t } from '@/core/i18n/translate';
import { Panel } from './Panel';

/** What the user is asked when the network has ended a partner whose stage was set by hand. */
export type EndedQuestion = { readonly stage: Stage; readonly onKeep: () => void; readonly onEnd: () => void };

type Props = { readonly detail: AccountDetail; readonly onSetStage: () => void; readonly ended: EndedQuestion | null };

/** Where the partner stands in the life cycle and what it has been doing, each with its reason. */
export function PartnerWhere({ detail, onSetStage, ended }: Props): JSX.Element {
  const { stage, activity, dip, rise, returnChance } = detail.insight;
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
          <ExplainButton subject={{ kind: 'stage' }} what={t('explain.what.stage')} />
          {stage.since !== null && <span class="muted small">{t('workspace.partner.since', { day: { day: stage.since } })}</span>}
          {stage.tags.map((tag) => (
            <span key={tag} class="where-tag">
              {t(`word.stage-tag.${tag}`)}
            </span>
          ))}
        </div>
        <p class="small">{sentenceText(stage.reason)}</p>
        {ended && stage.tags.includes('override-ended') && <AskAboutEnd {...ended} />}
        {stage.by === 'manual' && stage.byRule !== stage.code && (
          <p class="small muted">{t('workspace.partner.by-rule', { stage: t(`word.stage.${stage.byRule}`) })}</p>
        )}
      </div>
      <div class="where">
        <div class="row">
          <ActivityTag activity={activity.code} />
          <ExplainButton subject={{ kind: 'activity' }} what={t('explain.what.activity')} />
          {activity.since !== null && (
            <span class="muted small">{t('workspace.partner.since', { day: { day: activity.since } })}</span>
          )}
          {dip && (
            <span class="where-tag">
              {t('workspace.partner.dip', { severity: t(`word.severity.${dip.severity}`), label: t(`word.shift.${dip.label}`) })}
            </span>
          )}
          {dip && <ExplainButton subject={{ kind: 'dip' }} what={t('explain.what.dip')} />}
          {rise && <span class="where-tag">{t('explain.what.rise')}</span>}
          {rise && <ExplainButton subject={{ kind: 'rise' }} what={t('explain.what.rise')} />}
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

function AskAboutEnd({ stage, onKeep, onEnd }: EndedQuestion): JSX.Element {
  const word = t(`word.stage.${stage}`);
  return (
    <Notice
      tone="warning"
      title={t('workspace.stage.ended.title')}
      actions={
        <>
          <Button small onClick={onKeep}>
            {t('workspace.stage.ended.keep', { stage: word })}
          </Button>
          <Button small onClick={onEnd}>
            {t('workspace.stage.ended.end')}
          </Button>
        </>
      }
    >
      {t('workspace.stage.ended.text', { stage: word })}
    </Notice>
  );
}
