import { showToast } from '@/components/ui/Toasts';
import { t } from '@/core/i18n/translate';
import { isStorageFull } from '@/core/store/storage-full';

/** Runs one write. When it fails the user hears that nothing changed; a full disk is said plainly, anything else is a bug and goes on. */
export async function saved<Value>(write: () => Promise<Value>): Promise<Value | null> {
  try {
    return await write();
  } catch (error) {
    const isFull = isStorageFull(error);
    showToast({ text: t(isFull ? 'workspace.storage-full' : 'workspace.not-saved') });
    if (isFull) return null;
    throw error;
  }
}
