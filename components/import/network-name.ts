import { t } from '@/core/i18n/translate';
import type { NetworkOption } from './import-view';
import { PLAIN } from './likely-choice';

/** A network's name for people; a plain file has a word of its own, and a network that this version doesn't know its id. */
export function networkName(networks: readonly NetworkOption[], id: string): string {
  if (id === PLAIN) return t('panels.import.plain');
  return networks.find((network) => network.id === id)?.name ?? id;
}
