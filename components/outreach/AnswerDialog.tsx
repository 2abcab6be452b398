import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReasonCode } from '@/core/domain/book';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import type { Touch, TouchOutcome } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { TextArea, TextField } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';
import { RadioGroup } from '../ui/RadioGroup';
import { ReasonSelect } from './ReasonSelect';

export type AnswerDraft = {
  readonly outcome: TouchOutcome;
  readonly reason: ReasonCode | null;
  readonly note: string;
  readonly followUp: Day | null;
};

type Props = {
  readonly name: string;
  readonly touch: Pick<Touch, 'day' | 'outcome' | 'followUp'>;
  readonly today: Day;
  readonly onNote: (answer: AnswerDraft) => void;
  readonly onClose: () => void;
};

const OUTCOMES = ['answer', 'agreed', 'no-answer'] as const satisfies readonly TouchOutcome[];

/** What became of one message. An answer closes its follow-up, unless the user sets a day; while nobody answers, the day stays. */
export function AnswerDialog({ name, touch, today, onNote, onClose }: Props): JSX.Element {
  const [outcome, setOutcome] = useState<TouchOutcome>(touch.outcome ?? 'answer');
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const isAnswered = outcome !== 'no-answer';
  const planned = touch.followUp === null ? '' : isoDay(touch.followUp);
  const followUp = typed ?? (isAnswered ? '' : planned);
  const day = followUp === '' ? null : parseIsoDay(followUp);
  // A day that was set before may have passed: only a new one must lie ahead.
  const isWrong = day !== null && (!day.ok || (day.value < today && followUp !== planned));

  function submit(): void {
    setWasTried(true);
    if (isWrong) return;
    onNote({
      outcome,
      reason: isAnswered ? reason : null,
      note: isAnswered ? note.trim() : '',
      followUp: day?.ok ? day.value : null,
    });
  }

  return (
    <FormDialog title={t('follow.answer.title', { name })} submit={t('follow.answer.save')} onSubmit={submit} onClose={onClose}>
      <p class="muted">{t('follow.answer.lead', { day: { day: touch.day } })}</p>
      <RadioGroup
        label={t('follow.answer.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES.map((value) => ({ value, text: t(`word.outcome.${value}`) }))}
      />
      {isAnswered && (
        <>
          <ReasonSelect value={reason} onChange={setReason} />
          <TextArea label={t('follow.answer.note')} value={note} onInput={setNote} rows={3} />
        </>
      )}
      <TextField
        type="date"
        label={t('follow.answer.follow-up')}
        value={followUp}
        min={isoDay(today)}
        onInput={setTyped}
        error={wasTried && isWrong ? t('follow.answer.error') : null}
        hint={
          touch.followUp !== null && followUp === '' ? t('follow.answer.closed', { day: { day: touch.followUp } }) : undefined
        }
      />
    </FormDialog>
  );
}
