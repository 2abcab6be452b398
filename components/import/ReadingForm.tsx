import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import type { Day } from '@/core/domain/day';
import type { DateOrder, DecimalMark, Encoding, FileSummary, Grain } from '@/core/domain/report';
import { t } from '@/core/i18n/translate';
import { CurrencyField } from './CurrencyField';
import type { Answers } from './import-view';
import { PeriodQuestion } from './PeriodQuestion';
import { answersOf, type ReadingDraft, type ReadingErrors, type ReadingNeed, startDraft } from './reading-needs';

type Props = {
  readonly summary: FileSummary;
  readonly answers: Answers;
  /** The questions to show, in this order. */
  readonly asked: readonly ReadingNeed[];
  /** True: each must be answered. False: a correction, where a field left alone keeps what was found. */
  readonly isRequired: boolean;
  /** Of the file's last change. */
  readonly fileDay: Day | null;
  readonly onAnswer: (answers: Answers) => void;
};

/** Questions about how a file is to be read: only what the file leaves open, or everything when the user wants to correct it. */
export function ReadingForm({ summary, answers, asked, isRequired, fileDay, onAnswer }: Props): JSX.Element {
  const [draft, setDraft] = useState(() => startDraft(summary, answers, fileDay));
  const [errors, setErrors] = useState<ReadingErrors>({});
  // A correction of a flow with dates may stretch what it covers; rows without dates are about one day or one stretch.
  const isDateless = isRequired || summary.shape === 'snapshot' || answers.shape !== undefined;

  const isSnapshot = summary.shape === 'snapshot' && answers.shape === undefined;

  function submit(event: Event): void {
    event.preventDefault();
    const read = answersOf(draft, asked, { isRequired, isDateless, isSnapshot });
    setErrors(read.errors);
    if (read.answers) onAnswer(read.answers);
  }

  return (
    <form class="reading-form" onSubmit={submit} noValidate>
      {asked.map((need) =>
        need === 'period' ? (
          <PeriodQuestion
            key={need}
            draft={draft}
            errors={errors}
            isDateless={isDateless}
            isSnapshot={isSnapshot}
            isRequired={isRequired}
            fileDay={fileDay}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        ) : (
          <ReadingQuestion
            key={need}
            need={need}
            draft={draft}
            hasError={errors[need] === true}
            isRequired={isRequired}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        ),
      )}
      <div class="row">
        <Button type="submit" icon="check" look={isRequired ? 'primary' : 'secondary'}>
          {t('panels.import.apply')}
        </Button>
      </div>
    </form>
  );
}

type QuestionProps = {
  readonly need: Exclude<ReadingNeed, 'period'>;
  readonly draft: ReadingDraft;
  readonly hasError: boolean;
  readonly isRequired: boolean;
  readonly onChange: (part: Partial<ReadingDraft>) => void;
};

function ReadingQuestion({ need, draft, hasError, isRequired, onChange }: QuestionProps): JSX.Element {
  const open = { value: '' as const, text: t(isRequired ? 'panels.import.ask.choose' : 'panels.import.ask.as-found') };
  const chooseError = hasError ? t('panels.import.ask.choose-error') : null;
  switch (need) {
    case 'currency':
      return (
        <CurrencyField
          label={t('panels.import.ask.currency')}
          value={draft.currency}
          hint={isRequired ? t('import.need.currency') : t('panels.import.ask.currency-format')}
          error={hasError ? t('panels.import.ask.currency-error') : null}
          onInput={(currency) => onChange({ currency })}
        />
      );
    case 'date-order':
      return (
        <Select<DateOrder | ''>
          label={t('panels.import.ask.date-order')}
          {...(isRequired ? { hint: t('import.need.date-order') } : {})}
          error={chooseError}
          value={draft.dateOrder}
          options={[open, ...ORDERS.map((value) => ({ value, text: t(`panels.import.date-order.${value}`) }))]}
          onChange={(dateOrder) => onChange({ dateOrder })}
        />
      );
    case 'decimal':
      return (
        <Select<DecimalMark | ''>
          label={t('panels.import.ask.decimal')}
          {...(isRequired ? { hint: t('import.need.decimal') } : {})}
          error={chooseError}
          value={draft.decimal}
          options={[open, ...MARKS.map((value) => ({ value, text: t(`panels.import.decimal.${value}`) }))]}
          onChange={(decimal) => onChange({ decimal })}
        />
      );
    case 'grain':
      return (
        <Select<Grain | ''>
          label={t('intake.grain.label')}
          value={draft.grain}
          options={[open, ...GRAINS_OFFERED.map((value) => ({ value, text: t(`intake.grain.${value}`) }))]}
          onChange={(grain) => onChange({ grain })}
        />
      );
    case 'encoding':
      return (
        <Select<Encoding | ''>
          label={t('panels.import.encoding')}
          hint={t('intake.encoding.hint')}
          value={draft.encoding}
          options={[open, ...ENCODINGS.map((value) => ({ value, text: t(`intake.encoding.${value}`) }))]}
          onChange={(encoding) => onChange({ encoding })}
        />
      );
    default:
      return need satisfies never;
  }
}

const ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];
const MARKS = ['point', 'comma'] as const satisfies readonly DecimalMark[];
const GRAINS_OFFERED = ['day', 'week', 'month', 'period'] as const satisfies readonly Grain[];
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251'] as const satisfies readonly Encoding[];
