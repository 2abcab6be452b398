import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PARTNER_TYPES, type PartnerType } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { LONGEST_TYPE, typeNamed, typeText } from '@/core/i18n/type-text';
import { Select, TextField } from '../ui/Field';

type Props = {
  readonly label: string;
  /** What it means that none is chosen. */
  readonly none: string;
  /** '': none. */
  readonly value: PartnerType;
  /** Types beside ours that are in use. */
  readonly own: readonly PartnerType[];
  readonly error?: string | null;
  readonly onChange: (type: PartnerType) => void;
};

/** No type's name: those are of one line. */
const ADD = '\n';

/** One of the known types, or one that is named here for the first time. */
export function TypeField({ label, none, value, own, error = null, onChange }: Props): JSX.Element {
  // What is typed, as it is typed; null: nothing new is named.
  const [text, setText] = useState<string | null>(null);
  const [first] = useState(value);
  const known = [...new Set<PartnerType>([...PARTNER_TYPES, ...own, first])].filter((type) => type !== '');
  const named = text === null ? null : typeNamed(text, known);

  function write(next: string): void {
    setText(next);
    onChange(typeNamed(next, known) ?? '');
  }

  return (
    <div class="stack">
      <Select
        label={label}
        error={text === null ? error : null}
        value={text === null ? value : ADD}
        options={[
          { value: '', text: none },
          ...known.map((type) => ({ value: type, text: typeText(type) })),
          { value: ADD, text: t('types.add') },
        ]}
        onChange={(chosen) => {
          setText(chosen === ADD ? '' : null);
          onChange(chosen === ADD ? '' : chosen);
        }}
      />
      {text !== null && (
        <TextField
          label={t('types.new')}
          value={text}
          hint={named !== null && known.includes(named) ? t('types.known', { type: typeText(named) }) : t('types.new-hint')}
          error={error}
          maxLength={LONGEST_TYPE}
          autoFocus
          autoComplete="off"
          onInput={write}
        />
      )}
    </div>
  );
}
