import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { ProgramData } from '@/core/domain/program-data';
import type { Touch } from '@/core/domain/records';
import { contactWeek } from '@/core/playbook/effects/contact-week';
import { EffectStudy } from '@/core/playbook/effects/effect-study';
import {
  ALL_COVERED,
  AS_OF,
  accountOf,
  aProgram,
  aTouch,
  type Cell,
  everyDay,
  LAST_COVERED,
  type PartnerDraft,
  SETTINGS,
  steadyCells,
} from '../../insight/makers';
import { aHoldBack, effectOf, effectsOf } from './makers';

/** A Sunday 11 weeks before as-of; contacts lie in the week after it. */
const SUNDAY = AS_OF - ((AS_OF - 3) % 7) - 11 * 7;
const WEEK = contactWeek(SUNDAY, SETTINGS.lagDays);
const ASKED_ON = WEEK.middle;
const SILENT_SINCE = SUNDAY - 80;

/** Sold for a year, then fell silent; comes back some days after the contact, or never. */
function dormant(comesBackAfter: number | null, change: PartnerDraft = {}): PartnerDraft {
  const before = steadyCells(10, 7, { to: SILENT_SINCE });
  const back: Cell[] =
    comesBackAfter === null ? [] : [{ day: ASKED_ON + comesBackAfter, clicks: 5, conversions: 1, revenue: 500_000 }];
  return { type: 'content', ...change, cells: [...before, ...back] };
}

/** Brings nearly everything, so that all others are of tier C. */
const GIANT: PartnerDraft = { ownId: 'giant', cells: everyDay({ clicks: 100, conversions: 1, revenue: 1e9 }) };

/** `asked` of the first partners were written to: which of them came back is said by their drafts. */
function programme(partners: readonly PartnerDraft[], asked: number, change: Partial<Touch> = {}): ProgramData {
  const data = aProgram({ partners: [...partners, GIANT] });
  const touches = data.accounts
    .slice(0, asked)
    .map(({ id }, at) => aTouch({ id: `t${at}`, account: id, play: 'A-14', day: ASKED_ON, ...change }));
  return { ...data, touches };
}

const many = (n: number, draft: PartnerDraft) => Array.from({ length: n }, () => draft);
const BACK = dormant(10);
const GONE = dormant(null);
/** 20 asked, 15 came back; 40 left alone, 5 came back. */
const HELPED = [...many(15, BACK), ...many(5, GONE), ...many(5, BACK), ...many(35, GONE)];

describe('partners in the same state that were not asked', () => {
  test('are what the asked are compared with', () => {
    expect(effectOf(programme(HELPED, 20), 'A-14')).toMatchObject({
      done: 20,
      asked: { cases: 20, successes: 15 },
      comparison: { kind: 'same-state', cases: 40, share: 0.125 },
      difference: { value: 0.625 },
      verdict: 'clear',
      leftOut: { pending: 0, unknown: 0, untriggered: 0, resolved: 0, alone: 0 },
    });
  });

  test('count only where the trigger held for them, too', () => {
    const active = { type: 'content', cells: steadyCells(10, 7) };
    const effect = effectOf(programme([...HELPED, ...many(30, active)], 20), 'A-14');
    expect(effect.comparison).toMatchObject({ cases: 40 });
  });

  test('are of another type only where nobody of the type is', () => {
    const others = many(30, dormant(10, { type: 'coupon' }));
    expect(effectOf(programme([...HELPED, ...others], 20), 'A-14').comparison).toMatchObject({ cases: 40, share: 0.125 });
    const strangers = [...many(15, BACK), ...many(5, GONE), ...others];
    expect(effectOf(programme(strangers, 20), 'A-14').comparison).toMatchObject({ cases: 30, share: 1 });
  });

  test('are weighed as the asked are made up: a state that few of the asked were in does not decide', () => {
    // Those silent for longer seldom come back. The asked were 10 of each kind, those left alone 10 and 90.
    const long = (back: number | null) => ({
      type: 'content',
      cells: [
        ...steadyCells(10, 7, { to: SUNDAY - 120 }),
        ...(back === null ? [] : [{ day: ASKED_ON + back, clicks: 5, conversions: 1 }]),
      ],
    });
    const asked = [...many(5, BACK), ...many(5, GONE), ...many(10, long(null))];
    const alone = [...many(5, BACK), ...many(5, GONE), ...many(90, long(null))];
    const { difference, comparison } = effectOf(programme([...asked, ...alone], 20), 'A-14');
    expect(comparison?.share).toBeCloseTo(0.25);
    expect(difference?.value).toBeCloseTo(0);
  });

  test('are no longer left alone once any message goes to them', () => {
    const data = programme(HELPED, 20);
    const alone = data.accounts
      .slice(20, 30)
      .map(({ id }, at) => aTouch({ id: `x${at}`, account: id, play: null, day: ASKED_ON - 20 }));
    expect(effectOf({ ...data, touches: [...data.touches, ...alone] }, 'A-14').comparison).toMatchObject({ cases: 30 });
  });

  test('whom somebody writes to after they are back does not turn those left alone into hopeless cases', () => {
    const data = programme(HELPED, 20);
    // Every second of those that came back by themselves is congratulated: they stay what they are.
    const welcome = [20, 22].map((at) =>
      aTouch({ id: `w${at}`, account: accountOf(`p000${at}`), play: 'A-41', day: ASKED_ON + 14 }),
    );
    expect(effectOf({ ...data, touches: [...data.touches, ...welcome] }, 'A-14').comparison?.share).toBeCloseTo(0.125);
  });
});

