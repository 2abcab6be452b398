import { signal } from '@preact/signals';
import type { FolderState } from '@/components/import/FolderLine';
import { showToast } from '@/components/ui/Toasts';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import {
  askToRead,
  canWatchFolders,
  chooseFolder,
  type Folder,
  forgetWatched,
  keepWatched,
  mayRead,
  readNews,
  readWatched,
} from '@/core/platform/watched-folder';

const LOOK_EVERY_MS = 15_000;
/** Of several workspace tabs one takes what is new. */
const LOCK = 'trellis-folder';

/** null: this browser has no such thing. */
export const folderOfTab = signal<FolderState | null>(null);

/** Looks into the watched folder now, whenever the tab comes into view, and from time to time while it is. Returns how to stop. */
export function watchFolder(onFiles: (files: readonly File[]) => void): () => void {
  if (!canWatchFolders()) return () => {};
  const look = () => void lookForNews(onFiles).catch(() => sleep());
  const onView = () => {
    if (document.visibilityState === 'visible') look();
  };
  const clock = setInterval(onView, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', onView);
  look();
  return () => {
    clearInterval(clock);
    document.removeEventListener('visibilitychange', onView);
  };
}

async function lookForNews(onFiles: (files: readonly File[]) => void): Promise<void> {
  const files = await navigator.locks.request(LOCK, async () => {
    const watched = await readWatched();
    if (!watched) {
      folderOfTab.value = { kind: 'none' };
      return [];
    }
    const { folder } = watched;
    const isAwake = await mayRead(folder);
    folderOfTab.value = { kind: isAwake ? 'watching' : 'asleep', name: folder.name };
    if (!isAwake) return [];
    const news = await readNews(watched, now());
    await keepWatched({ folder, seen: news.seen });
    return news.files;
  });
  if (files.length === 0) return;
  onFiles(files);
  const name = folderOfTab.value?.kind === 'watching' ? folderOfTab.value.name : '';
  showToast({ text: t('intake.folder.news', { n: files.length, name }) });
}

/** The folder was moved or removed, or the disk is away: offered as asleep, so that the user can try again or stop. */
function sleep(): void {
  const state = folderOfTab.value;
  if (state && state.kind !== 'none') folderOfTab.value = { kind: 'asleep', name: state.name };
}

/** What lies in the folder already was exported before it was watched: only what comes from now on is taken. */
export async function startWatching(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const { seen } = await readNews({ folder, seen: {} }, Number.MAX_SAFE_INTEGER);
  await keepWatched({ folder, seen });
  folderOfTab.value = { kind: 'watching', name: folder.name };
}

export async function wakeFolder(onFiles: (files: readonly File[]) => void): Promise<void> {
  const folder: Folder | undefined = (await readWatched())?.folder;
  if (folder && (await askToRead(folder))) await lookForNews(onFiles).catch(() => sleep());
}

export async function stopWatching(): Promise<void> {
  await forgetWatched();
  if (folderOfTab.value) folderOfTab.value = { kind: 'none' };
}
