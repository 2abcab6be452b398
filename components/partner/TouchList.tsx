import './TouchList.css';
import type { JSX } from 'preact';
import type { Reason } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { EffectsRecord } from '@/core/domain/effects';
import type { Channel, Touch } from '@/core/domain/records';
import { playTitle } from '@/core/i18n/play-title';
import { formatDay, t } from '@/core/i18n/translate';
import { tellTouch } from '@/core/playbook/effects/tell-touch';
import { effectSentence } from '../report/effect-text';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';

const ICONS = {
  email: 'mail',
  network: 'network',
  call: 'phone',
  social: 'social',
  event: 'event',
  other: 'draft',
} as const satisfies Record<Channel, IconName>;

type Props = {
  readonly touches: readonly Touch[];
  readonly onRemove: (touch: Touch) => void;
  readonly onAnswer: (touch: Touch) => void;
  /** Of this partner: each stands at the contact that brought it. */
  readonly reasons: readonly Reason[];
  /** What was measured last; null: nothing yet. */
  readonly effects: EffectsRecord | null;
  /** Last day that the data are judged by; null: they are not. */
  readonly asOf: Day | null;
};

/** Contacts that were made, newest first, each with what came of it and the way to take it back. */
export function TouchList({ touches, onRemove, onAnswer, reasons, effects, asOf }: Props): JSX.Element {
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
            {reasons
              .filter((reason) => reason.touch === touch.id)
              .map((reason) => (
                <ReasonLine key={reason.id} reason={reason} isSaid={reason.note !== '' && reason.note !== touch.message} />
              ))}
            <EffectLine touch={touch} effects={effects} asOf={asOf} />
            {touch.followUp !== null && (
              <p class="small">{t('workspace.touch.follow-up-on', { day: { day: touch.followUp } })}</p>
            )}
          </div>
          <div class="touch-verbs">
            {touch.direction === 'out' && (
              <Button
                look={touch.outcome === null ? 'secondary' : 'quiet'}
                small
                aria-label={t('follow.answer.label', { day: { day: touch.day } })}
                onClick={() => onAnswer(touch)}
              >
                {t('follow.answer')}
              </Button>
            )}
            <Button
              look="quiet"
              small
              aria-label={t('workspace.touch.remove.label', { day: { day: touch.day } })}
              onClick={() => onRemove(touch)}
            >
              {t('workspace.touch.remove')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

function ReasonLine({ reason: { code, note }, isSaid }: { readonly reason: Reason; readonly isSaid: boolean }): JSX.Element {
  return (
    <p class="small">
      {t('follow.touch.reason', { reason: t(`effects.reason.${code}`) })}
      {isSaid && <span class="touch-said">{note}</span>}
    </p>
  );
}

/** First whether this contact worked, then what its play is worth against partners that nobody wrote to. */
function EffectLine({ touch, effects, asOf }: Pick<Props, 'effects' | 'asOf'> & { readonly touch: Touch }): JSX.Element | null {
  const told = tellTouch(touch, { effects, asOf });
  if (!told) return null;
  const effect = effects?.effects.find(({ play }) => play === touch.play);
  const isCompared = effect?.difference && (told.outcome === 'success' || told.outcome === 'failure');
  return (
    <p class="small touch-effect" data-outcome={told.outcome}>
      {told.outcome === 'success' && <Icon name="check" size={14} />}
      <span>
        {told.text}
        {isCompared && <span class="muted"> {effectSentence(effect)}</span>}
      </span>
    </p>
  );
}