describe('what is left out is counted', () => {
  test('the window is not over in the data', () => {
    const data = programme(HELPED, 20);
    const until = ASKED_ON + 29 + SETTINGS.lagDays;
    const coverage = Object.fromEntries(
      Object.entries(ALL_COVERED).map(([metric, periods]) => [metric, periods.map((one) => ({ ...one, to: until }))]),
    ) as unknown as ProgramData['coverage'];
    const effect = effectOf({ ...data, coverage, lastCovered: until }, 'A-14');
    expect(effect).toMatchObject({ asked: { cases: 0 }, leftOut: { pending: 20 }, comparison: null, verdict: 'not-enough' });
  });

  test('the data does not cover the window', () => {
    const data = programme([...many(20, GONE), ...many(20, GONE)], 20);
    const clicks = [{ from: AS_OF - 400, to: ASKED_ON + 5 }];
    expect(effectOf({ ...data, coverage: { ...data.coverage, clicks } }, 'A-14')).toMatchObject({
      asked: { cases: 0, successes: 0 },
      leftOut: { unknown: 20 },
    });
  });

  test('it was done without its occasion', () => {
    const active = { cells: steadyCells(10, 7) };
    expect(effectOf(programme([...many(3, active), ...HELPED], 3), 'A-14')).toMatchObject({
      done: 3,
      leftOut: { untriggered: 3 },
    });
  });

  test('it had happened before anybody wrote', () => {
    const early = many(4, dormant(ASKED_ON - WEEK.middle - 2));
    expect(effectOf(programme([...early, ...many(10, GONE)], 4), 'A-14')).toMatchObject({ leftOut: { resolved: 4 } });
  });

  test('a second message in the window is part of the first attempt', () => {
    const data = programme(HELPED, 20);
    const again = data.touches.map((touch) => ({ ...touch, id: `${touch.id}-again`, day: touch.day + 9 }));
    expect(effectOf({ ...data, touches: [...data.touches, ...again] }, 'A-14')).toMatchObject({
      done: 40,
      asked: { cases: 20, successes: 15 },
    });
  });
});

test('with no partner contacted there is no effect to tell of', () => {
  expect(effectsOf(programme(HELPED, 0))).toEqual([]);
});

test('nine asked are too few, whatever came of it', () => {
  const partners = [...many(9, BACK), ...many(40, GONE)];
  expect(effectOf(programme(partners, 9), 'A-14').verdict).toBe('not-enough');
  expect(effectOf(programme([BACK, ...partners], 10), 'A-14').verdict).toBe('clear');
});

test('where nobody was left alone, the return table says what was to be expected', () => {
  const effect = effectOf(programme([...many(16, BACK), ...many(4, GONE)], 20), 'A-14');
  expect(effect.comparison).toMatchObject({ kind: 'base-rate', cases: SETTINGS.returnPriorCases });
  expect(effect.comparison?.share).toBeGreaterThan(0);
  expect(effect.comparison?.share).toBeLessThan(0.5);
  expect(effect.verdict).toBe('suggestive');
});

