import { type Truth, TruthSums } from './truth';

/**
 * A plain daily performance export of any size, the same bytes for the same options on every machine: partners with a heavy tail, a
 * third of the lines with a quoted field (names with commas and doubled quotes, money as "$1,234.50"). Lines look alike at every
 * size, so that the cost of a row can be compared between sizes.
 */
export type ExportSize = { readonly partners: number; readonly days: number; readonly seed?: number };

const HEADER =
  'Date,Partner ID,Partner Name,Campaign,Impressions,Clicks,Actions,Revenue,Commission,Reversed Actions,Reversed Commission,Currency';
const METRICS = [
  'impressions',
  'clicks',
  'conversions',
  'revenue',
  'commission',
  'reversedConversions',
  'reversedCommission',
] as const;
const UNITS_PER_CENT = 100;
const FIRST_DAY = Date.UTC(2026, 0, 1);
/** The share of big partners is that of a programme of this many. */
const USUAL_PARTNERS = 2_000;
const NAMES = [
  'North Deals',
  'Velvet Journal',
  'Harbor & Co.',
  'Daily Picks',
  'Café Reviews',
  'Atlas Rewards',
  'Лучшие скидки',
  'Pixel Hub',
];
const ENDINGS = ['', '', '', '', ', Inc.', ' GmbH', ' "Official"', ', LLC', ' Ltd', '.com'];

/** Small integer generator (xorshift32): same sequence everywhere. */
export function dice(seed: number): (sides: number) => number {
  let state = seed | 0 || 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

export const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function dollars(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return quoted(`$${whole}.${String(cents % 100).padStart(2, '0')}`);
}

export const nameOf = (roll: (sides: number) => number) =>
  `${NAMES[roll(NAMES.length)]} ${roll(9_999)}${ENDINGS[roll(ENDINGS.length)]}`;

/** Yields about 1 MiB of text at a time; the generator's return value is the truth about what was written. */
export function* exportChunks({ partners, days, seed = 1 }: ExportSize): Generator<string, Truth> {
  const roll = dice(seed * 7919 + 17);
  const table = Array.from({ length: partners }, (_, index) => ({
    id: String(100_000 + index * 7),
    name: quoted(nameOf(roll)),
    scale: Math.floor(60_000 / (1 + roll(USUAL_PARTNERS))) + 1,
  }));
  const sums = new TruthSums(METRICS);
  let text = `${HEADER}\n`;
  for (let day = 0; day < days; day++) {
    const date = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
    for (const { id, name, scale } of table) {
      const clicks = roll(Math.min(scale, 900) + 2);
      const impressions = clicks * (6 + roll(30));
      const conversions = Math.floor((clicks * roll(12)) / 100);
      const revenue = conversions * (1_500 + roll(18_000));
      const commission = Math.round(revenue / 12);
      const reversed = conversions > 3 && roll(9) === 0 ? 1 : 0;
      const taken = reversed ? Math.round(commission / conversions) : 0;
      const counts = `${impressions},${clicks},${conversions}`;
      const line = `${date},${id},${name},Evergreen,${counts},${dollars(revenue)},${dollars(commission)},${reversed},${dollars(taken)},USD\n`;
      const money = [revenue * UNITS_PER_CENT, commission * UNITS_PER_CENT, reversed, taken * UNITS_PER_CENT];
      sums.add(id, [impressions, clicks, conversions, ...money], line);
      text += line;
      if (text.length > 1 << 20) {
        yield text;
        text = '';
      }
    }
  }
  if (text) yield text;
  return sums.truth();
}
