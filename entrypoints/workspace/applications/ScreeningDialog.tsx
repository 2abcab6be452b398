import type { JSX } from 'preact';
import type { ApplicationRow } from '@/components/partner/application-row';
import { ScreeningCard } from '@/components/partner/ScreeningCard';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { t } from '@/core/i18n/translate';
import { screeningVerbs } from './application-changes';

/** Screens without leaving the list: every answer is kept at once. */
export function ScreeningDialog({ row, onClose }: { readonly row: ApplicationRow; readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog
      title={t('applications.screen-of', { name: row.name })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('workspace.ui.close')}</Button>}
    >
      <ScreeningCard screening={row.screening} website={row.website} email={row.email} {...screeningVerbs(row)} />
    </Dialog>
  );
}
