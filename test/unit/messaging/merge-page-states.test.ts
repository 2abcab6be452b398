import { expect, test } from 'vitest';
import type { AccountId } from '@/core/domain/ids';
import { mergePageStates } from '@/core/messaging/merge-page-states';
import type { PageState } from '@/core/messaging/protocol';
import { DUB } from '@/test/fixtures/makers';

const NETWORK = { id: DUB, name: 'Dub' };
const NOTHING: PageState = {
  network: null,
  account: null,
  program: null,
  failure: 'page-not-known',
  knownBy: null,
  justBound: false,
  found: 0,
  known: [],
  subject: null,
};
const known = (count: number) => Array.from({ length: count }, (_, at) => `dub:Acme:${at}` as AccountId);
const SHOWS: Partial<PageState> = { network: NETWORK, failure: null, found: 5, known: known(4) };
const REFUSES: Partial<PageState> = { network: NETWORK, failure: 'account-not-sure', found: 9 };
const CHANGED: Partial<PageState> = { network: NETWORK, failure: 'page-changed' };

test.each<[string, readonly Partial<PageState>[], number | null]>([
  ['no frame answered', [], null],
  ['the page itself where no frame knows anything', [{}, {}, {}], 0],
  ['the frame that shows partners', [{}, SHOWS, {}], 1],
  ['of two that show some, the one that shows more', [{}, SHOWS, { ...SHOWS, known: known(5) }], 2],
  ['partners before refused ones', [REFUSES, SHOWS], 1],
  ['refused partners before a page that has changed', [CHANGED, REFUSES], 1],
  ['a page that has changed before one that is merely known', [{ network: NETWORK, failure: null }, CHANGED], 1],
  [
    'the partner that a frame is about before an empty list',
    [{ network: NETWORK, failure: null }, { subject: 'dub:Acme:1' as AccountId }],
    1,
  ],
  ['a pack that is off before a frame that knows nothing', [{}, { network: NETWORK, failure: 'pack-off' }], 1],
  ['of equals, the outer one', [SHOWS, SHOWS], 0],
])('%s speaks for the page', (_what, parts, frame) => {
  const merged = mergePageStates(parts.map((part, at) => ({ frame: at, state: { ...NOTHING, ...part } })));
  expect(merged?.frame ?? null).toBe(frame);
});
