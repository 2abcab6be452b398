import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { type Option, Select, TextField } from '../ui/Field';

export type ProgramDraft = { readonly network: string; readonly name: string };

type Props = {
  readonly value: ProgramDraft;
  readonly networks: readonly Option<string>[];
  readonly error: string | null;
  readonly onChange: (value: ProgramDraft) => void;
};

/** The programme of somebody who has imported nothing yet: by the same name and network its exports go into it later. */
export function NewProgramFields({ value, networks, error, onChange }: Props): JSX.Element {
  return (
    <div class="form-pair">
      <TextField
        label={t('menu.prospect.new-program')}
        hint={t('menu.prospect.new-program-hint')}
        value={value.name}
        maxLength={80}
        autoComplete="off"
        error={error}
        onInput={(name) => onChange({ ...value, name })}
      />
      <Select
        label={t('panels.import.network')}
        value={value.network}
        options={networks}
        onChange={(network) => onChange({ ...value, network })}
      />
    </div>
  );
}
