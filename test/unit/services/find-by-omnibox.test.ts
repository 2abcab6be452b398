import { describe, expect, test } from 'vitest';
import type { DirectoryEntry } from '@/core/domain/directory';
import { programIdOf } from '@/core/domain/ids';
import { openDirectory } from '@/core/lookup/search-directory';
import type { OpenDirectory } from '@/core/services/directory-memory';
import { accountFor, suggestFor } from '@/core/services/find-by-omnibox';
import { anEntry } from '@/test/fixtures/directory-makers';
import { ACME, DUB } from '@/test/fixtures/makers';

const SHOP = programIdOf(DUB, 'Shop');
const unitsOf = (name: string) => ({ name, mainMetric: 'revenue', currency: 'EUR' }) as const;

function open(entries: readonly DirectoryEntry[], hasTwoPrograms = false): OpenDirectory {
  const units = new Map([[ACME, unitsOf('Acme')] as const, ...(hasTwoPrograms ? [[SHOP, unitsOf('Shop')] as const] : [])]);
  return { entries, hasImports: true, programs: [], units, ...openDirectory(entries) };
}

const textOf = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('');

const ANN = anEntry('p1', { name: 'Ann <b>Smith</b>', band: 'at-risk', score: 31, play: 'A-16', priority: 9 });
const ANNA = anEntry('p2', { name: 'Anna' });

describe('what is suggested', () => {
  test('the best match is what Enter does, with name, band, stage and next action; the others follow', () => {
    const { first, others } = suggestFor(' ann ', open([ANNA, ANN]));
    expect(textOf(first)).toBe('Ann <b>Smith</b>  At risk 31 · Engagement · Ask what happened');
    expect(others.map(({ pieces }) => textOf(pieces))).toEqual(['Anna  Healthy 80 · Engagement']);
    expect(others.map(({ content }) => content)).toEqual(['Anna · p2']);
  });

  test('what was typed is marked in the name, whatever its case', () => {
    const { first } = suggestFor('SMITH', open([ANN]));
    expect(first.find(({ look }) => look === 'match')?.text).toBe('Smith');
  });

  test('a partner found by a typing error has nothing to mark', () => {
    const { first } = suggestFor('smiht', open([ANN]));
    expect(textOf(first)).toContain('Ann <b>Smith</b>');
    expect(first.some(({ look }) => look === 'match')).toBe(false);
  });

  test('a partner without a score has the plain word for it, and with two programmes each line says which', () => {
    const never = anEntry('p3', { name: 'Nele', activity: 'never-active', band: 'unknown', score: null }, SHOP);
    const { first } = suggestFor('nele', open([never, ANN], true));
    expect(textOf(first)).toBe('Nele  Never active · Engagement · Shop');
  });

  test.each([
    ['nothing typed yet', '  ', [ANN], 'Type a partner’s name, email or id'],
    ['nobody', 'zzz <x>', [ANN], 'No partner matches “zzz <x>”. Enter opens the search.'],
    ['no data', 'ann', [], 'No partners yet. Enter opens Trellis.'],
  ])('%s is said, and nothing is offered', (_what, text, entries, words) => {
    const { first, others } = suggestFor(text, open(entries));
    expect(textOf(first)).toBe(words);
    expect(others).toEqual([]);
  });

  test('no more lines than a browser shows', () => {
    const many = Array.from({ length: 30 }, (_, at) => anEntry(`ann${at}`));
    expect(suggestFor('ann', open(many)).others).toHaveLength(5);
  });
});

describe('who is meant by what comes back', () => {
  test.each([
    ['the text of a suggestion', 'Anna · p2', ANNA],
    ['a name that was typed', 'anna', ANNA],
    ['a start that fits two: the more pressing one, as the first line said', 'ann', ANN],
    ['an id', 'p2', ANNA],
  ])('%s', (_what, text, entry) => {
    expect(accountFor(text, open([ANNA, ANN]))).toBe(entry.account);
  });

  test('line breaks in a name do not keep its suggestion from being found', () => {
    const odd = anEntry('p9', { name: 'Two\n  lines' });
    const directory = open([ANN, odd]);
    expect(accountFor('Two lines · p9', directory)).toBe(odd.account);
  });

  test('the same name and id on two programmes are told apart', () => {
    const [here, there] = [anEntry('p1', { name: 'Ann' }), anEntry('p1', { name: 'Ann' }, SHOP)];
    const directory = open([here, there], true);
    expect(accountFor('Ann · p1 · Shop', directory)).toBe(there.account);
    expect(accountFor('Ann · p1 · Acme', directory)).toBe(here.account);
  });

  test.each(['', '   ', 'zzz'])('nobody is meant by “%s”', (text) => {
    expect(accountFor(text, open([ANN]))).toBeNull();
  });
});
