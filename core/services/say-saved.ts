import { t } from '../i18n/translate';
import { isStorageFull } from '../store/storage-full';

/** What a page shows when something has happened, with the way back. */
export type Say = (said: { readonly text: string; readonly onUndo?: () => void }) => void;

/** Runs one write. Null: it was not written, and the user has heard why. */
export type Saved = <Value>(write: () => Promise<Value>) => Promise<Value | null>;

/** When a write fails the user hears that nothing changed; a full disk is said plainly, anything else is a bug and goes on. */
export function sayingSaved(say: Say): Saved {
  return async (write) => {
    try {
      return await write();
    } catch (error) {
      const isFull = isStorageFull(error);
      say({ text: t(isFull ? 'workspace.storage-full' : 'workspace.not-saved') });
      if (isFull) return null;
      throw error;
    }
  };
}
