import type { JSX } from 'preact';
import type { NextAction } from '@/core/domain/insight';
import { sentenceText, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import type { ActionVerbs, RankedAction } from './ActionList';
import { HealthBadge } from './HealthBadge';
import { playTitle } from './play-title';

type Props = ActionVerbs & {
  readonly action: NextAction;
  readonly partner: RankedAction['partner'];
  readonly rank: number;
  readonly isOfOnePartner: boolean;
};

/** One suggestion: for whom, what, why, what is at stake, and what one may do with it. */
export function ActionRow({ action, partner, rank, isOfOnePartner, onDraft, onDone, onSnooze, onDismiss }: Props): JSX.Element {
  const title = playTitle(action.play);
  const about = { title, name: partner.name };
  return (
    <li class="action">
      <span class="action-rank" aria-hidden="true">
        {rank}
      </span>
      <div class="action-text">
        {!isOfOnePartner && (
          <div class="action-partner">
            <a href={partner.href} data-row-focus>
              <bdi>{partner.name}</bdi>
            </a>
            <HealthBadge {...partner} />
          </div>
        )}
        <h3>{title}</h3>
        <p class="muted">{sentenceText(action.why)}</p>
        {action.money && <p class="action-money">{t('workspace.action.money', { money: action.money })}</p>}
      </div>
      <div class="action-verbs">
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
        <Button small icon="check" aria-label={t('workspace.action.done.label', about)} onClick={() => onDone(action)}>
          {t('workspace.action.done')}
        </Button>
        <Button look="quiet" small icon="clock" aria-label={t('workspace.action.snooze.label', about)} onClick={() => onSnooze(action)}>
          {t('workspace.action.snooze')}
        </Button>
        <Button look="quiet" small icon="dismiss" aria-label={t('workspace.action.dismiss.label', about)} onClick={() => onDismiss(action)}>
          {t('workspace.action.dismiss')}
        </Button>
      </div>
    </li>
  );
}
