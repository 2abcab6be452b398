import { expect, test, vi } from 'vitest';

let reads = 0;
let names = ['ann'];
const tellOf: (() => void)[] = [];
vi.mock('@/core/services/read-look-up', async () => {
  const { anEntry } = await import('@/test/fixtures/directory-makers');
  return {
    readLookUp: async () => {
      reads++;
      if (names.length === 0) throw new Error('let go');
      return { entries: names.map((name) => anEntry(name)), hasImports: true, programs: [], units: new Map() };
    },
  };
});
vi.mock('@/core/services/open-store', () => ({
  liveQuery: (read: () => Promise<unknown>) => ({
    subscribe(onValue: (value: unknown) => void, onError: (error: unknown) => void) {
      const ask = () => void read().then(onValue, onError);
      tellOf.push(ask);
      ask();
    },
  }),
}));
const { DirectoryMemory } = await import('@/core/services/directory-memory');

test('read once however often it is asked, anew when it changed, and again after a reading that failed', async () => {
  const memory = new DirectoryMemory({} as never);
  expect(reads).toBe(0);
  const [one, other] = await Promise.all([memory.of(), memory.of()]);
  expect(one).toBe(other);
  expect(reads).toBe(1);
  expect(one.search('ann')).toHaveLength(1);

  names = ['ann', 'anna'];
  tellOf.at(-1)?.();
  await vi.waitFor(async () => expect((await memory.of()).search('ann')).toHaveLength(2));
  expect(reads).toBe(2);

  names = [];
  tellOf.at(-1)?.();
  await vi.waitFor(() => expect(reads).toBe(3));
  names = ['bob'];
  await vi.waitFor(async () => expect((await memory.of()).search('bob')).toHaveLength(1));
});
