import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';

/** `onBackup` resolves to the name of the file that was saved. */
export function BackupPanel({ onBackup }: { readonly onBackup: () => Promise<string> }): JSX.Element {
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | { readonly saved: string }>('idle');

  return (
    <section class="panel stack" aria-labelledby="backup">
      <h2 id="backup">{t('panels.backup.title')}</h2>
      <p class="muted">{t('panels.backup.lead')}</p>
      <div class="row">
        <Button
          look="primary"
          icon="down"
          busy={state === 'busy'}
          onClick={() => {
            setState('busy');
            onBackup().then(
              (saved) => setState({ saved }),
              () => setState('failed'), // told below; nothing was changed by trying
            );
          }}
        >
          {t('panels.backup.button')}
        </Button>
      </div>
      {typeof state === 'object' && (
        <Notice tone="success" isNews>
          {t('panels.backup.saved', { file: state.saved })}
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="danger" isNews title={t('panels.backup.failed')}>
          {t('panels.backup.failed-do')}
        </Notice>
      )}
    </section>
  );
}
