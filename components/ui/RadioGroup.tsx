import './RadioGroup.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Option } from './Field';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
};

export function RadioGroup<Value extends string>({ label, value, options, onChange }: Props<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="radio-group">
      <legend class="field-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
