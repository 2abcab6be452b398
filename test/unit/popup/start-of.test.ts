import { expect, test } from 'vitest';
import type { AccountId } from '@/core/domain/ids';
import type { PageState } from '@/core/messaging/protocol';
import type { PopupPage } from '@/entrypoints/popup/page-of-tab';
import { startOf } from '@/entrypoints/popup/start-of';
import { anEntry } from '@/test/fixtures/directory-makers';
import { aProgram, DUB } from '@/test/fixtures/makers';

const ENTRIES = Array.from({ length: 20 }, (_, at) => anEntry(`p${at}`, { play: at % 2 ? 'A-16' : null, priority: at }));
const account = (at: number) => ENTRIES[at]?.account as AccountId;
const programs = [aProgram({ boundTo: 'acme' })];
const lookUp = { entries: ENTRIES, programs };

function page(url: string, report: Partial<PageState> | null = null): PopupPage {
  const address = { pattern: 'https://app.dub.co/*', network: { id: DUB, name: 'Dub' }, account: 'acme', partnerSide: null };
  return { url: new URL(url), tab: null, address, report: report as PageState | null, frame: 0 };
}
const LIST = 'https://app.dub.co/acme/program/partners';
const idsOf = (start: ReturnType<typeof startOf>) => [start.title, ...start.entries.map(({ ownId }) => ownId)];

test('the partner of the page, by what the page says of itself', () => {
  expect(idsOf(startOf(lookUp, page(LIST, { subject: account(4), known: [account(5)] }), [account(6)]))).toEqual([
    'The partner of this page',
    'p4',
  ]);
});

test('the partner of the page by its address alone, before the page has answered', () => {
  const entries = [anEntry('pn_1'), ...ENTRIES];
  expect(idsOf(startOf({ entries, programs }, page(`${LIST}/pn_1`), []))).toEqual(['The partner of this page', 'pn_1']);
});

test('the partners on the page, those with the most pressing action first, at most twelve', () => {
  const start = startOf(lookUp, page(LIST, { subject: null, known: ENTRIES.map((entry) => entry.account) }), [account(6)]);
  expect(start.title).toBe('On this page');
  expect(start.entries).toHaveLength(12);
  expect(start.entries[0]?.ownId).toBe('p19');
});

test.each([
  ['no page', null],
  ['a page that has not answered', page(LIST)],
  ['a page of partners that no import knows', page(LIST, { subject: null, known: [] })],
  ['a partner’s page that no import knows', page(`${LIST}/pn_unknown`)],
])('with %s, those opened lately in the order of time, but for who is in no import any more', (_what, about) => {
  const recent = [account(3), 'dub:Acme:gone' as AccountId, account(8)];
  expect(idsOf(startOf(lookUp, about, recent))).toEqual(['Opened lately', 'p3', 'p8']);
});

test('the most pressing ones where nobody was opened yet', () => {
  const start = startOf(lookUp, null, []);
  expect(idsOf(start)).toEqual(['First in line today', 'p19', 'p17', 'p15', 'p13', 'p11', 'p9', 'p7', 'p5']);
});

test('without data there is nobody', () => {
  expect(startOf({ entries: [], programs: [] }, page(LIST), [account(1)]).entries).toEqual([]);
});
