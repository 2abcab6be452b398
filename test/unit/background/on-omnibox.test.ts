import { beforeEach, expect, test, vi } from 'vitest';
import { anEntry } from '@/test/fixtures/directory-makers';

const done: string[] = [];
const answers: ((directory: unknown) => void)[] = [];

vi.mock('@/core/services/directory-memory', () => ({
  DirectoryMemory: class {
    of = () => new Promise((resolve) => answers.push(resolve));
  },
}));
vi.mock('@/core/platform/tabs', () => ({
  goToOwnPage: async (path: string, where: string) => void done.push(`${path} ${where}`),
}));
vi.mock('@/core/services/recent-partners', () => ({
  noteRecent: async (account: string) => void done.push(`noted ${account}`),
}));

const { openDirectory } = await import('@/core/lookup/search-directory');
const { onOmniboxInput, onOmniboxPick, onOmniboxStart } = await import('@/entrypoints/background/on-omnibox');

const ENTRIES = [anEntry('p1', { name: 'Ann' })];
const DIRECTORY = { entries: ENTRIES, hasImports: true, programs: [], units: new Map(), ...openDirectory(ENTRIES) };
const answer = () => {
  for (const resolve of answers.splice(0)) resolve(DIRECTORY);
};

beforeEach(() => {
  done.length = 0;
  answers.length = 0;
});

test('the directory is read when the user begins, not before', () => {
  expect(answers).toHaveLength(0);
  onOmniboxStart();
  expect(answers).toHaveLength(1);
});

test('while somebody types on, an older answer is not shown any more', async () => {
  const first = onOmniboxInput('a');
  const second = onOmniboxInput('an');
  answer();
  expect(await first).toBeNull();
  expect((await second)?.first[0]?.text).toBe('An');
});

test.each(['currentTab', 'newForegroundTab', 'newBackgroundTab'] as const)('Enter opens the partner in the %s', async (where) => {
  const picked = onOmniboxPick('ann', where);
  answer();
  await picked;
  expect(done).toEqual([`/workspace.html#/partners/dub:Acme:p1 ${where}`, 'noted dub:Acme:p1']);
});

test.each([
  ['somebody unknown', ' a&b #c ', '/workspace.html#/partners?find=a%26b+%23c'],
  ['nothing', '  ', '/workspace.html#/partners'],
])('%s leads to the search, with what was typed', async (_what, text, place) => {
  const picked = onOmniboxPick(text, 'currentTab');
  answer();
  await picked;
  expect(done).toEqual([`${place} currentTab`]);
});
