import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import type { ProgramData } from '@/core/domain/program-data';
import { contactWeek } from '@/core/playbook/effects/contact-week';
import { Outcomes } from '@/core/playbook/effects/outcome';
import { PartnerLogs } from '@/core/playbook/effects/partner-log';
import type { Standing } from '@/core/playbook/effects/standing';
import { findPlay } from '@/core/playbook/plays';
import { aMonthlyProgram } from '../../insight/coarse-makers';
import { aLedger, someTerms } from '../../insight/flags/ledger-maker';
import {
  AS_OF,
  aCheck,
  accountOf,
  aGoal,
  aProgram,
  everyDay,
  FIRST_COVERED,
  type PartnerDraft,
  SETTINGS,
} from '../../insight/makers';
import { aStanding } from './makers';

/** A Sunday 12 weeks before as-of. */
const SUNDAY = AS_OF - ((AS_OF - 3) % 7) - 12 * 7;
const WEEK = contactWeek(SUNDAY, SETTINGS.lagDays);
const ASKED_ON = WEEK.middle;
const MS_PER_DAY = 86_400_000;

function outcomesOf(data: ProgramData) {
  const outcomes = new Outcomes(data, SETTINGS, new PartnerLogs(data.touches, []));
  return (id: string, change: Partial<Standing> = {}, week = WEEK) => {
    const play = findPlay(id);
    if (!play) throw new Error(id);
    const standing = aStanding({ asOf: week.asOf, ...change });
    const account = accountOf(`p${String(standing.account).padStart(5, '0')}`);
    const contacted = { account, standing, day: week.middle, week };
    return { is: outcomes.of(play, contacted), end: outcomes.endOf(play, contacted), on: outcomes.dayOfSuccess(play, contacted) };
  };
}

describe('a goal that was at risk', () => {
  const period = { from: SUNDAY - 50, to: SUNDAY + 40 };
  /** 10 clicks a day where 20 would be needed; afterwards so many. */
  const world = (after: number, change: Parameters<typeof aGoal>[0] = {}) => {
    const cells = [...everyDay({ clicks: 10 }, { to: SUNDAY }), ...everyDay({ clicks: after }, { from: SUNDAY + 1 })];
    const goal = aGoal({ metric: 'clicks', target: 20 * 91, period, ...change });
    return outcomesOf(aProgram({ partners: [{ cells }], book: { ...EMPTY_BOOK, goals: [goal] } }))('A-12');
  };
  const before = 51 * 10;
  const needed = 0.9 * 20 * 91 - before;

  test('is reached by nine tenths at the end of its own period', () => {
    expect(world(Math.ceil(needed / 40))).toMatchObject({ is: 'success', end: period.to });
    expect(world(Math.floor(needed / 40))).toMatchObject({ is: 'failure', end: period.to });
  });

  test('is pending while its period runs', () => {
    expect(world(40, { period: { from: SUNDAY - 200, to: AS_OF + 3 }, target: 8_000 }).is).toBe('pending');
  });

  test('cannot be followed where it was agreed later, or is of another currency', () => {
    expect(world(40, { createdAt: (ASKED_ON + 1) * MS_PER_DAY }).is).toBe('unknown');
    expect(world(40, { fieldsAt: { state: (ASKED_ON + 1) * MS_PER_DAY } }).is).toBe('unknown');
    expect(world(40, { metric: 'revenue', currency: 'USD' }).is).toBe('unknown');
  });
});

test('a tier that was near is reached in its month, or it had been before anybody wrote', () => {
  const from = firstDayOfMonth(monthOf(SUNDAY));
  const days = SUNDAY - from + 1;
  const world = (after: number, target: number) => {
    const cells = [...everyDay({ clicks: 10 }, { from, to: SUNDAY }), ...everyDay({ clicks: after }, { from: SUNDAY + 1 })];
    const tier = someTerms({ account: null, kind: 'tier', code: '', threshold: { metric: 'clicks', value: target } });
    return outcomesOf(aProgram({ partners: [{ cells }], book: { ...EMPTY_BOOK, terms: [tier] } }))('A-28b');
  };
  const target = 10 * days + 25;
  const end = firstDayOfMonth(monthOf(SUNDAY) + 1) - 1;
  expect(world(0, target)).toMatchObject({ is: 'failure', end });
  expect(world(30, target).is).toBe('resolved');
  expect(world(4, target)).toMatchObject({ is: 'success', end, on: SUNDAY + 7 });
});

