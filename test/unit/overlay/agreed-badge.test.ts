import { expect, test } from 'vitest';
import type { Badge, PartnerRef } from '@/core/domain/page';
import { agreedBadge } from '@/core/overlay/agreed-badge';

const badge = (account: string) => ({ account }) as unknown as Badge;
const ANN = badge('ann');
const BOB = badge('bob');
const ANSWERS: Record<string, Badge | null> = {
  'id ann': ANN,
  'id bob': BOB,
  'id other': null,
  'email ann@x': ANN,
  'email bob@x': BOB,
  'email other@x': null,
  'code ANN10': ANN,
  'name Ann': ANN,
};
const refs = (...texts: string[]) => texts.map((text) => ({ by: text.split(' ')[0], value: text.split(' ')[1] }) as PartnerRef);

test.each<[string, readonly string[], boolean, Badge | null | undefined]>([
  ['an id that is known', ['id ann'], true, ANN],
  ['id and address of one partner', ['id ann', 'email ann@x'], true, ANN],
  ['an address alone', ['email ann@x'], true, ANN],
  ['an unknown address beside a known id', ['id ann', 'email other@x'], true, ANN],
  ['an address beside an id, where no id of the page is known', ['id other', 'email ann@x'], false, ANN],
  ['a second id that is known', ['id other', 'id ann'], true, ANN],
  ['address, code and name of one', ['email ann@x', 'code ANN10', 'name Ann'], false, ANN],
  ['nothing', [], false, null],
  ['an unknown id', ['id other'], true, null],
  ['id and address of two partners', ['id ann', 'email bob@x'], true, null],
  ['two known ids', ['id ann', 'id bob'], true, null],
  ['address and code of two', ['email bob@x', 'code ANN10'], false, null],
  ['three that say two things', ['id ann', 'email ann@x', 'id bob'], true, null],
  ['a known address beside an unknown id, where ids are known', ['id other', 'email ann@x'], true, null],
  ['one answer still missing', ['id ann', 'email later@x'], true, undefined],
])('%s', (_what, texts, knowsIds, expected) => {
  const answer = (ref: PartnerRef) => ANSWERS[`${ref.by} ${ref.value}`];
  expect(agreedBadge(refs(...texts), answer, knowsIds)).toBe(expected);
});
