import { expect, test, vi } from 'vitest';
import type { PartnerRef } from '@/core/domain/page';
import { PagesSeen } from '@/core/services/page-evidence';
import type { ProgramPartners } from '@/core/services/partner-memory';
import { ACME } from '@/test/fixtures/makers';

const entry = { name: '' } as never;
const partners: ProgramPartners = {
  byId: new Map(Array.from({ length: 20 }, (_, at) => [`pn_${at}`, entry])),
  byEmail: new Map(),
  byCode: new Map(),
  byName: new Map(),
};
const ids = (...values: string[]): PartnerRef[] => values.map((value) => ({ by: 'id', value }));
const screen = ids('pn_0', 'pn_1', 'pn_2', 'pn_3', 'pn_4');
const strangers = ids('x_0', 'x_1', 'x_2');

function storage(kept?: unknown) {
  let stored = kept;
  const write = vi.fn(async (pages: unknown) => {
    stored = structuredClone(pages);
  });
  return { read: async () => stored, write, stored: () => stored };
}

test('what a page has shown outlives the sleep of the background', async () => {
  const session = storage();
  const before = new PagesSeen(session);
  expect((await before.of('7 https://a.example dub acme')).weigh(ACME, partners, screen)).toBe('fits');
  await before.keep();
  const after = new PagesSeen(session);
  expect((await after.of('7 https://a.example dub acme')).weigh(ACME, partners, strangers)).toBe('fits');
});

test('another address, or the same in another tab, begins anew', async () => {
  const pages = new PagesSeen(storage());
  (await pages.of('7 https://a.example/1 dub acme')).weigh(ACME, partners, screen);
  expect((await pages.of('7 https://a.example/2 dub acme')).weigh(ACME, partners, strangers)).toBe('no');
  expect((await pages.of('8 https://a.example/1 dub acme')).weigh(ACME, partners, strangers)).toBe('no');
});

test('only the pages seen last are kept, and of each a few screens', async () => {
  const session = storage();
  const pages = new PagesSeen(session);
  const many = ids(...Array.from({ length: 900 }, (_, at) => `pn_${at}`));
  for (let at = 0; at < 30; at++) (await pages.of(`${at}`)).weigh(ACME, partners, many);
  await pages.of('untouched');
  await pages.keep();
  const stored = Object.entries(session.stored() as Record<string, Record<string, unknown[]>>);
  expect(stored.map(([key]) => key)).not.toContain('0');
  expect(stored.length).toBeLessThanOrEqual(12);
  for (const [, page] of stored) expect(page[ACME]?.length).toBe(100);
});
