import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { PageState } from '@/core/messaging/protocol';
import { anEntry } from '@/test/fixtures/directory-makers';

const done: string[] = [];
/** What the frames of the tab answer; none: no script of ours is there. */
let frames: { frame: number; known: string[] }[] = [];
let isGranted = true;
let jumps = true;
let entries: DirectoryEntry[] = [];
let isHidden = false;

vi.mock('@/core/platform/side-panel', () => ({
  openSidePanel: async ({ windowId }: { windowId: number }) => void done.push(`panel over ${windowId}`),
}));
vi.mock('@/core/platform/tabs', () => ({ showOwnPage: async (path: string) => void done.push(path) }));
vi.mock('@/core/platform/permissions', async (original) => ({
  ...(await original<object>()),
  hasSite: async () => isGranted,
}));
vi.mock('@/core/platform/frames', () => ({
  askFrames: async () => frames.map(({ frame, known }) => ({ frame, answer: { ...NOTHING, known, found: known.length } })),
}));
vi.mock('@/core/messaging/protocol', () => ({
  sendMessage: async (name: string, _data: undefined, { tabId, frameId }: { tabId: number; frameId: number }) => {
    done.push(`${name} ${tabId}/${frameId}`);
    return jumps;
  },
}));
vi.mock('@/core/messaging/refresh-tabs', () => ({
  refreshTabs: async (tabs: number[]) => void done.push(`refresh ${tabs}`),
}));
vi.mock('@/core/services/hide-badges', () => ({
  areBadgesHidden: async () => isHidden,
  hideBadges: async (tab: number, hidden: boolean) => void done.push(`${hidden ? 'hide' : 'show'} ${tab}`),
}));
vi.mock('@/core/store/published', async (original) => ({
  ...(await original<object>()),
  readDirectory: async () => entries,
}));

const NOTHING = {
  network: null,
  account: null,
  program: null,
  failure: null,
  knownBy: null,
  justBound: false,
  subject: null,
} as Partial<PageState>;
const { onCommandOf } = await import('@/entrypoints/background/on-command');

const tab = (url = 'https://app.dub.co/acme/program/partners') => ({ id: 3, windowId: 7, url });
const ANN = anEntry('ann', { play: 'A-16', priority: 9 });
const BOB = anEntry('bob', { play: 'A-16', priority: 2 });

beforeEach(() => {
  done.length = 0;
  frames = [];
  isGranted = true;
  jumps = true;
  entries = [BOB, ANN];
  isHidden = false;
});

test('the side panel opens within the key press, before anything is awaited', () => {
  void onCommandOf('open-side-panel', tab());
  expect(done).toEqual(['panel over 7']);
});

test.each(['open-side-panel', 'toggle-badges', 'something-older'])('%s without a tab does nothing', async (name) => {
  await onCommandOf(name, null);
  expect(done).toEqual([]);
});

describe('the next partner', () => {
  test('is the next one of the page, in the frame that shows partners', async () => {
    frames = [
      { frame: 0, known: [] },
      { frame: 5, known: ['a', 'b'] },
    ];
    await onCommandOf('next-partner', tab());
    expect(done).toEqual(['jumpToNext 3/5']);
  });

  test.each<[string, () => void]>([
    [
      'nobody on the page waits',
      () => {
        frames = [{ frame: 0, known: ['a'] }];
        jumps = false;
      },
    ],
    [
      'the page shows no partner',
      () => {
        frames = [{ frame: 0, known: [] }];
      },
    ],
    ['no script of ours is there', () => undefined],
    [
      'the site is not granted',
      () => {
        frames = [{ frame: 0, known: ['a'] }];
        isGranted = false;
      },
    ],
  ])('is the first one of Today where %s', async (_why, set) => {
    set();
    await onCommandOf('next-partner', tab());
    expect(done.at(-1)).toBe('/workspace.html#/partners/dub:Acme:ann');
  });

  test('is the first one of Today also where there is no tab, or none that we may see', async () => {
    await onCommandOf('next-partner', null);
    await onCommandOf('next-partner', { id: 3, windowId: 7 });
    expect(done).toEqual(Array(2).fill('/workspace.html#/partners/dub:Acme:ann'));
  });

  test('pressed again on that partner’s page is the one after', async () => {
    await onCommandOf('next-partner', tab('chrome-extension://id/workspace.html#/partners/dub:Acme:ann'));
    await onCommandOf('next-partner', tab('chrome-extension://id/workspace.html#/partners/dub:Acme:bob'));
    expect(done).toEqual(['/workspace.html#/partners/dub:Acme:bob', '/workspace.html#/partners/dub:Acme:ann']);
  });

  test('where nobody waits at all, Today says so', async () => {
    entries = [anEntry('cia')];
    await onCommandOf('next-partner', tab());
    expect(done).toEqual(['/workspace.html#/today']);
  });
});

describe('badges of a tab', () => {
  test('are hidden, and the page is told', async () => {
    frames = [{ frame: 0, known: [] }];
    await onCommandOf('toggle-badges', tab());
    expect(done).toEqual(['hide 3', 'refresh 3']);
  });

  test('are shown again, also when no script answers any more', async () => {
    isHidden = true;
    await onCommandOf('toggle-badges', tab());
    expect(done).toEqual(['show 3', 'refresh 3']);
  });

  test.each<[string, () => void]>([
    ['no script of ours', () => undefined],
    [
      'no grant',
      () => {
        frames = [{ frame: 0, known: ['a'] }];
        isGranted = false;
      },
    ],
  ])('are not remembered as hidden on a page with %s', async (_what, set) => {
    set();
    await onCommandOf('toggle-badges', tab());
    expect(done).toEqual([]);
  });
});
