import './Waiting.css';
import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Shell';
import type { Live } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { isNewerDatabase } from '@/core/store/db';

type Props = { readonly live: Exclude<Live<unknown>, { state: 'ready' }>; readonly title: string };

/** A page whose data is on its way, or did not come. Never an empty screen. */
export function Waiting({ live, title }: Props): JSX.Element {
  return (
    <Page title={title}>
      {live.state === 'waiting' ? (
        <p class="waiting muted" role="status">
          {t('workspace.waiting')}
        </p>
      ) : (
        <Notice
          tone="danger"
          isNews
          title={t('workspace.failed.title')}
          actions={<Button onClick={() => location.reload()}>{t('workspace.failed.reload')}</Button>}
        >
          {t(isNewerDatabase(live.error) ? 'workspace.failed.newer' : 'workspace.failed.text')}
        </Notice>
      )}
    </Page>
  );
}
