import { expect, test } from 'vitest';
import type { GoalMetric } from '@/core/domain/book';
import type { DraftLanguage } from '@/core/domain/outreach';
import { readGoal } from '@/core/outreach/read-goal';

const read = (metric: GoalMetric, target: string, language: DraftLanguage = 'en', currency: string | null = 'EUR') =>
  readGoal({ metric, target }, { currency, language });

test.each<[GoalMetric, string, DraftLanguage, unknown, string]>([
  ['conversions', ' 1400 ', 'en', 1400, '1,400 conversions'],
  ['clicks', '12', 'de', 12, '12 Klicks'],
  ['revenue', '1250', 'en', { units: 12_500_000, currency: 'EUR' }, '€1,250.00 in revenue'],
  ['commission', '49,90 USD', 'en', { units: 499_000, currency: 'USD' }, '$49.90 in commission'],
])('%s “%s” in %s is a goal', (metric, target, language, figure, words) => {
  const goal = read(metric, target, language);
  expect(goal).toEqual({ ok: true, value: { goal_metric: metric, goal_target: figure, goal_proposal: words } });
});

test('nothing typed yet: nothing given', () => {
  expect(read('clicks', '  ')).toEqual({ ok: true, value: {} });
});

test.each<[string, GoalMetric, string, string]>([
  ['a part of a click', 'clicks', '1.5', 'not-a-count'],
  ['a mark between thousands', 'clicks', '1,400', 'not-a-count'],
  ['nothing', 'clicks', '0', 'not-a-count'],
  ['less than nothing', 'clicks', '-3', 'not-a-count'],
  ['words', 'clicks', 'many', 'not-a-count'],
  ['more than anybody counts', 'clicks', '9999999999', 'not-a-count'],
  ['an amount that can be read in two ways', 'revenue', '1.250', 'unclear-amount'],
  ['no amount', 'revenue', 'much', 'not-an-amount'],
])('refused: %s', (_what, metric, target, reason) => {
  expect(read(metric, target)).toMatchObject({ ok: false, reason });
});

test('an amount where nobody knows the currency', () => {
  expect(read('revenue', '50', 'en', null)).toMatchObject({ ok: false, reason: 'no-currency' });
});