describe('an exclusive code', () => {
  const terms = [someTerms({ code: 'ANNA10', from: ASKED_ON })];
  const sold = (code: string | undefined, day = ASKED_ON + 3) => [{ day, ...(code === undefined ? {} : { code }) }];
  const world = (sales: Parameters<typeof aLedger>[0], book: Partial<ProgramData['book']> = { terms }, counted = 1) => {
    const partners = [{ cells: [{ day: ASKED_ON + 3, conversions: counted }] }, {}];
    return outcomesOf(aProgram({ partners, conversions: aLedger(sales), book: { ...EMPTY_BOOK, ...book } }))('A-15b').is;
  };

  test.each([
    ['was used', world([sold('ANNA10'), []]), 'success'],
    ['was not: the sale came with another one', world([sold('SPRING'), []]), 'failure'],
    ['was used by another partner', world([sold('SPRING'), sold('ANNA10')]), 'failure'],
    ['was used before it was agreed', world([sold('ANNA10', ASKED_ON - 1), []], { terms }, 0), 'failure'],
    ['may have been: a sale is counted that no export lists', world([sold('SPRING'), []], { terms }, 2), 'unknown'],
    ['is not noted', world([sold('ANNA10'), []], {}), 'unknown'],
    ['is in no export', world([sold(undefined), []]), 'unknown'],
  ])('%s', (_name, is, expected) => {
    expect(is).toBe(expected);
  });
});

test('clicks without sales are helped once they convert half as well as those of the peers do', () => {
  const peer: PartnerDraft = { cells: everyDay({ clicks: 20, conversions: 2 }) };
  const own = (every: number): PartnerDraft => ({
    cells: everyDay({ clicks: 20 }, { from: ASKED_ON }).map((cell, at) =>
      at % every === 0 ? { ...cell, conversions: 1 } : cell,
    ),
  });
  const world = (first: PartnerDraft) => outcomesOf(aProgram({ partners: [first, peer, peer, peer] }))('A-18').is;
  expect([world(own(1)), world(own(2)), world(own(1000))]).toEqual(['success', 'failure', 'failure']);
  expect(outcomesOf(aProgram({ partners: [own(1)] }))('A-18').is).toBe('unknown');
});

test.each<[string, string, Partial<ProgramData['book']>, string]>([
  ['the verdict of a screening', 'A-05', { checks: [aCheck({ list: 'screening', item: 'verdict', day: ASKED_ON })] }, 'success'],
  [
    'a screening without its verdict',
    'A-05',
    { checks: [aCheck({ list: 'screening', item: 'site', day: ASKED_ON })] },
    'failure',
  ],
  ['where it is broken', 'A-17', { checks: [aCheck({ list: 'dip', item: 'link', state: 'no', day: ASKED_ON + 7 })] }, 'success'],
  ['that nothing is broken', 'A-17', { checks: [aCheck({ list: 'dip', item: 'link', state: 'yes', day: ASKED_ON })] }, 'failure'],
  [
    'a cause a day too late',
    'A-17',
    { checks: [aCheck({ list: 'dip', item: 'link', state: 'no', day: ASKED_ON + 8 })] },
    'failure',
  ],
  ['a feed that was looked at', 'A-30', { checks: [aCheck({ list: 'feed', item: 'checked', day: ASKED_ON })] }, 'success'],
  ['terms that were settled', 'A-34', { terms: [someTerms({ createdAt: (ASKED_ON + 2) * MS_PER_DAY })] }, 'success'],
  ['terms of long ago', 'A-34', { terms: [someTerms({ createdAt: (ASKED_ON - 2) * MS_PER_DAY })] }, 'failure'],
  ['a goal that was agreed', 'A-11', { goals: [aGoal({ createdAt: ASKED_ON * MS_PER_DAY })] }, 'success'],
  [
    'a goal that was only proposed',
    'A-11',
    { goals: [aGoal({ createdAt: ASKED_ON * MS_PER_DAY, state: 'proposed' })] },
    'failure',
  ],
])('what is noted decides: %s', (_name, play, book, expected) => {
  expect(outcomesOf(aProgram({ partners: [{}], book: { ...EMPTY_BOOK, ...book } }))(play).is).toBe(expected);
});

