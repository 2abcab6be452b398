import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GivenNumbers, settingTrouble } from '@/core/domain/setting-order';
import { DEFAULT_SETTINGS, NUMBER_FIELDS, type NumberSetting } from '@/core/domain/settings';

const NAMES = Object.keys(NUMBER_FIELDS) as NumberSetting[];
const DEFAULTS: GivenNumbers = Object.fromEntries(NAMES.map((name) => [name, DEFAULT_SETTINGS[name]]));

test('the defaults are within their bounds and in order', () => {
  expect(NAMES.filter((name) => settingTrouble(name, DEFAULTS) !== null)).toEqual([]);
});

test.each(NAMES)('%s takes both of its bounds and nothing beyond them', (name) => {
  const { least, most } = NUMBER_FIELDS[name];
  const kindOf = (value: number | null) => settingTrouble(name, { [name]: value })?.kind ?? null;
  for (const value of [least, most]) expect(kindOf(value)).not.toBe('range');
  for (const value of [least - 0.0001, most + 0.0001, Number.NaN, null]) {
    if (Number.isNaN(value)) continue; // a field's text is never read as that
    expect(kindOf(value)).toBe('range');
  }
});

test.each([
  ['dormantDays', 30, { kind: 'order', than: 'activeGapDays', mayBeEqual: false }],
  ['dormantDays', 31, null],
  ['dormantMostDays', 59, { kind: 'order', than: 'dormantDays', mayBeEqual: true }],
  ['dormantMostDays', 60, null],
  ['churnedDays', 120, { kind: 'order', than: 'dormantMostDays', mayBeEqual: false }],
  ['coldDays', 90, { kind: 'order', than: 'stuckDays', mayBeEqual: false }],
  ['tierBShare', 0.8, { kind: 'order', than: 'tierAShare', mayBeEqual: false }],
  ['tierBShare', 0.801, null],
  ['healthyFrom', 69, { kind: 'order', than: 'capDipping', mayBeEqual: false }],
  ['healthyFrom', 40, { kind: 'order', than: 'watchFrom', mayBeEqual: false }],
  ['watchFrom', 39, { kind: 'order', than: 'capDormant', mayBeEqual: false }],
  ['dipOpensAtRatio', 0.3, { kind: 'order', than: 'dipSevereAtRatio', mayBeEqual: false }],
  ['dipClosesAtRatio', 0.6, { kind: 'order', than: 'dipOpensAtRatio', mayBeEqual: false }],
  ['dipClosesAtP', 0.05, { kind: 'order', than: 'dipOpensAtP', mayBeEqual: false }],
  ['highConfidence', 0.35, { kind: 'order', than: 'leastConfidence', mayBeEqual: false }],
  ['cadenceB', 29, { kind: 'order', than: 'cadenceA', mayBeEqual: true }],
  ['cadenceC', 90, null],
  ['cultivationEntersWeeks', 4, { kind: 'order', than: 'cultivationLeavesWeeks', mayBeEqual: false }],
  ['oldAfterDaysMonthly', 20, null],
  ['lagDays', 2.5, { kind: 'range' }],
  ['riseAtRatio', 1.55, null],
] as const)('%s of %s beside the defaults', (name, value, trouble) => {
  expect(settingTrouble(name, { ...DEFAULTS, [name]: value })).toEqual(trouble);
});

test('a score without any weight is refused, in either variant', () => {
  const zero = (names: readonly NumberSetting[]) => ({ ...DEFAULTS, ...Object.fromEntries(names.map((name) => [name, 0])) });
  const established = ['Activity', 'Momentum', 'Conversion', 'Quality', 'Relationship', 'Goal'].map(
    (name) => `weight${name}` as NumberSetting,
  );
  expect(settingTrouble('weightActivity', zero(established))).toEqual({ kind: 'weights' });
  expect(settingTrouble('weightActivity', zero(established.slice(0, 5)))).toBeNull();
  expect(
    settingTrouble('weightActivation', zero(['weightActivation', 'weightWelcome', 'weightReadiness', 'weightFirstQuality'])),
  ).toEqual({
    kind: 'weights',
  });
});

test('a number is never blamed for another one that can’t be read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (name, unread) => {
      fc.pre(name !== unread);
      expect(settingTrouble(name, { ...DEFAULTS, [unread]: null })).toBeNull();
    }),
  );
});
