import './TouchList.css';
import type { JSX } from 'preact';
import type { Channel, Touch } from '@/core/domain/records';
import { formatDay, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { playTitle } from './play-title';

const ICONS = {
  email: 'mail',
  network: 'network',
  call: 'phone',
  social: 'social',
  event: 'event',
  other: 'draft',
} as const satisfies Record<Channel, IconName>;

type Props = { readonly touches: readonly Touch[]; readonly onRemove: (touch: Touch) => void };

/** Contacts that were made, newest first, each with the way to take it back. */
export function TouchList({ touches, onRemove }: Props): JSX.Element {
  const newestFirst = touches.toSorted((a, b) => b.day - a.day || b.createdAt - a.createdAt);
  return (
    <ol class="touches">
      {newestFirst.map((touch) => (
        <li key={touch.id}>
          <Icon name={ICONS[touch.channel]} />
          <div class="touch-text">
            <p class="touch-head">
              <strong>
                {t('workspace.touch.what', {
                  direction: t(`word.direction.${touch.direction}`),
                  channel: t(`word.channel.${touch.channel}`),
                })}
              </strong>
              <span class="muted small">{formatDay(touch.day)}</span>
              {touch.outcome && <span class="touch-outcome">{t(`word.outcome.${touch.outcome}`)}</span>}
            </p>
            {touch.play && <p class="small muted">{playTitle(touch.play)}</p>}
            {touch.subject && <p>{touch.subject}</p>}
            {touch.message && (
              <details>
                <summary>{t('workspace.touch.message')}</summary>
                <p class="touch-message">{touch.message}</p>
              </details>
            )}
            {touch.followUp !== null && (
              <p class="small">{t('workspace.touch.follow-up-on', { day: { day: touch.followUp } })}</p>
            )}
          </div>
          <Button
            look="quiet"
            small
            aria-label={t('workspace.touch.remove.label', { day: { day: touch.day } })}
            onClick={() => onRemove(touch)}
          >
            {t('workspace.touch.remove')}
          </Button>
        </li>
      ))}
    </ol>
  );
}
