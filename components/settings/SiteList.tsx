import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { t } from '@/core/i18n/translate';
import { siteName } from './site-address';

type SiteRow = {
  readonly pattern: string;
  /** Name of the network whose dashboard it is, where one is known by its address. */
  readonly network: string | null;
  /** False: the user took the permission back in the browser's own settings. */
  readonly isGranted: boolean;
};

type Props = {
  readonly sites: readonly SiteRow[];
  readonly onTurnOff: (pattern: string) => void;
  readonly onEnable: (pattern: string) => void;
};

export function SiteList({ sites, onTurnOff, onEnable }: Props): JSX.Element {
  return (
    <section class="stack" aria-labelledby="enabled-sites">
      <h2 id="enabled-sites">{t('panels.sites.enabled-title')}</h2>
      {sites.length === 0 ? (
        <p class="muted">{t('panels.sites.none')}</p>
      ) : (
        <ul class="setting-list">
          {sites.map(({ pattern, network, isGranted }) => (
            <li key={pattern}>
              <div class="setting-what">
                <strong>{siteName(pattern)}</strong>
                <span class="muted small">
                  {isGranted ? (network ?? t('panels.sites.by-address')) : t('panels.sites.not-granted')}
                </span>
              </div>
              <div class="row">
                {!isGranted && (
                  <Button small look="primary" onClick={() => onEnable(pattern)}>
                    {t('panels.sites.enable-again')}
                  </Button>
                )}
                <Button small aria-description={siteName(pattern)} onClick={() => onTurnOff(pattern)}>
                  {t('panels.sites.turn-off')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
