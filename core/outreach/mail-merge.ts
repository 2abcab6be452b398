import type { MainMetric } from '../domain/metrics';
import { type Currency, decimalText } from '../domain/money';
import type { Tier } from '../domain/partner';
import { spreadsheetLine } from '../domain/spreadsheet';
import { isInMoney } from '../insight/main-metric';

/** One recipient with its own figures; null: not known. */
export type MergeRow = {
  readonly id: string;
  readonly name: string;
  readonly person: string;
  readonly email: string | null;
  readonly language: string;
  readonly type: string | null;
  readonly tier: Tier;
  readonly clicks30: number | null;
  readonly conversions30: number | null;
  /** Of the main metric. */
  readonly main30: number | null;
  readonly main365: number | null;
};

export type MergeUnits = { readonly mainMetric: MainMetric; readonly currency: Currency | null };

/**
 * The recipients as a mail-merge table: a line for each, with nobody else's figures in it. The heads are names of fields, which the
 * user types into a letter: the same in every language, without spaces. Unknown is an empty cell, never 0.
 */
export function mailMergeCsv(rows: readonly MergeRow[], units: MergeUnits): string {
  const main = isInMoney(units.mainMetric) ? units.mainMetric : null;
  const heads = [
    ...['id', 'name', 'person', 'email', 'language', 'type', 'tier', 'clicks_30', 'conversions_30'],
    ...(main ? [`${main}_30`, `${main}_365`, 'currency'] : []),
  ];
  const lines = rows.map((row) => [
    ...[row.id, row.name, row.person, row.email ?? '', row.language, row.type ?? '', row.tier === 'none' ? '' : row.tier],
    ...[plain(row.clicks30), plain(row.conversions30)],
    ...(main ? [amount(row.main30, units), amount(row.main365, units), units.currency ?? ''] : []),
  ]);
  return `\uFEFF${[heads, ...lines].map(spreadsheetLine).join('')}`;
}

const plain = (value: number | null) => (value === null ? '' : String(Math.round(value)));
const amount = (units: number | null, { currency }: MergeUnits) =>
  units === null || currency === null ? '' : decimalText({ units: Math.round(units), currency });
