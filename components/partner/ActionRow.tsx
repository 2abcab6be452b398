import type { JSX } from 'preact';
import type { NextAction } from '@/core/domain/insight';
import { playTitle } from '@/core/i18n/play-title';
import { sentenceText, t } from '@/core/i18n/translate';
import { isWritten } from '@/core/playbook/plays';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ExplainButton } from './ExplainButton';
import { HealthBadge } from './HealthBadge';
import { type ActionVerbs, type RankedAction, withoutStake } from './ranked-action';
import { Sparkline } from './Sparkline';
import { aboutText } from './value-text';

type Props = ActionVerbs & {
  readonly action: NextAction;
  readonly others: number;
  readonly partner: RankedAction['partner'];
  readonly rank: number;
  readonly isOfOnePartner: boolean;
  /** The focus is in this row now. */
  readonly onHold: () => void;
};

/** One suggestion: for whom, what, why, what is at stake, and what one may do with it. */
export function ActionRow({
  action,
  others,
  partner,
  rank,
  isOfOnePartner,
  onDraft,
  onDone,
  onSnooze,
  onDismiss,
  onHold,
}: Props): JSX.Element {
  const title = playTitle(action.play);
  const about = { title, name: partner.name };
  return (
    <li class="action" onFocusCapture={onHold}>
      <span class="action-rank" aria-hidden="true">
        {rank}
      </span>
      <div class="action-text">
        {isOfOnePartner ? (
          <div class="row">
            <h3>{title}</h3>
            <ExplainButton subject={{ kind: 'action', id: action.play }} what={title} />
          </div>
        ) : (
          <div class="action-partner">
            <h3>
              <a href={partner.href} data-row-focus>
                <bdi>{partner.name}</bdi>
              </a>
            </h3>
            <HealthBadge
              band={partner.band}
              score={partner.score}
              isOld={partner.isOld}
              stage={partner.stage}
              activity={partner.activity}
            />
          </div>
        )}
        {!isOfOnePartner && <p class="action-play">{title}</p>}
        <p class="muted">{sentenceText(action.money ? withoutStake(action.why) : action.why)}</p>
        {action.warning && (
          <p class="action-warning small">
            <Icon name="warning" size={14} /> {sentenceText(action.warning)}
          </p>
        )}
        {!isOfOnePartner && others > 0 && (
          <p class="action-others small">
            <a href={partner.href}>{t('workspace.action.others', { others })}</a>
          </p>
        )}
      </div>
      {(action.money || !isOfOnePartner) && (
        <div class="action-stake">
          {action.money && (
            <p class="action-money">
              <strong>{aboutText(action.money)}</strong> <span>{t('workspace.action.money')}</span>
            </p>
          )}
          {!isOfOnePartner && <Sparkline weeks={partner.weeks} />}
        </div>
      )}
      <div class="action-verbs">
        {isWritten(action.play) && (
          <Button
            look="primary"
            small
            icon="draft"
            aria-label={t('workspace.action.draft.label', about)}
            onClick={() => onDraft(action)}
            {...(isOfOnePartner ? { 'data-row-focus': true } : {})}
          >
            {t('workspace.action.draft')}
          </Button>
        )}
        <Button
          small
          icon="check"
          aria-label={t('workspace.action.done.label', about)}
          onClick={() => onDone(action)}
          {...(isOfOnePartner && !isWritten(action.play) ? { 'data-row-focus': true } : {})}
        >
          {t('workspace.action.done')}
        </Button>
        <Button
          look="quiet"
          small
          icon="clock"
          aria-label={t('workspace.action.snooze.label', about)}
          onClick={() => onSnooze(action)}
        >
          {t('workspace.action.snooze')}
        </Button>
        <Button
          look="quiet"
          small
          icon="dismiss"
          aria-label={t('workspace.action.dismiss.label', about)}
          onClick={() => onDismiss(action)}
        >
          {t('workspace.action.dismiss')}
        </Button>
      </div>
    </li>
  );
}
