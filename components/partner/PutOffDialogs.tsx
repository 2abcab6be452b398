import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { TextField } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';
import { RadioGroup } from '../ui/RadioGroup';

type SnoozeProps = {
  readonly title: string;
  /** The data's own day: a rest ends when the data reach its last day. */
  readonly asOf: Day;
  /** null: until the figures behind it are a fifth worse. */
  readonly onSnooze: (until: Day | null) => void;
  readonly onClose: () => void;
};

const WAITS = { week: 7, month: 30, worse: null } as const;
type Wait = keyof typeof WAITS;

export function SnoozeDialog({ title, asOf, onSnooze, onClose }: SnoozeProps): JSX.Element {
  const [wait, setWait] = useState<Wait>('week');
  const days = WAITS[wait];
  return (
    <FormDialog
      title={t('workspace.snooze.title', { title })}
      submit={t('workspace.action.snooze')}
      onClose={onClose}
      onSubmit={() => onSnooze(days === null ? null : asOf + days)}
    >
      <RadioGroup
        label={t('workspace.snooze.until')}
        value={wait}
        onChange={setWait}
        options={[
          { value: 'week', text: t('workspace.snooze.week', { day: { day: asOf + WAITS.week } }) },
          { value: 'month', text: t('workspace.snooze.month', { day: { day: asOf + WAITS.month } }) },
          { value: 'worse', text: t('workspace.snooze.worse') },
        ]}
      />
    </FormDialog>
  );
}

type DismissProps = { readonly title: string; readonly onDismiss: (reason: string) => void; readonly onClose: () => void };

const REASONS = ['handled', 'not-fitting', 'wrong-data', 'other'] as const;
type Reason = (typeof REASONS)[number];

/** Why matters: a play that is often turned down is suggested less. */
export function DismissDialog({ title, onDismiss, onClose }: DismissProps): JSX.Element {
  const [reason, setReason] = useState<Reason>('handled');
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={t('workspace.dismiss.title', { title })}
      submit={t('workspace.action.dismiss')}
      onClose={onClose}
      onSubmit={() => {
        const said = words.trim();
        onDismiss(said === '' ? reason : `${reason}: ${said}`);
      }}
    >
      <p class="muted">{t('workspace.dismiss.rest')}</p>
      <RadioGroup
        label={t('workspace.dismiss.reason')}
        value={reason}
        onChange={setReason}
        options={REASONS.map((value) => ({ value, text: t(`workspace.dismiss.${value}`) }))}
      />
      <TextField label={t('workspace.dismiss.words')} value={words} onInput={setWords} maxLength={300} />
    </FormDialog>
  );
}
