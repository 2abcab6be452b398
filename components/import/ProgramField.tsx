import type { JSX } from 'preact';
import { Select, TextField } from '@/components/ui/Field';
import { type NetworkId, programIdOf } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import type { Choice, NetworkOption } from './import-view';
import { PLAIN } from './likely-choice';

type Props = {
  /** The file's network; a plain file (`file`) may go into a programme of any. */
  readonly network: NetworkId;
  readonly isPlain: boolean;
  readonly hasSiblings: boolean;
  readonly programs: readonly Program[];
  readonly networks: readonly NetworkOption[];
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
};

const NEW = 'new';
const NONE = '';

/** Which programme the file goes into. Files of one programme are read together, so this must be right. */
export function ProgramField({ network, isPlain, hasSiblings, programs, networks, choice, onChoose }: Props): JSX.Element {
  const fitting = isPlain ? programs : programs.filter((program) => program.network === network);
  const isNew = choice !== null && 'name' in choice;
  const value = choice === null ? NONE : 'program' in choice ? choice.program : NEW;
  const newNetwork = isNew ? choice.network : network;
  const name = isNew ? choice.name : '';
  const exists = isNew && programs.some(({ id }) => id === programIdOf(newNetwork, name.trim()));

  const options = [
    ...(choice === null ? [{ value: NONE, text: t('panels.import.program-choose') }] : []),
    ...fitting.map((program) => ({ value: program.id as string, text: programText(program, networks, isPlain) })),
    { value: NEW, text: t('panels.import.program-new') },
  ];

  function pick(picked: string): void {
    const program = fitting.find(({ id }) => id === picked);
    if (program) onChoose({ program: program.id });
    else if (picked === NEW) onChoose({ network, name: networks.find(({ id }) => id === network)?.name ?? '' });
  }

  return (
    <div class="program-field">
      <Select
        label={t('panels.import.program')}
        error={choice === null ? t('panels.import.program-several') : null}
        value={value}
        options={options}
        onChange={pick}
      />
      {isNew && (
        <TextField
          label={t('panels.import.program-name')}
          {...(exists ? { hint: t('panels.import.program-exists') } : {})}
          error={name.trim() === '' ? t('panels.import.program-name-error') : null}
          value={name}
          maxLength={80}
          autoComplete="off"
          onInput={(text) => onChoose({ network: newNetwork, name: text })}
        />
      )}
      {isNew && isPlain && (
        <Select
          label={t('panels.import.network')}
          hint={t('panels.import.network-hint')}
          value={newNetwork as string}
          options={[
            ...networks.map(({ id, name: text }) => ({ value: id as string, text })),
            { value: PLAIN as string, text: t('panels.import.network-other') },
          ]}
          onChange={(id) => onChoose({ network: id as NetworkId, name })}
        />
      )}
      {hasSiblings && <p class="field-hint">{t('panels.import.program-hint')}</p>}
    </div>
  );
}

function programText({ name, network }: Program, networks: readonly NetworkOption[], withNetwork: boolean): string {
  const networkName = networks.find(({ id }) => id === network)?.name;
  return withNetwork && networkName && networkName !== name ? `${name} (${networkName})` : name;
}
