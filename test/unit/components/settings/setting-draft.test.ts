import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, draftOf, type SettingDraft, sizeOf, troublesOf } from '@/components/settings/setting-draft';
import { readNumber, shownNumber, textOf, wordedNumber } from '@/components/settings/setting-text';
import { findSettings, SHOWN_GROUPS } from '@/components/settings/shown-groups';
import { DEFAULT_SETTINGS, NUMBER_FIELDS, type NumberSetting, SETTING_GROUPS, type Settings } from '@/core/domain/settings';
import { hasMessage } from '@/core/i18n/translate';
import { isDuty } from '@/core/playbook/play';
import { PLAYS } from '@/core/playbook/plays';

const typed = (draft: SettingDraft, numbers: Partial<Record<NumberSetting, string>>): SettingDraft => ({
  ...draft,
  numbers: { ...draft.numbers, ...numbers },
});
const START = draftOf(DEFAULT_SETTINGS);

test('every number of the method is on the page, once, with a name and what it means', () => {
  const shown = SHOWN_GROUPS.flatMap(({ first, more }) => [...first, ...more]);
  const numbers = Object.entries(DEFAULT_SETTINGS).flatMap(([name, value]) => (typeof value === 'number' ? [name] : []));
  expect(shown.toSorted()).toEqual(numbers.toSorted());
  for (const name of shown) {
    expect(hasMessage(`setting.${name}`), name).toBe(true);
    expect(hasMessage(`setting.${name}.hint`), name).toBe(true);
  }
});

test('every group and every choice is on the page', () => {
  expect(SHOWN_GROUPS.map(({ id }) => id).toSorted()).toEqual(Object.keys(SETTING_GROUPS).toSorted());
  for (const { first } of SHOWN_GROUPS) expect(first.length).toBeGreaterThan(0);
  const kept = Object.keys(DEFAULT_SETTINGS).filter(
    (name) => !(name in NUMBER_FIELDS) && name !== 'plays' && name !== 'language',
  );
  expect(Object.keys(START.choices).toSorted()).toEqual(kept.toSorted());
});

test.each([
  [0.05, '5'],
  [0.001, '0.1'],
  [0.0001, '0.01'],
  [0.28, '28'],
  [0.57, '57'],
  [0.999, '99.9'],
  [1, '100'],
  [0, '0'],
])('a share of %s is shown as %s per cent', (value, text) => {
  expect(textOf('share', value)).toBe(text);
  expect(readNumber('share', text)).toBe(value);
});

test('a share is worded with all of its decimals, other numbers as they are', () => {
  expect(wordedNumber('share', 0.001)).toBe('0.1%');
  expect(wordedNumber('factor', 1.5)).toBe('1.5');
  expect(wordedNumber('days', 30)).toBe('30');
});

test('what is shown reads back as what is kept, for any share with four decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (steps) => {
      const value = steps / 10_000;
      expect(readNumber('share', String(shownNumber('share', value)))).toBe(value);
    }),
  );
});

test.each(['', ' ', '-1', '1e3', 'many', '9999999', '0x10', '1.', '.5', '1.2.3', '1,2,3', 'Infinity', 'NaN'])(
  '"%s" is no number',
  (text) => {
    expect(readNumber('factor', text)).toBeNull();
  },
);

test('a comma may stand for the point', () => {
  expect(readNumber('share', ' 0,5 ')).toBe(0.005);
});

test('what nobody touched is no change', () => {
  expect(sizeOf(changeOf(START, DEFAULT_SETTINGS))).toBe(0);
  expect(troublesOf(START).count).toBe(0);
});

test('only what differs is saved', () => {
  const draft = {
    ...typed(START, { dormantDays: '45', noSalesChance: '2.5' }),
    choices: { ...START.choices, mainMetric: 'clicks' as const, senderName: ' Ann ' },
  };
  const change = changeOf(draft, DEFAULT_SETTINGS);
  expect(change).toEqual({
    settings: { dormantDays: 45, noSalesChance: 0.025, mainMetric: 'clicks', senderName: 'Ann' },
    plays: {},
  });
});

test('a play keeps only what differs from its own, and loses what is set back', () => {
  const play = PLAYS.find((one) => typeof one.cooldownDays === 'number' && !isDuty(one));
  if (!play) throw new Error('no play with a rest of days');
  const own = START.plays[play.id];
  if (!own) throw new Error(`no draft of ${play.id}`);
  const tuned = { ...START, plays: { ...START.plays, [play.id]: { ...own, chance: '12.5', isOn: false } } };
  const change = changeOf(tuned, DEFAULT_SETTINGS);
  expect(change.plays).toEqual({ [play.id]: { chance: 0.125, isOff: true } });

  const after: Settings = { ...DEFAULT_SETTINGS, plays: change.plays };
  expect(draftOf(after).plays[play.id]).toMatchObject({ chance: '12.5', isOn: false, cooldownDays: own.cooldownDays });
  expect(sizeOf(changeOf(tuned, after))).toBe(0);
  expect(changeOf(START, after).plays).toEqual({ [play.id]: {} });
});

test.each([
  ['chance', '101'],
  ['chance', ''],
  ['cooldownDays', '0'],
  ['cooldownDays', '1.5'],
  ['cooldownDays', '9999'],
])('a play’s %s of "%s" is refused', (field, text) => {
  const play = PLAYS.find((one) => typeof one.cooldownDays === 'number' && !isDuty(one));
  const own = play && START.plays[play.id];
  if (!play || !own) throw new Error('no play with a rest of days');
  const draft = { ...START, plays: { ...START.plays, [play.id]: { ...own, [field]: text } } };
  expect([...(troublesOf(draft).plays.get(play.id) ?? [])]).toEqual([field]);
});

test.each([
  ['https://acme.example/partners', 0],
  ['', 0],
  ['acme.example', 1],
  ['javascript:alert(1)', 1],
])('a programme’s link of "%s" has %i troubles', (programLink, count) => {
  expect(troublesOf({ ...START, choices: { ...START.choices, programLink } }).count).toBe(count);
  expect(troublesOf({ ...START, choices: { ...START.choices, communityLink: programLink } }).count).toBe(count);
});

test('of a duty no chance is asked, and of a rest that is no number of days none', () => {
  const duty = PLAYS.find(isDuty);
  const rhythmic = PLAYS.find(({ cooldownDays }) => cooldownDays === 'cadence');
  if (!duty || !rhythmic) throw new Error('no duty, or no play in the rhythm of a tier');
  const draft = {
    ...START,
    plays: {
      ...START.plays,
      [duty.id]: { chance: '30', cooldownDays: START.plays[duty.id]?.cooldownDays ?? '', isOn: false },
      [rhythmic.id]: { chance: START.plays[rhythmic.id]?.chance ?? '', cooldownDays: '5', isOn: true },
    },
  };
  expect([START.plays[duty.id]?.chance, START.plays[rhythmic.id]?.cooldownDays]).toEqual(['', '']);
  expect(troublesOf(draft).count).toBe(0);
  expect(changeOf(draft, DEFAULT_SETTINGS).plays).toEqual({ [duty.id]: { isOff: true } });
});

test.each([
  ['dormant', 'dormantDays', 'tierAShare'],
  ['TIER a', 'tierAShare', 'lagDays'],
  ['reversals programme', 'reversalTimes', 'dormantDays'],
] as const)('"%s" finds %s and not %s', (text, found, other) => {
  expect(findSettings(text).has(found)).toBe(true);
  expect(findSettings(text).has(other)).toBe(false);
});

test('nothing is called so', () => {
  expect(findSettings('xyzzy').size).toBe(0);
});
