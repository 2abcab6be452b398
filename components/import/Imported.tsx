import type { JSX } from 'preact';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';
import type { DeskFile } from './import-view';

type Props = {
  readonly files: readonly DeskFile[];
  readonly publishing: 'idle' | 'publishing' | 'published' | 'failed';
  /** False while no dashboard is enabled: the next step is to enable one. */
  readonly hasSite: boolean;
};

/** After importing: what was taken in, and where to go now. */
export function Imported({ files, publishing, hasSite }: Props): JSX.Element | null {
  const n = files.filter(({ state }) => state.kind === 'imported').length;
  if (n === 0 || publishing === 'idle') return null;
  if (publishing === 'publishing') {
    return (
      <Notice isNews title={t('panels.imported.title', { n })}>
        {t('panels.imported.computing')}
      </Notice>
    );
  }
  return (
    <Notice
      tone={publishing === 'failed' ? 'warning' : 'success'}
      isNews
      title={t('panels.imported.title', { n })}
      actions={
        <>
          <LinkButton look="primary" href="#/today" icon="today">
            {t('panels.imported.today')}
          </LinkButton>
          {!hasSite && (
            <LinkButton href="#/settings/sites" icon="network">
              {t('panels.imported.sites')}
            </LinkButton>
          )}
        </>
      }
    >
      {t(publishing === 'failed' ? 'panels.imported.failed' : 'panels.imported.done')}
    </Notice>
  );
}
