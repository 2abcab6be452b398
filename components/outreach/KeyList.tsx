import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { t } from '@/core/i18n/translate';

/** Keys of the side panel, by what they do: `writing.key.<name>`. */
export const PANEL_KEYS = {
  copy: 'Alt+C',
  rich: 'Alt+R',
  mail: 'Alt+M',
  insert: 'Alt+I',
  gap: 'Alt+G',
  log: 'Alt+S',
  pin: 'Alt+P',
  find: '/',
  keys: '?',
} as const;
export type PanelKey = keyof typeof PANEL_KEYS;

const ALL = Object.entries(PANEL_KEYS) as [PanelKey, string][];

export function KeyList({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog
      title={t('writing.keys.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('writing.keys.close')}
        </Button>
      }
    >
      <dl class="key-list">
        {ALL.map(([name, key]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`writing.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{t('writing.keys.note')}</p>
    </Dialog>
  );
}
