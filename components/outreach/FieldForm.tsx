import type { JSX } from 'preact';
import { TextArea, TextField } from '@/components/ui/Field';
import { type Day, isoDay } from '@/core/domain/day';
import type { Currency } from '@/core/domain/money';
import type { DraftField } from '@/core/domain/outreach';
import { hasMessage, t } from '@/core/i18n/translate';
import { troubleText } from './field-trouble';
import { GoalFields, type GoalSuggestion } from './GoalFields';

type Props = {
  readonly fields: readonly DraftField[];
  /** What stands in them, by name. */
  readonly typed: Readonly<Record<string, string>>;
  /** By name: `writing.trouble.<trouble>`. */
  readonly troubles: Readonly<Record<string, string>>;
  /** Names of what was filled in and is not in the text. */
  readonly unsaid: readonly string[];
  /** The programme's. */
  readonly currency: Currency | null;
  readonly today: Day;
  readonly onFill: (name: string, value: string) => void;
  /** For the metric that was chosen. */
  readonly goal: GoalSuggestion | null;
};

/** What only the user can say, asked for before the text: it goes into the text as it is typed. */
export function FieldForm({ fields, typed, troubles, unsaid, currency, today, onFill, goal }: Props): JSX.Element | null {
  if (fields.length === 0) return null;
  const open = fields.filter(({ name, isRequired }) => isRequired && isOpen(name, typed, troubles)).length;
  return (
    <fieldset class="draft-fields">
      <legend>
        <span class="draft-fields-title">{t('writing.fields.title')}</span>{' '}
        <span class="muted small" role="status">
          {t('writing.fields.open', { n: open })}
        </span>
      </legend>
      <div class="draft-fields-grid">
        {fields.map((field) =>
          field.name === 'goal_proposal' ? (
            <GoalFields
              key={field.name}
              {...{ typed, troubles, currency, onFill }}
              suggestion={goal}
              label={labelOf(field, currency)}
            />
          ) : (
            <OneField
              key={field.name}
              field={field}
              value={typed[field.name] ?? ''}
              error={troubleText(troubles[field.name])}
              label={labelOf(field, currency)}
              today={today}
              onFill={onFill}
            />
          ),
        )}
      </div>
      {unsaid.length > 0 && (
        <p class="small draft-unsaid" role="status">
          {t('writing.fields.unsaid', { names: unsaid.map((name) => wordOf(name)).join(', ') })}
        </p>
      )}
    </fieldset>
  );
}

type OneFieldProps = {
  readonly field: DraftField;
  readonly value: string;
  readonly error: string | null;
  readonly label: string;
  readonly today: Day;
  readonly onFill: (name: string, value: string) => void;
};

function OneField({ field: { name, kind }, value, error, label, today, onFill }: OneFieldProps): JSX.Element {
  const given = { label, value, error, onInput: (text: string) => onFill(name, text) };
  switch (kind) {
    case 'day':
      return <TextField type="date" {...given} {...(/_(to|until)$/.test(name) ? { min: isoDay(today) } : {})} />;
    case 'long-text':
      return (
        <div class="draft-field-wide">
          <TextArea rows={3} {...given} />
        </div>
      );
    case 'link':
      return (
        <div class="draft-field-wide">
          <TextField type="url" placeholder="https://" spellcheck={false} {...given} />
        </div>
      );
    case 'percent':
    case 'money':
    case 'text':
      return <TextField autoComplete="off" {...given} />;
    default:
      return kind satisfies never;
  }
}

function isOpen(name: string, typed: Props['typed'], troubles: Props['troubles']): boolean {
  const asked = name === 'goal_proposal' && (typed.goal_metric ?? '') !== '' ? 'goal_target' : name;
  return (typed[asked] ?? '').trim() === '' || asked in troubles;
}

/** `Raised rate (%)`. */
function labelOf({ name, kind, isRequired }: DraftField, currency: Currency | null): string {
  const word = wordOf(name);
  const title = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const unit = kind === 'percent' ? '%' : kind === 'money' ? (currency ?? '') : '';
  const withUnit = unit === '' ? title : t('writing.fields.unit', { name: title, unit });
  return isRequired ? withUnit : t('writing.fields.optional', { name: withUnit });
}

function wordOf(name: string): string {
  const id = `word.fact.${name}`;
  return hasMessage(id) ? t(id) : name;
}
