import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Check } from '@/core/domain/book';
import type { ReadyItem } from '@/core/domain/readiness';
import { formatDay, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';

type Answer = Check['state'];

type Props = {
  readonly item: ReadyItem;
  /** Null: not answered. */
  readonly check: Check | null;
  readonly canBePart: boolean;
  readonly onAnswer: (answer: Answer | null) => Promise<void>;
  readonly onNote: (check: Check) => void;
};

/** One item with its answers, the day of the answer and what was noted. */
export function ReadinessItem({ item, check, canBePart, onAnswer, onNote }: Props): JSX.Element {
  // What was just answered stands until it is kept: news of an answer before it must not take it back under the pointer.
  const [pending, setPending] = useState<{ readonly answer: Answer | null } | null>(null);
  const answer = pending ? pending.answer : (check?.state ?? null);
  const name = t(`ready.item.${item}`);
  const answers: readonly Answer[] =
    canBePart || check?.state === 'part' ? ['yes', 'part', 'no', 'not-needed'] : ['yes', 'no', 'not-needed'];

  function give(given: Answer | null): void {
    const mine = { answer: given };
    setPending(mine);
    void onAnswer(given).finally(() => setPending((last) => (last === mine ? null : last)));
  }

  return (
    <div class="ready-item">
      <RadioGroup<Answer | 'none'>
        label={name}
        value={answer ?? 'none'}
        options={answers.map((value) => ({ value, text: t(`ready.answer.${value}`) }))}
        onChange={(given) => give(given === 'none' ? null : given)}
      />
      {check && answer !== null && (
        <div class="ready-more">
          <p class="muted small">
            {formatDay(check.day)}
            {check.note !== '' && <span class="ready-note">{check.note}</span>}
          </p>
          <Button small look="quiet" aria-label={t('ready.note.label', { item: name })} onClick={() => onNote(check)}>
            {t('ready.note')}
          </Button>
          <Button small look="quiet" aria-label={t('ready.clear.label', { item: name })} onClick={() => give(null)}>
            {t('ready.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
