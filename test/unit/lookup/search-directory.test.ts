import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { DirectoryEntry } from '@/core/domain/directory';
import { foldName } from '@/core/lookup/fold-text';
import { openDirectory } from '@/core/lookup/search-directory';
import { anEntry as entry, OTHER } from './an-entry';

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

const nordlicht = entry('pn_1ABC', 'Polar Verlag', {
  email: 'press@nordlicht.example',
  website: 'https://www.Nordlicht-Media.example/blog/',
  aliases: ['Jörg Weiß', 'Northern Lights'],
  otherEmails: ['joerg@weiss.example'],
  codes: ['NORD-10', 'Sommer 5'],
  tag: 'Premium Publishers',
});
const others = [
  entry('2', 'Somebody else', {
    email: 'else@some.example',
    website: 'some.example',
    codes: ['ELSE5'],
    tag: 'Basic',
    priority: 9,
  }),
  entry('3', 'Third Party', { aliases: ['Jo Black'], priority: 9 }),
];

test.each([
  ['the id', 'pn_1ABC'],
  ['the id in another case', 'PN_1abc'],
  ['the beginning of the id', 'pn_1'],
  ['the inside of the id', '1ab'],
  ['the address', 'press@nordlicht.example'],
  ['the beginning of the address', 'press@'],
  ['the address that the user noted', 'joerg@weiss'],
  ['the site', 'nordlicht-media.example'],
  ['the site as it stands in the browser', 'https://www.nordlicht-media.example/blog'],
  ['the site without what is behind it', 'www.nordlicht-media.example'],
  ['a word of the site', 'media'],
  ['a code', 'NORD-10'],
  ['a code in small letters', 'nord-10'],
  ['the beginning of a code', 'nord-'],
  ['a code with a space', 'sommer 5'],
  ['the person', 'Jörg Weiß'],
  ['the person without umlauts', 'jorg weiss'],
  ['the person with umlauts spelled out', 'joerg weiss'],
  ['the name on another programme', 'northern li'],
  ['a word of the name on another programme', 'lights'],
  ['words of two of its names', 'lights polar'],
  ['the tag', 'premium publishers'],
  ['a word of the tag from its start', 'publish'],
  ['a typing error in the name', 'plar verlag'],
  ['a typing error in the name on another programme', 'nrothern'],
  ['a typing error in the person', 'weisd'],
  ['a typing error in the address', 'pres@nordlicht.example'],
  ['a typing error in the domain of the address', 'nordlciht.example'],
  ['a typing error in the site', 'nordlich-media.example'],
  ['a typing error in the code', 'nrod-10'],
  ['a space left out', 'polarverlag'],
  ['a space too many', 'pol ar'],
])('is found by %s', (_name, text) => {
  expect(find([...others, nordlicht], text)[0]).toBe('pn_1ABC');
});

test.each([
  ['an id with one other digit, for that is another partner', 'pn_2ABC'],
  ['a number with one other digit', '100235'],
  ['two typing errors', 'plor verlga'],
  ['two typing errors in an address', 'pres@nordlcht.example'],
  ['a typing error in two letters', 'pb'],
  ['the inside of a tag’s word', 'remium'],
  ['words of two partners', 'polar somebody'],
  ['a domain with another ending', 'nordlicht-media.test'],
  ['the separators of the index', '\u0001'],
])('is not found by %s', (_name, text) => {
  expect(find([...others, nordlicht, entry('100234', 'Number')], text)).toEqual([]);
});

test('ways to be found, best first: whole key, whole name, its start, a word, all words, inside, start and inside of a key, tag', () => {
  const entries = [
    entry('tag', 'A', { tag: 'Deal' }),
    entry('in-key', 'B', { email: 'x@deal.example' }),
    entry('key-start', 'C', { website: 'dealers.example' }),
    entry('inside', 'Ideals'),
    entry('word', 'Best Deals'),
    entry('start', 'Deal Hunters', { priority: 5 }),
    entry('whole-name', 'Deal'),
    entry('whole-key', 'D', { codes: ['DEAL'] }),
  ];
  const expected = ['whole-key', 'whole-name', 'start', 'word', 'inside', 'key-start', 'in-key', 'tag'];
  expect(find(entries, 'deal')).toEqual(expected);
  expect(find(entries.toReversed(), 'deal')).toEqual(expected);
});

test('all words from their starts come before words from their inside', () => {
  const entries = [entry('inside', 'Teablogger Traveltips'), entry('starts', 'Tips on Travel'), entry('as-typed', 'Travel Tips')];
  expect(find(entries, 'travel tips')).toEqual(['as-typed', 'starts', 'inside']);
});

test('of two with a typing error a whole word comes before one that goes on, the right first letter before a wrong one', () => {
  const entries = [entry('goes-on', 'Wanderlustig'), entry('first', 'Banderlost'), entry('whole', 'Wanderlust')];
  expect(find(entries, 'wanderlost')).toEqual(['whole', 'first', 'goes-on']);
});

