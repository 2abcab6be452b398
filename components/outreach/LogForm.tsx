import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { CHANNELS, type Channel } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
  readonly today: Day;
  /** Whether a follow-up can notify. `ask`: the browser was not asked yet, and is with the first one. */
  readonly reminders: 'on' | 'ask' | 'off';
  /** Has the browser ask. */
  readonly onAllow: () => void;
  readonly onLog: (followUp: Day | null) => Promise<void>;
};

const AHEAD = [3, 7, 14] as const;

/** After sending: how it went out, and when to look again. */
export function LogForm({ channel, onChannel, today, reminders, onAllow, onLog }: Props): JSX.Element {
  const [followUp, setFollowUp] = useState('');
  const [isBusy, setBusy] = useState(false);
  const day = followUp === '' ? null : parseIsoDay(followUp);
  const isWrong = day !== null && (!day.ok || day.value < today);

  function submit(event: Event): void {
    event.preventDefault();
    if (isWrong) return;
    // Before anything is waited for: the browser asks within a click or not at all.
    if (day?.ok && reminders === 'ask') onAllow();
    setBusy(true);
    onLog(day?.ok ? day.value : null).then(
      () => {
        setBusy(false);
        setFollowUp('');
      },
      () => setBusy(false), // the owner has said what happened; what was typed stays
    );
  }

  return (
    <form class="log-form" aria-label={t('panels.log.title')} noValidate onSubmit={submit}>
      <h2>{t('panels.log.title')}</h2>
      <div class="log-fields">
        <Select
          label={t('panels.log.channel')}
          value={channel}
          options={CHANNELS.map((value) => ({ value, text: t(`word.channel.${value}`) }))}
          onChange={onChannel}
        />
        <TextField
          type="date"
          label={t('panels.log.follow-up')}
          min={isoDay(today)}
          value={followUp}
          error={isWrong ? t('panels.log.follow-up-error') : null}
          onInput={setFollowUp}
        />
      </div>
      <fieldset class="ahead" aria-label={t('panels.log.ahead')}>
        {AHEAD.map((days) => (
          <Button key={days} small onClick={() => setFollowUp(isoDay(today + days))}>
            {t('panels.log.in-days', { n: days })}
          </Button>
        ))}
      </fieldset>
      {followUp !== '' && (
        <p class="small muted log-remind">
          {t(`follow.remind.${reminders}`)}{' '}
          {reminders === 'off' && (
            <Button small look="quiet" onClick={onAllow}>
              {t('follow.remind.allow')}
            </Button>
          )}
        </p>
      )}
      <Button type="submit" icon="check" busy={isBusy}>
        {t('panels.log.sent')}
      </Button>
    </form>
  );
}