test('a part left out by lot comes before whoever happened to be left alone', () => {
  const small = (back: number | null): PartnerDraft => {
    const cells = everyDay({ clicks: 1 }, { to: SILENT_SINCE, every: 5 }).map((cell) => ({
      ...cell,
      conversions: 1,
      revenue: 100,
    }));
    return { cells: back === null ? cells : [...cells, { day: ASKED_ON + back, clicks: 5, conversions: 1, revenue: 100 }] };
  };
  const partners = [...many(12, small(10)), ...many(12, small(null)), ...many(30, small(10))];
  const data = programme(partners, 12);
  const held = data.accounts.slice(12, 24).map(({ id }) => id);
  const book = { ...EMPTY_BOOK, holdBacks: [aHoldBack('A-14', ASKED_ON, held)] };
  expect(effectOf({ ...data, book }, 'A-14')).toMatchObject({
    comparison: { kind: 'hold-back', cases: 12, share: 0 },
    verdict: 'clear',
  });
  expect(effectOf(data, 'A-14').comparison?.kind).toBe('same-state');
});

describe('a dip is judged against what was expected', () => {
  const big = (cut: { from: number; to: number }, factor: number, channel = 1): PartnerDraft => ({
    type: 'content',
    cells: everyDay({}, { from: AS_OF - 300 }).map(({ day }) => ({
      day,
      clicks: 20 * (day >= cut.from && day <= cut.to ? factor : 1) * (day >= ASKED_ON ? channel : 1),
      ...(day % 7 === 0 ? { conversions: 1, revenue: 500_000 } : {}),
    })),
  });
  const steady = (channel = 1) => big({ from: 0, to: 0 }, 1, channel);
  const fell = (until: number, channel = 1) => big({ from: SUNDAY - 27, to: until }, 0.3, channel);
  const world = (channel: number) => [
    ...many(12, fell(ASKED_ON, channel)),
    ...many(12, fell(LAST_COVERED, channel)),
    ...many(60, steady(channel)),
  ];
  const asked = (partners: readonly PartnerDraft[]) => programme(partners, 12, { play: 'A-16' });

  test('those that are back at what was expected are recovered, those that stay down are not', () => {
    expect(effectOf(asked(world(1)), 'A-16')).toMatchObject({
      asked: { cases: 12, successes: 12 },
      comparison: { kind: 'same-state', cases: 12, share: 0 },
    });
  });

  test('a programme that doubles carries nobody over the line', () => {
    expect(effectOf(asked(world(2)), 'A-16')).toMatchObject({ asked: { successes: 12 }, comparison: { share: 0 } });
  });

  test('a programme that halves is no failure of those that are back', () => {
    expect(effectOf(asked(world(0.5)), 'A-16')).toMatchObject({ asked: { successes: 12 }, comparison: { share: 0 } });
  });
});

describe('nothing depends on when somebody imported, or on the order of rows', () => {
  test('more data after the window changes nothing', () => {
    const partners = HELPED.map((partner) => ({ ...partner, cells: [...(partner.cells ?? []), { day: AS_OF, clicks: 3 }] }));
    expect(effectsOf(programme(partners, 20))).toEqual(effectsOf(programme(HELPED, 20)));
  });

  test('rows in another order give the same effects', () => {
    const named = HELPED.map((partner, at) => ({ ...partner, ownId: `p${String(at).padStart(5, '0')}` }));
    const straight = programme(named, 20);
    const turned = { ...aProgram({ partners: [GIANT, ...[...named].reverse()] }), touches: [...straight.touches].reverse() };
    expect(effectsOf(turned)).toEqual(effectsOf(straight));
  });

  test('only weeks with contacts are judged, at most 52 of them', () => {
    const touches = Array.from({ length: 70 }, (_, week) => aTouch({ id: `t${week}`, play: 'A-14', day: AS_OF - 7 * week }));
    const { weeks } = new EffectStudy({ data: { ...programme(HELPED, 0), touches }, decisions: [], settings: SETTINGS });
    expect(weeks).toHaveLength(52);
    expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
  });
});
