import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { PARTNER_TYPES } from '@/core/domain/partner';
import type { Condition } from '@/core/domain/rule';
import { t } from '@/core/i18n/translate';
import { type ChoiceField, type Field, isNumberField, type NumberField } from '@/core/insight/segments/field';
import { Button } from '../ui/Button';
import { numberFrom, numberText } from './edit-rule';
import { choiceWord, type RuleUnits, unitText } from './rule-words';

type Value = Condition['value'];

type Props<Kind extends Field = Field> = {
  readonly field: Kind;
  readonly value: Value;
  readonly units: RuleUnits;
  readonly suggestions: readonly string[];
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
  readonly onChange: (value: Value) => void;
};

/** What a field is compared with: a number with its unit, one of a list, yes or no, or a text. */
export function ValueInput(props: Props): JSX.Element {
  const { field, value, attributes, onChange, suggestions } = props;
  if (isNumberField(field)) return <NumberInput {...props} field={field} />;
  if (field.kind === 'choice' && field.choices !== null) return <ChoiceInput {...props} field={field} />;
  if (field.kind === 'flag') {
    return (
      <select
        class="input select condition-value"
        aria-label={t('segment.builder.value')}
        value={value === true ? 'yes' : 'no'}
        onChange={(event) => onChange(event.currentTarget.value === 'yes')}
        {...attributes}
      >
        <option value="yes">{t('segment.value.yes')}</option>
        <option value="no">{t('segment.value.no')}</option>
      </select>
    );
  }
  return <TextInput value={value} attributes={attributes} onChange={onChange} options={optionsOf(field, suggestions)} />;
}

/** Types have words of their own beside those of the data. */
function optionsOf(field: Field, suggestions: readonly string[]): readonly { readonly value: string; readonly text: string }[] {
  const all = field.id === 'type' ? [...new Set([...suggestions, ...PARTNER_TYPES])] : suggestions;
  return all.map((value) => ({ value, text: field.kind === 'choice' ? choiceWord(field, value) : value }));
}

type TextProps = Pick<Props, 'value' | 'attributes' | 'onChange'> & { readonly options: ReturnType<typeof optionsOf> };

function TextInput({ value, attributes, onChange, options }: TextProps): JSX.Element {
  const id = useId();
  return (
    <>
      <input
        class="input condition-value"
        aria-label={t('segment.builder.value')}
        value={typeof value === 'string' ? value : ''}
        maxLength={200}
        list={options.length > 0 ? id : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        {...attributes}
      />
      {options.length > 0 && (
        <datalist id={id}>
          {options.map((option) => (
            <option key={option.value} value={option.value} label={option.text} />
          ))}
        </datalist>
      )}
    </>
  );
}

function ChoiceInput({ field, value, attributes, onChange }: Props<ChoiceField>): JSX.Element {
  const choices = field.choices ?? [];
  const chosen = choices.find((choice) => choice === value) ?? '';
  return (
    <select
      class="input select condition-value"
      aria-label={t('segment.builder.value')}
      value={chosen}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...attributes}
    >
      {chosen === '' && <option value="">{t('segment.builder.choose')}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choiceWord(field, choice)}
        </option>
      ))}
    </select>
  );
}

function NumberInput({ field, value, units, attributes, onChange }: Props<NumberField>): JSX.Element {
  // What is typed stays as it is typed: "1." is on its way to "1.5".
  const [text, setText] = useState(() => numberText(field.id, value));
  if (typeof value === 'object' && value !== null) {
    const number = units.settings[value.setting];
    return (
      <span class="condition-unit">
        <span class="small">
          {t('segment.builder.setting', { value: `${numberText(field.id, number)} ${unitText(field, units)}` })}
        </span>
        <Button
          small
          look="quiet"
          onClick={() => {
            setText(numberText(field.id, number));
            onChange(number);
          }}
        >
          {t('segment.builder.own-number')}
        </Button>
      </span>
    );
  }
  return (
    <label class="condition-unit">
      <input
        class="input condition-number"
        inputMode="decimal"
        aria-label={t('segment.builder.value')}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onChange(numberFrom(field.id, event.currentTarget.value));
        }}
        {...attributes}
      />
      <span class="small muted">{unitText(field, units)}</span>
    </label>
  );
}
