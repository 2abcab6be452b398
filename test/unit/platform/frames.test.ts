import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askFrames, framesOf } from '@/core/platform/frames';

const inject = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(browser, { scripting: { executeScript: inject } });
});
afterEach(() => {
  vi.useRealTimers();
  inject.mockReset();
});

const frames = (...ids: number[]) => inject.mockResolvedValue(ids.map((frameId) => ({ frameId, result: 0 })));
const never = () => new Promise<never>(() => undefined);

test('every frame that the browser lets us into is asked, those that are still loading without waiting for them', async () => {
  frames(0, 12, 40);
  expect(await framesOf(7)).toEqual([0, 12, 40]);
  expect(inject).toHaveBeenCalledWith(
    expect.objectContaining({ target: { tabId: 7, allFrames: true }, injectImmediately: true }),
  );
});

test('frames without an answer, with a late one or with an error are left out', async () => {
  frames(0, 1, 2, 3);
  const asked = askFrames(7, (frame) => {
    if (frame === 1) return never();
    if (frame === 2) return Promise.reject(new Error('Receiving end does not exist'));
    return Promise.resolve(`frame ${frame}`);
  });
  await vi.advanceTimersByTimeAsync(300);
  expect(await asked).toEqual([
    { frame: 0, answer: 'frame 0' },
    { frame: 3, answer: 'frame 3' },
  ]);
});

test.each([
  ['can’t be entered', () => Promise.reject(new Error('Cannot access contents of the page'))],
  ['does not say', never],
  ['has none', () => Promise.resolve([])],
] as const)('a tab whose frames %s is asked as a whole', async (_why, answer) => {
  inject.mockImplementation(answer);
  const found = framesOf(7);
  await vi.advanceTimersByTimeAsync(300);
  expect(await found).toEqual([0]);
});
