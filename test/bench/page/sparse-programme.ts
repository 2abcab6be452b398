import type { ImportBatch } from '@/core/domain/batch';
import type { Metric } from '@/core/domain/metrics';
import { dice } from '../generate-export';

export const SPARSE_DAYS = 400;
export const SPARSE_FIRST = 20_200;
const METRICS = ['impressions', 'clicks', 'conversions', 'revenue', 'commission'] as const satisfies readonly Metric[];

/**
 * Four hundred days of a programme as they are in life: a few partners active every day, most on few days, a third stopped some time,
 * a tenth never began. The same for the same size on every machine.
 */
export function sparseProgramme(partners: number): ImportBatch {
  const roll = dice(partners + 11);
  const offsets = new Uint32Array(partners + 1);
  const lives = Array.from({ length: partners }, () => {
    const share = (roll(1_000) / 1_000) ** 4;
    const last = roll(3) === 0 ? roll(SPARSE_DAYS) : SPARSE_DAYS;
    return { perMille: Math.floor(share * 1_000), last: roll(10) === 0 ? 0 : last, scale: 1 + roll(60) };
  });
  const capacity = lives.reduce((sum, { perMille, last }) => sum + Math.ceil((last * perMille) / 1_000) + 60, 0);
  const days = new Int32Array(capacity);
  const columns = METRICS.map(() => new Int32Array(capacity));
  let cell = 0;
  lives.forEach(({ perMille, last, scale }, partner) => {
    const end = cell + Math.ceil((last * perMille) / 1_000) + 60;
    for (let day = 0; day < last && cell < end; day++) {
      if (roll(1_000) >= perMille) continue;
      const clicks = 1 + roll(scale);
      const conversions = Math.floor((clicks * roll(12)) / 100);
      const revenue = conversions * (150_000 + roll(1_800_000));
      days[cell] = SPARSE_FIRST + day;
      [clicks * 12, clicks, conversions, revenue, Math.round(revenue / 12)].forEach((value, at) => {
        const column = columns[at];
        if (column) column[cell] = value;
      });
      cell++;
    }
    offsets[partner + 1] = cell;
  });
  const accounts = Array.from({ length: partners }, (_, at) => `p${String(at).padStart(6, '0')}`);
  return {
    accounts,
    names: accounts,
    listing: accounts.map((_, at) => ({ status: 'active', joined: SPARSE_FIRST, type: TYPES[at % TYPES.length] ?? 'other' })),
    snapshot: null,
    daily: {
      grain: 'day',
      covered: { from: SPARSE_FIRST, to: SPARSE_FIRST + SPARSE_DAYS - 1 },
      offsets,
      days: days.slice(0, cell),
      spans: null,
      values: Object.fromEntries(METRICS.map((metric, at) => [metric, columns[at]?.slice(0, cell) ?? new Int32Array(cell)])),
    },
    ledger: null,
  };
}

const TYPES = ['content', 'coupon', 'creator', 'cashback', 'email'];
