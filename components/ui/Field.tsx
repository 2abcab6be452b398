import './Field.css';
import type { ComponentChildren, JSX, TextareaHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

/** What every field has: a visible label, a hint that stays, an error that says what to do. */
export type FieldText = { readonly label: string; readonly hint?: ComponentChildren; readonly error?: string | null };

type Ids = { readonly id: string; readonly describedBy: string | undefined };

/** Label, hint and error around any control; `children` gets the ids that tie them together. */
export function Field({
  label,
  hint,
  error,
  children,
}: FieldText & { readonly children: (ids: Ids) => ComponentChildren }): JSX.Element {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, describedBy })}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldText & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'search' | 'email' | 'url' | 'number' | 'date';
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly autoComplete?: 'off';
  readonly spellcheck?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
};

export function TextField({ label, hint, error, value, onInput, type = 'text', ...rest }: TextFieldProps): JSX.Element {
  // Preact types an input by each single `type`; a union fits none of them, though every one of these takes the same attributes.
  const kind = { type: type as 'text' };
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class="input"
          {...kind}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...rest}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldText & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number;
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'label' | 'value' | 'onInput' | 'class' | 'id' | 'rows'>;

export function TextArea({ label, hint, error, value, onInput, rows = 4, ...rest }: TextAreaProps): JSX.Element {
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          class="input"
          rows={rows}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...rest}
        />
      )}
    </Field>
  );
}

export type Option<Value extends string> = { readonly value: Value; readonly text: string };

type SelectProps<Value extends string> = FieldText & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
};

export function Select<Value extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
  disabled,
}: SelectProps<Value>): JSX.Element {
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class="input select"
          value={value}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
