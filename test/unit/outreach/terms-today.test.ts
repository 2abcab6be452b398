import { describe, expect, test } from 'vitest';
import type { Terms } from '@/core/domain/book';
import { termsSentence, wordTerms } from '@/core/outreach/term-texts';
import { termsToday } from '@/core/outreach/terms-today';
import { anAccount } from '@/test/fixtures/insight-makers';
import { someTerms } from '@/test/fixtures/situation-makers';

const TODAY = 20_500; // Feb 16, 2026
const ann = anAccount('ann');
const terms = (id: string, change: Partial<Terms> = {}) =>
  someTerms({ id, account: ann, kind: 'contract', from: TODAY - 50, to: null, ...change });
const held = (all: readonly Terms[], stage: Parameters<typeof termsToday>[1]['stage'] = 'engagement') =>
  termsToday(all, { account: ann, stage, today: TODAY });
const line = (change: Partial<Terms>, others = 0) => wordTerms({ terms: terms('a', change), others }, 'EUR').text;

describe('which', () => {
  test('a raise comes before the contract, and the contract is counted', () => {
    expect(held([terms('contract'), terms('raise', { kind: 'boost' })])).toMatchObject({ terms: { id: 'raise' }, others: 1 });
  });

  test('of two contracts the one that began last: what was noted last is not what decides', () => {
    const older = terms('older', { from: TODAY - 90, createdAt: 9 });
    expect(held([older, terms('newer', { createdAt: 1 })])?.terms.id).toBe('newer');
  });

  test('what sets the rate comes before a code, a tier or a cap that began later', () => {
    const others = [terms('code', { kind: 'code', from: TODAY }), terms('cap', { kind: 'cap', from: TODAY, rate: null })];
    expect(held([...others, terms('contract')])).toMatchObject({ terms: { id: 'contract' }, others: 2 });
    expect(held(others)?.terms.id).toBe('cap');
  });

  test.each([
    ['has ended', { to: TODAY - 1 }],
    ['is to come', { from: TODAY + 1 }],
    ['is another partner’s', { account: anAccount('bob') }],
  ])('what %s is not told', (_name, change) => {
    expect(held([terms('a', change)])).toBeNull();
  });

  test('the first and the last day count', () => {
    expect(held([terms('a', { from: TODAY, to: TODAY })])?.terms.id).toBe('a');
  });

  test('what is for all is told of whoever has none of its own and is in the programme', () => {
    const shared = terms('shared', { account: null });
    expect(held([shared])).toMatchObject({ terms: { id: 'shared' }, others: 0 });
    expect(held([shared, terms('own')])).toMatchObject({ terms: { id: 'own' }, others: 0 });
    for (const stage of ['discovery', 'recruitment', 'ended'] as const) expect(held([shared], stage)).toBeNull();
    expect(held([terms('own')], 'recruitment')?.terms.id).toBe('own');
  });
});

describe('in words', () => {
  test.each([
    [{ rate: 0.08, cookieDays: 30, to: TODAY + 318 }, 'Terms: 8%, 30 cookie days, since Dec 28, 2025, to Dec 31, 2026'],
    [{ kind: 'boost', rate: 0.125, from: null, to: TODAY }, 'Terms: Limited boost, 12.5%, to Feb 16, 2026'],
    [{ rate: null, amount: { units: 50_000, currency: 'EUR' }, from: null }, 'Terms: €5.00 per conversion'],
    [{ kind: 'code', rate: null, code: 'ANN10', from: null, account: null }, 'Terms: code ANN10, as for all'],
    [{ rate: null, from: null }, 'Terms: Contract'],
  ] as const)('%j', (change, text) => {
    expect(line(change)).toBe(text);
  });

  test('others that hold beside it are counted, not told', () => {
    expect(line({ rate: 0.08, from: null }, 1)).toBe('Terms: 8%, and one more');
    expect(line({ rate: 0.08, from: null }, 2)).toBe('Terms: 8%, and 2 more');
  });

  test('the source is the day on which it was noted; the note stands apart', () => {
    const words = wordTerms(
      { terms: terms('a', { note: ' Ask their agency. ', createdAt: TODAY * 86_400_000 }), others: 0 },
      null,
    );
    expect(words).toMatchObject({ source: 'Noted by you on Feb 16, 2026', note: 'Ask their agency.' });
  });

  test('nothing known, nothing said', () => {
    expect(termsSentence(null, 'EUR')).toBe('');
  });
});
