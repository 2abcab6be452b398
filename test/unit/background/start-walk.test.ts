import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { accountIdOf } from '@/core/domain/ids';
import { fail, ok } from '@/core/domain/result';
import { BadMessage } from '@/core/messaging/guards';
import type { Sender } from '@/core/platform/runtime';
import { ACME } from '@/test/fixtures/makers';

const done: string[] = [];
let opens = true;
let isEnabled = true;
let answer: unknown;

vi.mock('@/core/platform/side-panel', () => ({
  bringSidePanel: (tab: number) => {
    done.push(`panel over ${tab}`);
    return { opened: Promise.resolve(opens), close: async () => void done.push('panel closed') };
  },
}));
vi.mock('@/core/platform/tabs', () => ({ showOwnPage: async (path: string) => void done.push(path) }));
vi.mock('@/core/services/enable-site', () => ({ isSiteEnabled: async () => isEnabled }));
vi.mock('@/core/services/walk-of-page', () => ({
  beginWalkOfPage: async (_db: unknown, { page, segment }: { page: { account: string }; segment: string }) => {
    done.push(`walk of ${page.account} through ${segment}`);
    return answer;
  },
}));
vi.mock('@/entrypoints/background/outreach-target', () => ({
  setOutreachTarget: async ({ account, segment }: Readonly<Record<string, string>>) =>
    void done.push(`target ${account} of ${segment}`),
}));

const { startWalk } = await import('@/entrypoints/background/start-walk');
const { NotAllowed } = await import('@/entrypoints/background/senders');

const ann = accountIdOf(ACME, 'ann');
const onDub: Sender = { id: browser.runtime.id, url: 'https://app.dub.co/acme/program/partners', tab: { id: 3 } };
const wanted = { page: { network: 'dub', account: 'acme', by: 'address' }, segment: 'S-07', replaces: false };

beforeEach(() => {
  done.length = 0;
  opens = true;
  isEnabled = true;
  answer = ok({ first: { account: ann, play: null }, count: 4 });
});

test('the panel opens before anything is awaited, and then is about the first partner', async () => {
  const begun = startWalk(onDub, wanted);
  expect(done).toEqual(['panel over 3']);
  expect(await begun).toEqual({ ok: true, value: { count: 4 } });
  expect(done.slice(1)).toEqual(['walk of acme through S-07', `target ${ann} of S-07`]);
});

test('where there is no side panel, the same page opens in a tab', async () => {
  opens = false;
  await startWalk(onDub, wanted);
  expect(done.at(-1)).toBe(`/sidepanel.html?partner=${encodeURIComponent(ann)}`);
});

test.each([
  ['another account than the address says', onDub, { ...wanted, page: { ...wanted.page, account: 'other' } }],
  ['an account of another site', { ...onDub, url: 'https://reports.example/' }, wanted],
])('%s: no walk is begun, and the panel goes again', async (_name, sender, data) => {
  expect(await startWalk(sender, data)).toMatchObject({ ok: false, reason: 'no-programme' });
  expect(done).toEqual(['panel over 3', 'panel closed']);
});

test('a site that is not enabled begins none', async () => {
  isEnabled = false;
  expect(await startWalk(onDub, wanted)).toMatchObject({ ok: false, reason: 'no-programme' });
  expect(done).toEqual(['panel over 3', 'panel closed']);
});

test('with nobody to write to the panel goes again; it stays where another walk is going on in it', async () => {
  answer = fail('nobody');
  expect(await startWalk(onDub, wanted)).toMatchObject({ reason: 'nobody' });
  expect(done.at(-1)).toBe('panel closed');
  done.length = 0;
  answer = fail('going-on');
  expect(await startWalk(onDub, wanted)).toMatchObject({ reason: 'going-on' });
  expect(done).toEqual(['panel over 3', 'walk of acme through S-07']);
});

test('what was not sent by a script of ours, or is no such message, opens nothing', () => {
  expect(() => startWalk({ ...onDub, id: 'other' }, wanted)).toThrow(NotAllowed);
  expect(() => startWalk(onDub, { ...wanted, segment: '<b>' })).toThrow(BadMessage);
  expect(done).toEqual([]);
});
