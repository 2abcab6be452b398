import type { JSX } from 'preact';
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
  /** Just given, and not kept yet. */
  readonly pending: Answer | undefined;
  readonly canBePart: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOpen: () => void;
};

/** One item with its answers, the day of the answer and what was noted. It is as high answered as not: the next one stays where it is. */
export function ReadinessItem({ item, check, pending, canBePart, onAnswer, onOpen }: Props): JSX.Element {
  const name = t(`ready.item.${item}`);
  const answers: readonly Answer[] =
    canBePart || check?.state === 'part' ? ['yes', 'part', 'no', 'not-needed'] : ['yes', 'no', 'not-needed'];

  return (
    <div class="ready-item">
      <RadioGroup<Answer | 'none'>
        label={name}
        value={pending ?? check?.state ?? 'none'}
        options={answers.map((value) => ({ value, text: t(`ready.answer.${value}`) }))}
        onChange={(given) => given !== 'none' && onAnswer(given)}
      />
      <span class="ready-day">
        {check && (
          <Button small look="quiet" aria-label={t('ready.open', { item: name, day: { day: check.day } })} onClick={onOpen}>
            {formatDay(check.day)}
          </Button>
        )}
      </span>
      {check && check.note !== '' && <p class="ready-note muted small">{check.note}</p>}
    </div>
  );
}
