import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field, Select, TextField } from '@/components/ui/Field';
import type { DateOrder, DecimalMark, FileSummary } from '@/core/domain/report';
import { t } from '@/core/i18n/translate';
import type { Answers } from './import-view';
import { answersOf, type ReadingDraft, type ReadingErrors, type ReadingNeed, startDraft } from './reading-needs';

type Props = {
  readonly summary: FileSummary;
  readonly answers: Answers;
  /** The questions to show, in this order. */
  readonly asked: readonly ReadingNeed[];
  /** True: each must be answered. False: a correction, where a field left alone keeps what was found. */
  readonly isRequired: boolean;
  readonly onAnswer: (answers: Answers) => void;
};

/** Questions about how a file is to be read: only what the file leaves open, or everything when the user wants to correct it. */
export function ReadingForm({ summary, answers, asked, isRequired, onAnswer }: Props): JSX.Element {
  const [draft, setDraft] = useState(() => startDraft(summary, answers));
  const [errors, setErrors] = useState<ReadingErrors>({});
  // Totals without dates can be told one day; several can't be told apart. A correction may stretch what a flow covers.
  const isOneDay = summary.shape === 'snapshot' || isRequired;

  function submit(event: Event): void {
    event.preventDefault();
    const read = answersOf(isOneDay ? { ...draft, from: draft.to } : draft, asked, isRequired);
    setErrors(read.errors);
    if (read.answers) onAnswer(read.answers);
  }

  return (
    <form class="reading-form" onSubmit={submit} noValidate>
      {asked.map((need) => (
        <ReadingQuestion
          key={need}
          need={need}
          draft={draft}
          hasError={errors[need] === true}
          isOneDay={isOneDay}
          isSnapshot={summary.shape === 'snapshot'}
          isRequired={isRequired}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      ))}
      <div class="row">
        <Button type="submit" icon="check">
          {t('panels.import.apply')}
        </Button>
      </div>
    </form>
  );
}

type QuestionProps = {
  readonly need: ReadingNeed;
  readonly draft: ReadingDraft;
  readonly hasError: boolean;
  readonly isOneDay: boolean;
  readonly isSnapshot: boolean;
  readonly isRequired: boolean;
  readonly onChange: (part: Partial<ReadingDraft>) => void;
};

function ReadingQuestion({ need, draft, hasError, isOneDay, isSnapshot, isRequired, onChange }: QuestionProps): JSX.Element {
  const open = { value: '' as const, text: t(isRequired ? 'panels.import.ask.choose' : 'panels.import.ask.as-found') };
  const chooseError = hasError ? t('panels.import.ask.choose-error') : null;
  switch (need) {
    case 'period':
      return isOneDay ? (
        <TextField
          type="date"
          label={t('panels.import.ask.day')}
          hint={t(isSnapshot ? 'panels.import.ask.day-hint' : 'import.need.period')}
          error={hasError ? t('panels.import.ask.day-error') : null}
          value={draft.to}
          onInput={(to) => onChange({ to })}
        />
      ) : (
        <fieldset class="reading-pair">
          <legend>{t('panels.import.ask.period')}</legend>
          <TextField
            type="date"
            label={t('panels.import.ask.from')}
            value={draft.from}
            error={hasError ? t('panels.import.ask.period-error') : null}
            onInput={(from) => onChange({ from })}
          />
          <TextField type="date" label={t('panels.import.ask.to')} value={draft.to} onInput={(to) => onChange({ to })} />
          <p class="field-hint">{t('panels.import.ask.coverage-hint')}</p>
        </fieldset>
      );
    case 'currency':
      return (
        <CurrencyField
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
    default:
      return need satisfies never;
  }
}

const ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];
const MARKS = ['point', 'comma'] as const satisfies readonly DecimalMark[];
/** Offered while typing; any other three letters do as well. */
const COMMON_CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'JPY',
  'INR',
  'BRL',
] as const;

type CurrencyProps = {
  readonly value: string;
  readonly hint: string;
  readonly error: string | null;
  readonly onInput: (value: string) => void;
};

function CurrencyField({ value, hint, error, onInput }: CurrencyProps): JSX.Element {
  const list = useId();
  return (
    <Field label={t('panels.import.ask.currency')} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            class="input short"
            list={list}
            maxLength={3}
            autocomplete="off"
            spellcheck={false}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={error ? true : undefined}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <datalist id={list}>
            {COMMON_CURRENCIES.map((code) => (
              <option key={code} value={code} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
