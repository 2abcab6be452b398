import type { SourceFile } from '@/core/import/plan-import';

/** A file as the browser hands it over. */
export function csvFile(lines: readonly string[], name = 'daily.csv'): SourceFile {
  return { name, lastModified: Date.UTC(2026, 1, 10), blob: new Blob([`${lines.join('\n')}\n`]) };
}

export const DAILY = [
  'Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency',
  '2026-01-01,7,Ann,10,1,12.50,EUR',
  '2026-01-02,7,Ann,20,0,0,EUR',
  '2026-01-02,8,"Bob, <b>",4,2,100.00,EUR',
];

export const DAILY_MAPPING = {
  report: 'performance',
  columns: {
    Date: 'date',
    'Partner ID': 'partner-id',
    'Partner Name': 'partner-name',
    Clicks: 'clicks',
    Orders: 'conversions',
    Revenue: 'revenue',
    Currency: 'currency',
  },
} as const;
