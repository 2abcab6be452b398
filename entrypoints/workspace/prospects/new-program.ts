import { PLAIN } from '@/components/import/likely-choice';
import type { ProgramDraft } from '@/components/partner/NewProgramFields';
import type { Option } from '@/components/ui/Field';
import { networkId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { NETWORK_NAMES } from '@/core/networks/report-registry';
import type { NewProgram } from '@/core/services/in-new-program';

/** As an import lets choose among them. */
export const networkOptions = (): readonly Option<string>[] => [
  ...NETWORK_NAMES.map(({ id, name }) => ({ value: id as string, text: name })),
  { value: PLAIN as string, text: t('panels.import.network-other') },
];

export const NO_PROGRAM_YET: ProgramDraft = { network: NETWORK_NAMES[0]?.id ?? PLAIN, name: '' };

export const newProgramOf = ({ network, name }: ProgramDraft): NewProgram => ({ network: networkId(network), name });

/** What stands at the field of the name. `why`: the detail of `wrong-program`. */
export const wrongProgram = (why: string | undefined): string =>
  why === 'missing' ? t('panels.import.program-name-error') : t('menu.prospect.wrong.too-long');
