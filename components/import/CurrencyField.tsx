import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Field } from '@/components/ui/Field';

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

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly error: string | null;
  readonly onInput: (value: string) => void;
};

export function CurrencyField({ label, value, hint, error, onInput }: Props): JSX.Element {
  const list = useId();
  return (
    <Field label={label} hint={hint} error={error}>
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
