import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import type { NetworkId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import type { PackConfidence } from './pack-confidence';

export type PackRow = {
  readonly id: NetworkId;
  readonly name: string;
  readonly confidence: PackConfidence;
  readonly isOn: boolean;
};

type Props = { readonly packs: readonly PackRow[]; readonly onSwitch: (pack: PackRow, isOn: boolean) => void };

/** The dashboards that get badges, how surely each is read, and the switch for one that goes wrong. */
export function PackList({ packs, onSwitch }: Props): JSX.Element {
  return (
    <section class="stack" aria-labelledby="packs">
      <h2 id="packs">{t('panels.packs.title')}</h2>
      <p class="muted">{t('panels.packs.lead')}</p>
      <ul class="setting-list">
        {packs.map((pack) => (
          <li key={pack.id}>
            <div class="setting-what">
              <strong>{pack.name}</strong>
              <span class="muted small">{t(`panels.packs.${pack.isOn ? pack.confidence : 'off'}`, { network: pack.name })}</span>
            </div>
            <Button small aria-description={pack.name} onClick={() => onSwitch(pack, !pack.isOn)}>
              {t(pack.isOn ? 'panels.packs.switch-off' : 'panels.packs.switch-on')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
