import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { hasMessage } from '@/core/i18n/translate';
import { SETTING_GROUPS, shownValue, troubleOf } from '@/entrypoints/workspace/setting-fields';

const FIELDS = SETTING_GROUPS.flatMap(({ fields }) => fields);
const DEFAULTS = Object.fromEntries(FIELDS.map((field) => [field.name, String(shownValue(field, DEFAULT_SETTINGS[field.name]))]));
const fieldOf = (name: string) => FIELDS.find((field) => field.name === name) as (typeof FIELDS)[number];

test('every number of the method is on the page, with a name and what it means', () => {
  const numbers = Object.entries(DEFAULT_SETTINGS).flatMap(([name, value]) => (typeof value === 'number' ? [name] : []));
  expect(FIELDS.map(({ name }) => name).toSorted()).toEqual(numbers.toSorted());
  for (const { name } of FIELDS) {
    expect(hasMessage(`workspace.settings.${name}`)).toBe(true);
    expect(hasMessage(`workspace.settings.${name}.hint`)).toBe(true);
  }
});

test('the defaults are in order', () => {
  expect(FIELDS.filter((field) => troubleOf(field, DEFAULTS) !== null)).toEqual([]);
});

test.each(['', ' ', '-1', '2.5', '1e3', 'many', '999999', '0'])('"%s" is no number of days', (text) => {
  expect(troubleOf(fieldOf('dormantDays'), { ...DEFAULTS, dormantDays: text })).toEqual({ kind: 'range' });
});

test.each([
  ['dormantDays', '30', { kind: 'order', after: 'activeGapDays', least: 31 }],
  ['dormantMostDays', '59', { kind: 'order', after: 'dormantDays', least: 60 }],
  ['dormantMostDays', '60', null],
  ['churnedDays', '120', { kind: 'order', after: 'dormantMostDays', least: 121 }],
  ['coldDays', '90', { kind: 'order', after: 'stuckDays', least: 91 }],
  ['tierBShare', '80', { kind: 'order', after: 'tierAShare', least: 81 }],
])('%s of %s beside the defaults', (name, text, trouble) => {
  expect(troubleOf(fieldOf(name), { ...DEFAULTS, [name]: text })).toEqual(trouble);
});

test('a field is not blamed for its neighbour’s text', () => {
  expect(troubleOf(fieldOf('dormantMostDays'), { ...DEFAULTS, dormantDays: 'x' })).toBeNull();
});
