import { showToast } from '@/components/ui/Toasts';
import { hashOf } from '@/components/ui/use-hash-route';
import { t } from '@/core/i18n/translate';
import { giveFiles } from '@/core/platform/file-hand-over';
import { showOwnPage } from '@/core/platform/tabs';

/**
 * Files dropped on the panel go to the workspace's import page: there is one desk, with room for plans and questions, and what lies on
 * it stays.
 */
export async function giveToImport(files: readonly File[]): Promise<void> {
  showToast({ text: t('intake.side.handing', { n: files.length }) });
  const isTaken = await giveFiles(files, () => showOwnPage(`/workspace.html${hashOf(['import'])}`)).catch(() => false);
  showToast({ text: isTaken ? t('intake.side.handed', { n: files.length }) : t('intake.side.failed') });
}
