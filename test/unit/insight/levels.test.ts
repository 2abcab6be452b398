import { expect, test } from 'vitest';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import { computeInsight } from '@/core/insight/compute-insight';
import { aMonthlyProgram } from './coarse-makers';
import { AS_OF, aProgram, insightOf, LAST_COVERED, type ProgramDraft, SETTINGS, steadyCells } from './makers';

const weeks = (count: number) => [{ from: LAST_COVERED - 7 * count + 1, to: LAST_COVERED }];
const both = (count: number) => ({ clicks: weeks(count), conversions: weeks(count) });
const partners = [{ cells: steadyCells(5, 3) }];
const snapshot = (day: number) => ({ day, values: { clicks: [9], conversions: [1] } });

test.each<[string, ProgramDraft, readonly number[], readonly string[]]>([
  ['nothing', { coverage: {}, hasList: false, partners: [] }, [], ['everything']],
  ['a list alone', { coverage: {} }, [0], ['results']],
  ['one snapshot', { coverage: {}, lifetime: [snapshot(AS_OF)] }, [0, 1], ['second-total']],
  ['two snapshots', { coverage: {}, lifetime: [snapshot(AS_OF), snapshot(AS_OF - 30)] }, [0, 1, 2], ['more-weeks']],
  ['seven weeks', { coverage: both(7) }, [0, 1], ['second-total']],
  ['eight weeks', { coverage: both(8) }, [0, 1, 2], ['more-weeks']],
  ['fifteen weeks', { coverage: both(15) }, [0, 1, 2], ['more-weeks']],
  ['sixteen weeks', { coverage: both(16) }, [0, 1, 2, 3], ['a-year']],
  ['fifty-five weeks', { coverage: both(55) }, [0, 1, 2, 3], ['a-year']],
  ['fifty-six weeks', { coverage: both(56) }, [0, 1, 2, 3, 4], []],
  ['no list', { coverage: both(56), hasList: false }, [1, 2, 3, 4], ['list']],
  ['clicks alone', { coverage: { clicks: weeks(56) } }, [0, 1, 2, 3, 4], ['conversions']],
  ['conversions alone', { coverage: { conversions: weeks(56) } }, [0, 1, 2, 3, 4], ['clicks']],
  ['impressions alone prove nothing', { coverage: { impressions: weeks(56) } }, [0], ['results']],
  [
    'a gap: only what comes after it counts',
    { coverage: { clicks: [{ from: 1, to: 600 }, ...weeks(20)], conversions: weeks(20) } },
    [0, 1, 2, 3],
    ['gaps', 'a-year'],
  ],
])('what data make knowable: %s', (_name, draft, reached, missing) => {
  expect(insightOf({ partners, ...draft }).levels).toMatchObject({ reached, missing });
});

test('of months, four are enough for trends, and days would tell more', () => {
  const last = monthOf(AS_OF) - 1;
  const levels = (months: number) => {
    const covered = { from: firstDayOfMonth(last - months + 1), to: firstDayOfMonth(last + 1) - 1 };
    return computeInsight(aMonthlyProgram([{ cells: steadyCells(5, 3, covered) }], covered), SETTINGS).levels;
  };
  expect(levels(1)).toMatchObject({ results: 1, missing: ['second-total', 'finer'] });
  expect(levels(3)).toMatchObject({ results: 2, missing: ['more-weeks', 'finer'] });
  expect(levels(4)).toMatchObject({ results: 3, missing: ['a-year', 'finer'] });
  expect(levels(13)).toMatchObject({ results: 4, weeks: 56, missing: ['finer'] });
});

test('an empty programme knows nothing', () => {
  expect(computeInsight({ ...aProgram({ coverage: {} }), hasList: false }, SETTINGS).levels).toEqual({
    ...{ reached: [], results: null, weeks: 0, missing: ['everything'] },
  });
});
