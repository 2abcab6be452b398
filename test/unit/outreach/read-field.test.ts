import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import type { DraftField, FieldKind } from '@/core/domain/outreach';
import type { Fact } from '@/core/domain/sentence';
import { readFields, typedText } from '@/core/outreach/read-field';

const TODAY = 20_000;
const where = { currency: 'EUR', today: TODAY };
const field = (name: string, kind: FieldKind): DraftField => ({ name, kind, isRequired: true });
const read = (kind: FieldKind, text: string, name = 'x') => readFields([field(name, kind)], { [name]: text }, where);
const euros = (units: number) => ({ units, currency: 'EUR' });

test.each<[FieldKind, string, Fact]>([
  ['percent', '12', { share: 0.12 }],
  ['percent', ' 12,5 % ', { share: 0.125 }],
  ['percent', '12.3', { share: 0.123 }],
  ['percent', '100%', { share: 1 }],
  ['percent', '0.5', { share: 0.005 }],
  ['day', isoDay(TODAY), { day: TODAY }],
  ['money', '50', euros(500_000)],
  ['money', '50,5', euros(505_000)],
  ['money', '1 234.50', euros(12_345_000)],
  ['money', '50 usd', { units: 500_000, currency: 'USD' }],
  ['money', 'CHF 50', { units: 500_000, currency: 'CHF' }],
  ['link', 'https://x.example/a?b=1', 'https://x.example/a?b=1'],
  ['text', '  ANN10 ', 'ANN10'],
  ['text', '{{ 7 | times: 7 }}', '{{ 7 | times: 7 }}'],
  ['long-text', 'one\ntwo', 'one\ntwo'],
])('%s: “%s” is taken, and typed again it is the same', (kind, text, fact) => {
  expect(read(kind, text)).toEqual({ given: { x: fact }, troubles: {} });
  expect(read(kind, typedText(fact, 'EUR')).given).toEqual({ x: fact });
});

test.each<[FieldKind, string, string]>([
  ['percent', '0', 'not-a-share'],
  ['percent', '101', 'not-a-share'],
  ['percent', '-5', 'not-a-share'],
  ['percent', '1.2.3', 'not-a-share'],
  ['percent', 'ten', 'not-a-share'],
  ['percent', '1e2', 'not-a-share'],
  ['day', '2026-02-30', 'not-a-day'],
  ['day', 'tomorrow', 'not-a-day'],
  ['money', '0', 'not-an-amount'],
  ['money', '-5', 'not-an-amount'],
  ['money', 'EUR', 'not-an-amount'],
  ['money', '1.234', 'unclear-amount'],
  ['money', '1,234', 'unclear-amount'],
  ['money', '1.234.567', 'unclear-amount'],
  ['money', '1.234,50', 'not-an-amount'],
  ['money', '5.00001', 'not-an-amount'],
  ['money', '9'.repeat(30), 'not-an-amount'],
  ['link', 'x.example', 'not-a-link'],
  ['link', 'javascript:alert(1)', 'not-a-link'],
  ['link', 'https://x.example/a b', 'not-a-link'],
  ['link', `https://x.example/${'a'.repeat(300)}`, 'too-long'],
  ['text', 'x'.repeat(301), 'too-long'],
  ['long-text', 'x'.repeat(2_001), 'too-long'],
])('%s: “%s” is refused as %s', (kind, text, reason) => {
  expect(read(kind, text)).toEqual({ given: {}, troubles: { x: reason } });
});

test('an amount where nobody knows the programme’s currency has to name one', () => {
  const ask = (text: string) => readFields([field('x', 'money')], { x: text }, { ...where, currency: null });
  expect(ask('50').troubles).toEqual({ x: 'no-currency' });
  expect(ask('50 EUR').given).toEqual({ x: euros(500_000) });
});

test('an empty field is no trouble, and gives nothing', () => {
  expect(read('percent', '  ')).toEqual({ given: {}, troubles: {} });
});

const PERIOD = [field('boost_from', 'day'), field('boost_to', 'day')];
const period = (from: number, to: number) => readFields(PERIOD, { boost_from: isoDay(from), boost_to: isoDay(to) }, where);

test.each<[string, number, number, Record<string, string>]>([
  ['one day long', TODAY, TODAY, {}],
  ['begun already', TODAY - 9, TODAY + 9, {}],
  ['the wrong way round', TODAY + 9, TODAY + 8, { boost_to: 'ends-before-start' }],
  ['over', TODAY - 9, TODAY - 1, { boost_to: 'past' }],
])('a period that is %s', (_what, from, to, troubles) => {
  const answer = period(from, to);
  expect(answer.troubles).toEqual(troubles);
  expect(Object.keys(answer.given)).toEqual(PERIOD.map(({ name }) => name).filter((name) => !(name in troubles)));
});

test('a field that is not asked for is not read', () => {
  expect(readFields([], { boost_rate: '12' }, where)).toEqual({ given: {}, troubles: {} });
});