test('of a play about the whole programme no partner shows how it went', () => {
  expect(outcomesOf(aProgram({ partners: [{}] }))('A-35').is).toBe('unknown');
});

describe('a dip in monthly exports', () => {
  const asked = monthOf(AS_OF) - 3;
  const fell = { from: firstDayOfMonth(asked - 1), to: firstDayOfMonth(asked) - 1 };
  const covered = { from: firstDayOfMonth(monthOf(FIRST_COVERED) + 1), to: firstDayOfMonth(monthOf(AS_OF)) - 1 };
  /** Contacts in the first half of the month after the fall. */
  const week = contactWeek(fell.to + ((3 - (fell.to % 7) + 7) % 7), SETTINGS.lagDays);
  const partner = (after: number, to: number): PartnerDraft => ({
    cells: everyDay({}, { ...covered, to }).map(({ day }) => {
      const times = day < fell.from ? 1 : day <= fell.to ? 0.2 : after;
      return { day, clicks: 20 * times };
    }),
  });
  const world = (after: number, until = covered.to) => {
    const steady: PartnerDraft = { cells: everyDay({ clicks: 20 }, { ...covered, to: until }) };
    const partners = [partner(after, until), ...Array.from({ length: 20 }, () => steady)];
    const data = aMonthlyProgram(partners, { from: covered.from, to: until });
    return outcomesOf(data)('A-16', { dip: 'clicks', asOf: fell.to }, week);
  };

  test('is over where the first whole month after the contact is near what was expected', () => {
    const end = firstDayOfMonth(asked + 2) - 1;
    expect(world(0.9)).toMatchObject({ is: 'success', end });
    expect(world(0.7)).toMatchObject({ is: 'failure', end }); // were the fallen months usual, 0.7 would be near it
  });

  test('is judged once that month is in the data, whole', () => {
    expect(world(0.9, firstDayOfMonth(asked + 1) - 1).is).toBe('pending');
    expect(world(0.9, firstDayOfMonth(asked + 2) - 1).is).toBe('success');
  });
});

test('the fallen weeks are not what is usual: two thirds of what it was is no recovery', () => {
  const fallen = (after: number): PartnerDraft => ({
    cells: everyDay({}, {}).map(({ day }) => ({ day, clicks: day <= SUNDAY - 28 ? 30 : day <= ASKED_ON ? 3 : after })),
  });
  const others = Array.from({ length: 10 }, () => ({ cells: everyDay({ clicks: 30 }) }));
  const judged = (after: number) => outcomesOf(aProgram({ partners: [fallen(after), ...others] }))('A-16', { dip: 'clicks' }).is;
  expect([judged(20), judged(26)]).toEqual(['failure', 'success']);
});

test('a dip whose weeks afterwards are hidden by an outage is not known', () => {
  const cells = everyDay({}, {}).map(({ day }) => ({ day, clicks: day > SUNDAY - 28 && day <= SUNDAY ? 4 : 20 }));
  const partners = [{ cells }, ...Array.from({ length: 10 }, () => ({ cells: everyDay({ clicks: 20 }) }))];
  const outage = {
    ...{ id: 'outage', createdAt: 0, updatedAt: 0, deletedAt: null, fieldsAt: {} },
    ...{ program: null, account: null, kind: 'outage' as const, title: '' },
    period: { from: WEEK.last + 8, to: WEEK.last + 9 },
  };
  const judged = (calendar: (typeof outage)[]) =>
    outcomesOf(aProgram({ partners, book: { ...EMPTY_BOOK, calendar } }))('A-16', { dip: 'clicks' }).is;
  expect(judged([])).toBe('success');
  expect(judged([outage])).toBe('unknown');
});
