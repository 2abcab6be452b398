import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import {
  canWatchFolders,
  chooseFolder,
  type Folder,
  forgetWatched,
  keepWatched,
  readNews,
  readWatched,
} from '@/core/platform/watched-folder';

afterEach(() => vi.unstubAllGlobals());

type Entry = readonly [name: string, lastModified: number] | readonly [folder: string];

function aFolder(entries: readonly Entry[]): Folder {
  return {
    name: 'Exports',
    queryPermission: async () => 'granted',
    requestPermission: async () => 'granted',
    async *values() {
      for (const [name, lastModified] of entries) {
        if (lastModified === undefined) yield { kind: 'directory', name } as FileSystemHandle;
        else
          yield {
            kind: 'file',
            name,
            getFile: async () => new File(['x'], name, { lastModified }),
          } as unknown as FileSystemHandle;
      }
    },
  };
}

const NOW = 1_000_000;
const news = async (entries: readonly Entry[], seen: Record<string, number> = {}) => {
  const { files, seen: after } = await readNews({ folder: aFolder(entries), seen }, NOW);
  return { files: files.map(({ name }) => name), seen: after };
};

test('exports that came or changed are news, oldest first; other files and folders are not', async () => {
  const found = await news(
    [
      ['b.csv', 900_000],
      ['a.CSV', 800_000],
      ['old.csv', 5],
      ['changed.zip', 700_000],
      ['photo.png', 1],
      ['x.csv.crdownload', 1],
      ['sub'],
    ],
    { 'old.csv': 5, 'changed.zip': 6 },
  );
  expect(found.files).toEqual(['changed.zip', 'a.CSV', 'b.csv']);
});

test('what was seen is no news again', async () => {
  const first = await news([['a.csv', 5]]);
  expect((await news([['a.csv', 5]], first.seen)).files).toEqual([]);
});

test('a file that is still being written is left for the next look', async () => {
  const first = await news([['a.csv', NOW - 500]]);
  expect(first).toEqual({ files: [], seen: {} });
  expect((await news([['a.csv', NOW - 500]], { 'a.csv': 3 })).seen).toEqual({ 'a.csv': 3 });
});

test('a file that is gone is forgotten, and is news when it comes back', async () => {
  expect((await news([], { 'a.csv': 5 })).seen).toEqual({});
});

test('a folder full of files at once is not taken for new exports: the newest of them are', async () => {
  const many = Array.from({ length: 50 }, (_, n) => [`${n}.csv`, n] as const);
  const found = await news(many);
  expect(found.files).toHaveLength(20);
  expect(found.files.at(-1)).toBe('49.csv');
  expect(Object.keys(found.seen)).toHaveLength(50);
});

test('the folder is kept until it is forgotten', async () => {
  expect(await readWatched()).toBeNull();
  await keepWatched({ folder: { name: 'Exports' } as Folder, seen: { 'a.csv': 1 } });
  expect(await readWatched()).toEqual({ folder: { name: 'Exports' }, seen: { 'a.csv': 1 } });
  await forgetWatched();
  expect(await readWatched()).toBeNull();
});

test('where the browser has no picker, nothing is offered; a closed question is no trouble', async () => {
  expect(canWatchFolders()).toBe(false);
  vi.stubGlobal('showDirectoryPicker', async () => {
    throw new DOMException('closed', 'AbortError');
  });
  expect(canWatchFolders()).toBe(true);
  expect(await chooseFolder()).toBeNull();
});
