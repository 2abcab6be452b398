import { expect, test } from 'vitest';
import type { AccountInsight } from '@/core/domain/insight';
import { ALL_COVERED, type Cell, FIRST_COVERED, insightOf, LAST_COVERED, type PartnerDraft, steadyCells } from './makers';

const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const coverage = { ...ALL_COVERED, settledConversions: whole, reversedConversions: whole };

/** Every conversion is settled, every tenth of them reversed. */
const usual = (clicks: number): PartnerDraft => {
  let sold = 0;
  const cells = steadyCells(clicks, 2).map((cell) => {
    if (!cell.conversions) return cell;
    sold += 1;
    return { ...cell, settledConversions: 1, reversedConversions: sold % 10 === 0 ? 1 : 0 };
  });
  return { cells };
};

/** A partner whose last `settled` conversions are settled, and `reversed` of them reversed. */
const partner = (settled: number, reversed: number): PartnerDraft => {
  const cells: Cell[] = steadyCells(20, 2);
  const sales = cells.filter(({ conversions }) => conversions).slice(-settled - 1, -1);
  const change = new Map(
    sales.map((cell, at) => [cell.day, { ...cell, settledConversions: 1, reversedConversions: at < reversed ? 1 : 0 }]),
  );
  return { cells: cells.map((cell) => change.get(cell.day) ?? cell) };
};

function judge(draft: PartnerDraft): { insight: AccountInsight; lost: number } {
  const insight = insightOf({ partners: [draft, ...Array.from({ length: 12 }, (_, i) => usual(20 + i))], coverage }).accounts[0];
  const quality = insight?.health.factors.find(({ id }) => id === 'quality');
  if (!insight || !quality) throw new Error('not judged');
  return { insight, lost: quality.pointsLost };
}

test('one of two conversions reversed is no alarm of 50 %: it costs next to nothing, as the programme’s own rate stands behind it', () => {
  const few = judge(partner(2, 1));
  expect(few.lost).toBeLessThan(2);
  expect(few.insight.health.band).toBe('healthy');
  expect(few.insight.health.caps).toEqual([]);
});

test('half of sixty is the same share and does cost: there the partner’s own rate speaks', () => {
  const many = judge(partner(60, 30));
  expect(many.lost).toBeGreaterThan(5 * judge(partner(2, 1)).lost);
});
