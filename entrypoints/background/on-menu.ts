import { openDirectory } from '@/core/lookup/search-directory';
import { showOwnPage } from '@/core/platform/tabs';
import { db } from '@/core/services/open-store';
import { readDirectory } from '@/core/store/published';

export const LOOK_UP = 'look-up';
export const WORKSPACE = 'workspace';

/** Selected text, looked up: the partner where only one fits, else the list narrowed to it. */
export async function onMenuItem({ id, text }: { readonly id: string; readonly text: string }): Promise<void> {
  if (id === WORKSPACE) return showOwnPage('/workspace.html#/today');
  if (id !== LOOK_UP) return;
  const [first, second] = openDirectory(await readDirectory(db)).search(text, 2);
  if (first && !second) return showOwnPage(`/workspace.html#/partners/${first.account}`);
  return showOwnPage(`/workspace.html#/partners?find=${encodeURIComponent(text.trim().slice(0, 100))}`);
}
