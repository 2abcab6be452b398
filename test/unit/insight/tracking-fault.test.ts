import { describe, expect, test } from 'vitest';
import { sentenceText } from '@/core/i18n/translate';
import { chanceOfSoMany } from '@/core/insight/tracking-fault';
import { AS_OF, type Cell, everyDay, insightOf, type PartnerDraft } from './makers';

type Life = { readonly clicks?: number; readonly sells?: number; readonly lastSale?: number; readonly clicksAfter?: number };

/** Clicks each day and `sells` conversions, which end `lastSale` days before as-of, from when there are `clicksAfter` clicks. */
function partner({ clicks = 20, sells = 1, lastSale = -9, clicksAfter = clicks }: Life = {}): PartnerDraft {
  const cells = everyDay({ clicks, conversions: sells }).map((cell): Cell => {
    return AS_OF - cell.day < lastSale ? { ...cell, clicks: clicksAfter, conversions: 0 } : cell;
  });
  return { cells };
}
const times = (count: number, life: Life = {}) => Array.from({ length: count }, () => partner(life));
const faultOf = (partners: readonly PartnerDraft[]) => insightOf({ partners }).trackingFault;

describe('clicks as ever and no conversions', () => {
  test('of three partners since the same day are a fault of tracking, with its day, told before anything else', () => {
    const insight = insightOf({ partners: [...times(3, { lastSale: 12 }), ...times(9)] });
    expect(insight.trackingFault).toEqual({ partners: 3, since: AS_OF - 11 });
    expect(insight.notes[0] && sentenceText(insight.notes[0])).toMatch(
      /^Check the tracking first: 3 partners have clicks as usual and not one conversion since /,
    );
  });

  test.each<[string, PartnerDraft[], number | null]>([
    ['two partners are no pattern', [...times(2, { lastSale: 12 }), ...times(9)], null],
    ['all partners at once are one, although the channel’s own conversions fell with them', times(12, { lastSale: 14 }), 12],
    ['a whole four weeks', [...times(4, { lastSale: 28 }), ...times(9)], 4],
    ['one week, of seven conversions expected', [...times(4, { lastSale: 7 }), ...times(9)], 4],
    ['four of the last days are not yet five expected', [...times(4, { lastSale: 4 }), ...times(9)], null],
    ['fewer than five expected in all', [...times(4, { lastSale: 28, sells: 0.15 }), ...times(9)], null],
    [
      'clicks at 89 % fell, too',
      [...times(4, { lastSale: 28, clicks: 100, clicksAfter: 89 }), ...times(30, { clicks: 100 })],
      null,
    ],
    ['clicks at 91 % did not', [...times(4, { lastSale: 28, clicks: 100, clicksAfter: 91 }), ...times(30, { clicks: 100 })], 4],
    ['nothing happened', times(12), null],
  ])('%s', (_name, partners, found) => {
    expect(faultOf(partners)?.partners ?? null).toBe(found);
  });

  test('without clicks in the data nothing is guessed', () => {
    const partners = [...times(4, { lastSale: 12 }), ...times(9)];
    const covered = [{ from: AS_OF - 300, to: AS_OF + 2 }];
    expect(insightOf({ partners, coverage: { conversions: covered } }).trackingFault).toBeNull();
  });

  test('in a large programme a few that stopped by chance are none', () => {
    const rare = { sells: 0.19, clicks: 20 };
    const many = [...times(200, rare), ...times(3, { ...rare, lastSale: 28 })];
    expect(faultOf(many)).toBeNull();
    expect(faultOf([...many, ...times(37, { ...rare, lastSale: 28 })])?.partners).toBe(40);
  });
});

test.each([
  [0, 2, 1],
  [1, 2, 1 - Math.exp(-2)],
  [3, 1, 1 - 2.5 * Math.exp(-1)],
  [5, 0, 0],
])('the chance of at least %i where %f are expected', (count, mean, chance) => {
  expect(chanceOfSoMany(count, mean)).toBeCloseTo(chance, 12);
});