test('what needs attention comes first among equal typing errors', () => {
  const entries = [entry('calm', 'Wanderlust Anna'), entry('pressing', 'Wanderlust Zoe', { priority: 3 })];
  expect(find(entries, 'wandrlust')).toEqual(['pressing', 'calm']);
});

test('nothing of one programme hides another: the same partner is found once for each', () => {
  const entries = [
    entry('7', 'Wanderlust', { email: 'a@b.example', priority: 3 }),
    entry('7', 'Wanderlust', { email: 'a@b.example', program: OTHER }),
    entry('8', 'Lust am Wandern', { program: OTHER, aliases: ['Wanderlust'] }),
  ];
  for (const text of ['7', 'wanderlust', 'a@b.example', 'wandrlust']) {
    const found = openDirectory(entries).search(text);
    expect(new Set(found.map(({ account }) => account)).size, text).toBe(found.length);
    expect(new Set(found.map(({ program }) => program)), text).toEqual(new Set(entries.map(({ program }) => program)));
  }
});

test('no number of hits of one kind hides a better one', () => {
  const many = Array.from({ length: 500 }, (_, n) =>
    entry(`n${n}`, `Dealer ${n}`, { priority: 50, email: `deal@p${n}.example` }),
  );
  expect(find([...many, entry('one', 'Deal')], 'deal', 5)[0]).toBe('one');
  expect(find([...many, entry('de', 'X')], 'de', 5)[0]).toBe('de');
  expect(find([...many, entry('d', 'X')], 'd', 5)[0]).toBe('d');
});

test.each([
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a pattern', '(a+)+$'],
  ['Liquid', '{{ partner.name }}{% raw %}'],
  ['the separators of the index', '\u0001\u0001\n\n'],
  ['half a letter', '\ud83d'],
  ['letters over letters', `a${'\u0301'.repeat(200)}`],
  ['a key of an object', '__proto__ constructor'],
  ['a very long word', 'abc'.repeat(5_000)],
  ['every sign there is', Array.from({ length: 300 }, (_, code) => String.fromCharCode(code)).join('')],
])('hostile text is only text: %s', (_name, hostile) => {
  const entries = [
    entry('1', 'Anna'),
    entry('x', hostile, { email: hostile, website: hostile, aliases: [hostile], codes: [hostile], tag: hostile }),
  ];
  expect(find(entries, 'anna')).toEqual(['1']);
  expect(() => find(entries, hostile)).not.toThrow();
  expect(find([entry('1', 'Zoe')], hostile)).toEqual([]);
  expect(find([entry('1', 'Anna', { ownId: hostile }), entry('2', 'Bert')], 'bert')).toEqual(['2']);
});

const letters = 'abdehklmnorst äöüßéяжщłø47'.split('');
const names = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 24 })
  .filter((name) => foldName(name) !== '');

test('any name is found by every beginning of it', () => {
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 12 }), (all) => {
      const directory = openDirectory(all.map((name, at) => entry(`#${at}`, name)));
      const folded = foldName(all[0] ?? '');
      for (let length = 1; length <= folded.length; length++) {
        const found = directory.search(folded.slice(0, length), all.length);
        expect(found.map(({ ownId }) => ownId)).toContain('#0');
      }
    }),
  );
});

test('any name is found by a word of four letters or more with any one error in it, alone and among the others', () => {
  const edits = (word: string, letter: string) =>
    Array.from(word).flatMap((_, at) => [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      ...(at + 1 < word.length ? [word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)] : []),
    ]);
  fc.assert(
    fc.property(names, names, fc.constantFrom(...'aeknqxz'), (name, other, letter) => {
      const directory = openDirectory([entry('other', other, { priority: 9 }), entry('meant', name)]);
      const words = foldName(name).split(' ');
      words.forEach((word, at) => {
        if (!/\p{L}{4,}/u.test(word)) return;
        for (const edit of edits(word, letter)) {
          for (const text of [edit, words.toSpliced(at, 1, edit).join(' ')]) {
            expect(
              directory.search(text).map(({ ownId }) => ownId),
              text,
            ).toContain('meant');
          }
        }
      });
    }),
  );
});

afterEach(() => vi.useRealTimers());

test('gets ready in steps while nobody types, and finds the same before, between and after them', () => {
  vi.useFakeTimers();
  const entries = Array.from({ length: 9_000 }, (_, n) => entry(String(n), `Partner ${n}`, { priority: n % 7 }));
  const [at, between, after] = [openDirectory(entries), openDirectory(entries), openDirectory(entries)];
  const first = at.search('partner 89');
  vi.advanceTimersToNextTimer().advanceTimersToNextTimer().advanceTimersToNextTimer();
  expect(between.search('partner 89')).toEqual(first);
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
  expect(after.search('partner 89')).toEqual(first);
  expect(first).toHaveLength(20);
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
