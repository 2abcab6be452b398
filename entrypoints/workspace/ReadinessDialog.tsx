import type { JSX } from 'preact';
import { dayOfText, dayText } from '@/components/outreach/amount-text';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import type { Check } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { ReadyItem } from '@/core/domain/readiness';
import { fail, ok, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { type Saving, useForm, type WrongForm } from './outreach/use-form';

/** What is told beside an answer. */
export type ReadyNote = Pick<Check, 'day' | 'note'>;

type Draft = { readonly day: string; readonly note: string };

type Props = {
  readonly item: ReadyItem;
  readonly check: Check;
  readonly today: Day;
  readonly onSave: (told: ReadyNote) => Promise<Saving>;
  readonly onClear: () => void;
  readonly onClose: () => void;
};

/** When something was told or given, and what there is to say of it. */
export function ReadinessDialog({ item, check, today, onSave, onClear, onClose }: Props): JSX.Element {
  const first: Draft = { day: dayText(check.day), note: check.note };
  const { draft, change, errorOf, submit, isBusy } = useForm<Draft, ReadyNote>(first, {
    read: (filled) => readNote(filled, today),
    onSave,
    onClose,
  });
  return (
    <FormDialog
      title={t('ready.said', { item: t(`ready.item.${item}`), answer: t(`ready.answer.${check.state}`) })}
      submit={t('plan.save')}
      isBusy={isBusy}
      actions={
        <Button look="quiet" icon="undo" onClick={onClear}>
          {t('ready.clear')}
        </Button>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={t('ready.note.day')}
        value={draft.day}
        error={errorOf('day')}
        onInput={(day) => change({ day })}
      />
      <TextArea
        label={t('ready.note.text')}
        rows={3}
        value={draft.note}
        error={errorOf('note')}
        onInput={(note) => change({ note })}
      />
    </FormDialog>
  );
}

function readNote({ day, note }: Draft, today: Day): Result<ReadyNote, WrongForm> {
  const on = dayOfText(day);
  if (on === null) return fail('needs-a-day', 'day');
  return on > today ? fail('future-day', 'day') : ok({ day: on, note });
}
