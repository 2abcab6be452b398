import { expect, test } from 'vitest';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { openDirectory } from '@/core/lookup/search-directory';

const program = programIdOf(networkId('dub'), 'Acme');

function entry(ownId: string, name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    account: accountIdOf(program, ownId),
    program,
    ownId,
    name,
    email: '',
    listed: true,
    band: 'healthy',
    score: 80,
    isOld: false,
    tier: 'B',
    stage: 'engagement',
    isStagePinned: false,
    activity: 'active',
    main365: 0,
    main30: 0,
    play: null,
    priority: 0,
    ...more,
  };
}

const find = (entries: DirectoryEntry[], text: string, limit?: number) =>
  openDirectory(entries)
    .search(text, limit)
    .map(({ ownId }) => ownId);

test('names from their start come before words, words before the inside', () => {
  const entries = [entry('inside', 'Monoblog'), entry('word', 'The Blog House'), entry('start', 'Blogger Ltd')];
  expect(find(entries, 'blog')).toEqual(['start', 'word', 'inside']);
});

test('among equal matches the most pressing action comes first, then the name', () => {
  const entries = [entry('b', 'Deal B'), entry('a', 'Deal A'), entry('c', 'Deal C', { priority: 5 })];
  expect(find(entries, 'deal')).toEqual(['c', 'a', 'b']);
});

test('an own id or an address typed in full comes before all names', () => {
  const entries = [entry('12', 'Twelve 12 Monkeys', { priority: 9 }), entry('7', '12 Apostles', { priority: 99 })];
  expect(find(entries, '12')).toEqual(['12', '7']);
  expect(find([entry('x', 'Anna', { email: 'Anna@Example.com' })], 'anna@example.com')).toEqual(['x']);
});

test('a part of an id or of an address finds its partner', () => {
  const entries = [entry('pn_1ABC', 'Nordlicht', { email: 'press@nordlicht.example' })];
  expect(find(entries, 'pn_1a')).toEqual(['pn_1ABC']);
  expect(find(entries, 'nordlicht.ex')).toEqual(['pn_1ABC']);
  expect(find(entries, '1abc')).toEqual(['pn_1ABC']);
});

test.each([
  ['umlaut typed', 'Müller Reisen', 'müller'],
  ['umlaut left out', 'Müller Reisen', 'muller'],
  ['umlaut spelled out', 'Müller Reisen', 'mueller'],
  ['sharp s', 'Straßenfest', 'strassen'],
  ['accent', 'Café Élan', 'cafe elan'],
  ['upper case', 'ACME', 'acme'],
  ['Cyrillic as it is', 'Яндекс Скидки', 'скидки'],
  ['Cyrillic in Latin letters', 'Яндекс Скидки', 'skidki'],
  ['yo without its dots', 'Ёлка', 'елка'],
  ['apostrophe left out', 'O’Neil & Sons', 'oneil'],
  ['ampersand left out', 'O’Neil & Sons', 'oneil sons'],
  ['words in another order', 'The Travel Blog', 'blog travel'],
  ['no spaces between words', '東京トラベル', 'トラベル'],
  ['markup is only text', '<b>Bold</b> Media', '<b>bold'],
  ['decomposed letters', 'Zu\u0308rich', 'zürich'],
])('%s: %s', (_name, name, text) => {
  expect(find([entry('1', name), entry('2', 'Somebody else')], text)).toEqual(['1']);
});

test.each([
  ['a letter missing', 'Wanderlust', 'wandrlust'],
  ['a letter too many', 'Wanderlust', 'wandeerlust'],
  ['a wrong letter', 'Wanderlust', 'wanderlost'],
  ['two letters swapped', 'Wanderlust', 'wandelrust'],
])('one typing error, %s', (_name, name, text) => {
  expect(find([entry('1', name), entry('2', 'Somebody else')], text)).toEqual(['1']);
});

test('a typing error is not assumed when enough partners match as typed', () => {
  const entries = [entry('1', 'Coast A'), entry('2', 'Coast B'), entry('3', 'Coast C'), entry('4', 'Cost Plus')];
  expect(find(entries, 'coast')).toEqual(['1', '2', '3']);
});

test.each([[''], ['   '], ['…'], ['\n'], ['\u0001'], ['.*'], ['zzzzzz']])('finds nothing for %j', (text) => {
  expect(find([entry('1', 'Anna'), entry('2', 'Bert')], text)).toEqual([]);
});

test('a partner without a name is found by its id', () => {
  expect(find([entry('55', '')], '55')).toEqual(['55']);
});

test('line breaks in names do not mix lines up', () => {
  expect(find([entry('1', 'First\nLine'), entry('2', 'Second')], 'second')).toEqual(['2']);
});

test('gives no more than it is asked for, and none twice', () => {
  const entries = Array.from({ length: 50 }, (_, n) => entry(`deal${n}`, `Deal deal ${n}`));
  const found = find(entries, 'deal', 7);
  expect(found).toHaveLength(7);
  expect(new Set(found).size).toBe(7);
});

test('agrees with looking at every name, one by one', () => {
  const words = ['north', 'blog', 'deal', 'travel', 'star', 'media'];
  const entries = Array.from({ length: 200 }, (_, n) =>
    entry(String(n), `${words[n % 6]} ${words[(n * 7 + 3) % 6]}${n % 11}`, { priority: n % 13 }),
  );
  for (const text of ['no', 'blog', 'ar', 'media1', 'l d']) {
    const expected = entries.filter(({ name }) => text.split(' ').every((part) => name.includes(part))).map(({ ownId }) => ownId);
    const found = find(entries, text, 1000);
    expect(
      expected.filter((id) => !found.includes(id)),
      text,
    ).toEqual([]);
  }
});
