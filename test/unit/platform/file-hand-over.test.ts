import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Channel, giveFiles, takeFiles } from '@/core/platform/file-hand-over';

/** Channels of one name in one process: each hears all but itself, a little later. */
function aLine() {
  const open = new Set<{ readonly self: object; readonly hear: (data: unknown) => void }>();
  return (): Channel => {
    const self = {};
    const listeners: ((event: Event) => void)[] = [];
    const hear = (data: unknown) => {
      for (const listen of listeners) listen({ data } as MessageEvent);
    };
    const member = { self, hear };
    open.add(member);
    return {
      addEventListener: (_: string, listener: EventListenerOrEventListenerObject) => {
        if (typeof listener === 'function') listeners.push(listener);
      },
      postMessage: (data) => {
        for (const other of open) if (other.self !== self) queueMicrotask(() => other.hear(data));
      },
      close: () => open.delete(member),
    } as Channel;
  };
}

const FILES = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];
const see = (visibilityState: string | undefined) => vi.stubGlobal('document', visibilityState && { visibilityState });

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an open page takes the files, as they are, and no other is opened', async () => {
  const open = aLine();
  const [onFiles, openTaker] = [vi.fn(), vi.fn(async () => {})];
  takeFiles(onFiles, open);
  const given = giveFiles(FILES, openTaker, open);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await given).toBe(true);
  expect(onFiles.mock.calls).toEqual([[FILES]]);
  expect(onFiles.mock.calls[0]?.[0][0]).toBe(FILES[0]);
  expect(openTaker).not.toHaveBeenCalled();
});

test('of several open pages exactly one takes them: the one in view', async () => {
  const open = aLine();
  const [hidden, visible] = [vi.fn(), vi.fn()];
  takeFiles(hidden, open);
  takeFiles(visible, () => {
    const channel = open();
    const { postMessage } = channel;
    return Object.assign(channel, {
      postMessage: (word: object) => postMessage({ ...word, ...('isVisible' in word && { isVisible: true }) }),
    });
  });
  see('hidden');
  const given = giveFiles(FILES, async () => {}, open);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await given).toBe(true);
  expect([hidden.mock.calls.length, visible.mock.calls.length]).toEqual([0, 1]);
});

test('where no page is open, one is opened and takes them as soon as it is there', async () => {
  const open = aLine();
  const onFiles = vi.fn();
  const openTaker = vi.fn(async () => void setTimeout(() => takeFiles(onFiles, open), 3_000));
  const given = giveFiles(FILES, openTaker, open);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await given).toBe(true);
  expect(openTaker).toHaveBeenCalledTimes(1);
  expect(onFiles).toHaveBeenCalledTimes(1);
});

test('a page that never comes is waited for only so long', async () => {
  const given = giveFiles(FILES, async () => {}, aLine());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await given).toBe(false);
});

test('a page that can’t be opened is the caller’s to tell', async () => {
  const given = giveFiles(FILES, () => Promise.reject(new Error('no windows')), aLine());
  const caught = expect(given).rejects.toThrow('no windows');
  await vi.advanceTimersByTimeAsync(1_000);
  await caught;
});

test('after it stopped, a page takes nothing', async () => {
  const open = aLine();
  const onFiles = vi.fn();
  takeFiles(onFiles, open)();
  const given = giveFiles(FILES, async () => {}, open);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await given).toBe(false);
  expect(onFiles).not.toHaveBeenCalled();
});

test('files for another page are left to it', async () => {
  const open = aLine();
  const onFiles = vi.fn();
  takeFiles(onFiles, open);
  open().postMessage({ kind: 'files', offer: 'x', taker: 'somebody else', files: FILES });
  await vi.advanceTimersByTimeAsync(10);
  expect(onFiles).not.toHaveBeenCalled();
});
