import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { suggestActions } from '@/core/playbook/suggest-actions';
import {
  AS_OF,
  aProgram,
  type Cell,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  partnerInsight,
  steadyCells,
} from './makers';

const EARLIER = FIRST_COVERED - 100;
/** Sells from `from` weeks after the data begins until so many days before as-of: silent in the eight weeks before, too. */
const season = (fromWeek: number, untilDaysAgo: number): Cell[] =>
  steadyCells(5, 3, { from: FIRST_COVERED + 7 * fromWeek, to: AS_OF - untilDaysAgo });

test.each<[string, PartnerDraft, string, readonly string[]]>([
  ['silent in the same eight weeks, then back', { joined: EARLIER, cells: season(8, 70) }, 'dormant', ['seasonal']],
  [
    'the same, silent for 180 days: the guard holds for churned, too',
    { joined: EARLIER, cells: season(8, 190) },
    'dormant',
    ['seasonal'],
  ],
  ['back before the eight weeks were over', { joined: EARLIER, cells: season(7, 70) }, 'dormant', []],
  ['began late instead of coming back', { joined: FIRST_COVERED, cells: season(8, 70) }, 'dormant', []],
  ['no joining date: it may have begun late', { joined: null, cells: season(8, 70) }, 'dormant', []],
  ['silent for 30 days only', { joined: EARLIER, cells: season(8, 31) }, 'dipping', []],
])('%s', (_name, partner, code, tags) => {
  const { activity } = partnerInsight({ partners: [partner] });
  expect({ code: activity.code, tags: activity.tags }).toEqual({ code, tags });
});

test('where the eight weeks of last year are not all known, nobody says that it is the season', () => {
  const hole = [
    { from: FIRST_COVERED, to: FIRST_COVERED + 20 },
    { from: FIRST_COVERED + 22, to: LAST_COVERED },
  ];
  const partners = [{ joined: EARLIER, cells: season(8, 70) }];
  expect(partnerInsight({ partners, coverage: { clicks: hole, conversions: hole } }).activity.tags).toEqual([]);
  const late = [{ from: FIRST_COVERED + 7, to: LAST_COVERED }];
  expect(partnerInsight({ partners, coverage: { clicks: late, conversions: late } }).activity.tags).toEqual([]);
});

test('it is no alarm: silence costs no points and caps nothing, and the partner is expected back a year after it last came', () => {
  const { health, season: told } = partnerInsight({ partners: [{ joined: EARLIER, cells: season(8, 70) }] });
  expect(told).toEqual({ returns: FIRST_COVERED + 56 + 365 });
  expect(health).toMatchObject({ band: 'unknown', score: null, caps: [] });
  const counted = health.factors.filter(({ confidence }) => confidence > 0).map(({ id }) => id);
  expect(counted).not.toContain('activity');
  expect(counted).not.toContain('momentum');
});

test('it is called seasonal and not dormant: another segment, and a contact before its season instead of an offer to come back', () => {
  const program = computeInsight(aProgram({ partners: [{ joined: EARLIER, cells: season(8, 70) }] }), DEFAULT_SETTINGS);
  const segments = program.accounts[0]?.segments ?? [];
  expect(segments).toEqual(expect.arrayContaining(['S-20', 'S-21']));
  expect(segments).not.toContain('S-14');
  const [actions = []] = suggestActions({
    program,
    facts: aProgram({ partners: [{ joined: EARLIER, cells: [] }] }).accounts,
    touches: [],
    decisions: [],
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
  });
  const open = actions.filter(({ state }) => state === 'open').map(({ play }) => play);
  expect(open).toContain('A-32');
  expect(open).not.toContain('A-15');
});

test('once last year it had come back by now, the silence is an alarm again', () => {
  const codeOn = (day: Day) =>
    insightOf({ partners: [{ joined: EARLIER, cells: season(8, 110) }] }, day).accounts[0]?.activity.tags;
  expect(codeOn(AS_OF)).toEqual(['seasonal']);
  const later = { from: FIRST_COVERED, to: LAST_COVERED + 14 };
  const partners = [{ joined: EARLIER, cells: season(8, 110) }];
  const [after] = insightOf({ partners, coverage: { clicks: [later], conversions: [later] } }).accounts;
  expect(after).toMatchObject({ activity: { code: 'dormant', tags: [] }, season: null, health: { band: 'at-risk' } });
});

test('an active partner has no season', () => {
  expect(partnerInsight({ partners: [{ joined: EARLIER, cells: season(8, 0) }] }).season).toBeNull();
});
