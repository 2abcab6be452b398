/**
 * A folder that the user lets us look into (File System Access; Chromium only). Its handle can be kept in IndexedDB and nowhere else,
 * so it has a small database of its own: none of the user's data is in it, and no backup holds it.
 */
type Permission = 'granted' | 'prompt' | 'denied';
type Asking = { readonly mode: 'read' };

/** The parts of the API that TypeScript's own library does not know. */
export type Folder = Pick<FileSystemDirectoryHandle, 'name'> & {
  values(): AsyncIterable<FileSystemHandle>;
  queryPermission(asking: Asking): Promise<Permission>;
  requestPermission(asking: Asking): Promise<Permission>;
};
type Picker = (options: { readonly id: string; readonly mode: 'read' }) => Promise<Folder>;

/** `seen`: by name, when each file that was there was last changed (epoch ms). */
export type WatchedFolder = { readonly folder: Folder; readonly seen: Readonly<Record<string, number>> };

const EXPORTS = /\.(?:csv|tsv|txt|zip|gz)$/i;
/** A file that was changed a moment ago may still be being written. */
const SETTLED_MS = 2_000;
/** More at once is somebody moving a folder, not new exports. */
const MOST_NEW = 20;

const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

export const canWatchFolders = (): boolean => picker() !== undefined;

/** Asks the user for a folder; first thing in a click. null: the question was closed. */
export async function chooseFolder(): Promise<Folder | null> {
  try {
    return (await picker()?.({ id: 'exports', mode: 'read' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export async function mayRead(folder: Folder): Promise<boolean> {
  return (await folder.queryPermission({ mode: 'read' })) === 'granted';
}

/** Only from a click. */
export async function askToRead(folder: Folder): Promise<boolean> {
  return (await folder.requestPermission({ mode: 'read' })) === 'granted';
}

export type FolderNews = { readonly files: readonly File[]; readonly seen: Readonly<Record<string, number>> };

/** Exports that came or changed since `seen`, oldest first; files still being written are left for the next look. Not recursive. */
export async function readNews({ folder, seen }: WatchedFolder, at: number): Promise<FolderNews> {
  const now: Record<string, number> = {};
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !EXPORTS.test(entry.name)) continue;
    const file = await (entry as FileSystemFileHandle).getFile();
    const isSettled = at - file.lastModified >= SETTLED_MS;
    const before = seen[entry.name];
    if (before === file.lastModified || isSettled) now[entry.name] = file.lastModified;
    else if (before !== undefined) now[entry.name] = before;
    if (isSettled && before !== file.lastModified) files.push(file);
  }
  const news = files.sort((a, b) => a.lastModified - b.lastModified).slice(-MOST_NEW);
  return { files: news, seen: now };
}

const DATABASE = 'trellis-folder';
const STORE = 'folder';
const KEY = 'watched';

export async function readWatched(): Promise<WatchedFolder | null> {
  const found = await inStore<WatchedFolder | undefined>('readonly', (store) => store.get(KEY));
  return found ?? null;
}

export async function keepWatched(watched: WatchedFolder): Promise<void> {
  await inStore('readwrite', (store) => store.put(watched, KEY));
}

export async function forgetWatched(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

async function inStore<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await settled<IDBDatabase>(opening);
  try {
    return await settled<Value>(ask(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

const settled = <Value>(request: IDBRequest) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
