import { isoDay } from '@/core/domain/day';
import type { ColumnMapping } from '@/core/domain/report';
import { type DemoFile, plainCsv, plainMoney } from './csv-text';
import type { DemoProgram } from './simulate';

const PERFORMANCE = [
  ...['Date', 'Partner ID', 'Partner Name', 'Impressions', 'Clicks', 'Actions', 'Revenue', 'Commission', 'Reversed Actions'],
  ...['Reversed Revenue', 'Currency'],
];
const LIST = ['Partner ID', 'Partner Name', 'Email', 'Country', 'Website', 'Status', 'Joined'];

export type PlainFiles = {
  readonly performance: DemoFile;
  readonly list: DemoFile;
  /** How a person would answer the questions on the two files: for `inspect --map`. */
  readonly performanceMap: DemoFile;
  readonly listMap: DemoFile;
};

/** The same programme as a spreadsheet's daily report: a day without activity has no row, as networks export it. */
export function plainFiles(program: DemoProgram): PlainFiles {
  const stem = program.network === 'dub' ? 'acme' : 'shop';
  const performanceMapping: ColumnMapping = {
    report: 'performance',
    columns: {
      Date: 'date',
      'Partner ID': 'partner-id',
      'Partner Name': 'partner-name',
      Impressions: 'impressions',
      Clicks: 'clicks',
      Actions: 'conversions',
      Revenue: 'revenue',
      Commission: 'commission',
      'Reversed Actions': 'reversed-conversions',
      'Reversed Revenue': 'reversed-revenue',
      Currency: 'currency',
    },
    dateOrder: 'ymd',
    decimal: 'point',
    currency: program.currency,
  };
  const listMapping: ColumnMapping = {
    report: 'partners',
    columns: {
      'Partner ID': 'partner-id',
      'Partner Name': 'partner-name',
      Email: 'email',
      Country: 'country',
      Website: 'website',
      Status: 'status',
      Joined: 'joined',
    },
    dateOrder: 'ymd',
  };
  return {
    performance: { name: `${stem}-performance-daily.csv`, content: plainCsv(PERFORMANCE, performanceRows(program)) },
    list: { name: `${stem}-partners.csv`, content: plainCsv(LIST, listRows(program)) },
    performanceMap: { name: `${stem}-performance-daily.map.json`, content: JSON.stringify(performanceMapping, null, 2) },
    listMap: { name: `${stem}-partners.map.json`, content: JSON.stringify(listMapping, null, 2) },
  };
}

function listRows(program: DemoProgram): (string | number)[][] {
  return program.partners.map((partner) => [
    ...[partner.id, partner.name, partner.email, partner.country, partner.website, partner.status.status],
    isoDay(partner.plan.joined),
  ]);
}

function performanceRows(program: DemoProgram): (string | number)[][] {
  const days = program.end - program.start + 1;
  const rows: (string | number)[][] = [];
  const entriesOn: Map<number, DemoProgram['conversions'][number][]>[] = Array.from({ length: days }, () => new Map());
  for (const entry of program.conversions) {
    const onDay = entriesOn[entry.day - program.start];
    onDay?.set(entry.partner, [...(onDay.get(entry.partner) ?? []), entry]);
  }
  for (let at = 0; at < days; at += 1) {
    const date = isoDay(program.start + at);
    for (const [n, partner] of program.partners.entries()) {
      const entries = entriesOn[at]?.get(n) ?? [];
      const impressions = partner.impressions[at] ?? 0;
      const clicks = partner.clicks[at] ?? 0;
      if (impressions + clicks + entries.length === 0) continue;
      const sales = entries.filter(({ kind }) => kind === 'sale');
      const reversed = sales.filter(({ state }) => state === 'reversed');
      const cents = (list: typeof entries, pick: 'revenue' | 'commission') =>
        plainMoney(list.reduce((all, entry) => all + entry[pick], 0));
      rows.push([
        ...[
          date,
          partner.id,
          partner.name,
          impressions,
          clicks,
          sales.length,
          cents(sales, 'revenue'),
          cents(entries, 'commission'),
        ],
        ...[reversed.length, cents(reversed, 'revenue'), program.currency],
      ]);
    }
  }
  return rows;
}
