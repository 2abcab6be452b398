import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReasonCode } from '@/core/domain/book';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { CHANNELS, type Channel, type TouchOutcome } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { ReasonSelect } from '../outreach/ReasonSelect';
import { Select, TextArea, TextField } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';

export type TouchDraft = {
  readonly day: Day;
  readonly direction: 'out' | 'in';
  readonly channel: Channel;
  readonly subject: string;
  readonly message: string;
  readonly outcome: TouchOutcome | null;
  readonly followUp: Day | null;
  /** Why the partner is not active, where it said so. */
  readonly reason: ReasonCode | null;
};

type Props = {
  readonly name: string;
  readonly today: Day;
  /** To begin with. */
  readonly direction?: 'out' | 'in';
  readonly onLog: (touch: TouchDraft) => void;
  readonly onClose: () => void;
};

type Outcome = TouchOutcome | 'none';

/** Logs a contact that was made elsewhere: a call, a talk at an event, a reply that came in. */
export function TouchDialog({ name, today, direction: first = 'out', onLog, onClose }: Props): JSX.Element {
  const [day, setDay] = useState(isoDay(today));
  const [direction, setDirection] = useState(first);
  const [channel, setChannel] = useState<Channel>('email');
  const [subject, setSubject] = useState('');
  const [message, setMessage] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const [followUp, setFollowUp] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isHeard = direction === 'in' || outcome === 'answer' || outcome === 'agreed';
  const when = parseIsoDay(day);
  const next = followUp === '' ? null : parseIsoDay(followUp);
  const dayError = !when.ok ? t('workspace.touch.no-day') : when.value > today ? t('workspace.touch.future') : null;
  const nextError = next && !next.ok ? t('workspace.touch.no-day') : null;

  function log(): void {
    setWasTried(true);
    if (dayError || nextError || !when.ok) return;
    onLog({
      day: when.value,
      direction,
      channel,
      subject: subject.trim(),
      message: message.trim(),
      outcome: outcome === 'none' ? null : outcome,
      followUp: next?.ok ? next.value : null,
      reason: isHeard ? reason : null,
    });
  }

  return (
    <FormDialog title={t('workspace.touch.title', { name })} submit={t('workspace.touch.log')} onSubmit={log} onClose={onClose}>
      <div class="form-pair">
        <Select
          label={t('workspace.touch.direction')}
          value={direction}
          onChange={setDirection}
          options={[
            { value: 'out', text: t('word.direction.out') },
            { value: 'in', text: t('word.direction.in') },
          ]}
        />
        <Select
          label={t('workspace.touch.channel')}
          value={channel}
          onChange={setChannel}
          options={CHANNELS.map((value) => ({ value, text: t(`word.channel.${value}`) }))}
        />
      </div>
      <TextField
        type="date"
        label={t('workspace.touch.day')}
        value={day}
        onInput={setDay}
        max={isoDay(today)}
        error={wasTried ? dayError : null}
      />
      <TextField label={t('workspace.touch.subject')} value={subject} onInput={setSubject} maxLength={300} />
      <TextArea label={t('workspace.touch.note')} value={message} onInput={setMessage} rows={3} />
      {isHeard && <ReasonSelect value={reason} onChange={setReason} />}
      <div class="form-pair">
        <Select<Outcome>
          label={t('workspace.touch.outcome')}
          value={outcome}
          onChange={setOutcome}
          options={[
            { value: 'none', text: t('workspace.touch.open') },
            { value: 'no-answer', text: t('word.outcome.no-answer') },
            { value: 'answer', text: t('word.outcome.answer') },
            { value: 'agreed', text: t('word.outcome.agreed') },
          ]}
        />
        <TextField
          type="date"
          label={t('workspace.touch.follow-up')}
          value={followUp}
          onInput={setFollowUp}
          error={wasTried ? nextError : null}
        />
      </div>
    </FormDialog>
  );
}
