import { isoDay } from '../domain/day';
import { spreadsheetLine } from '../domain/spreadsheet';
import { playTitle } from '../i18n/play-title';
import { t } from '../i18n/translate';
import type { Application } from './read-applications';

/** `days`: null where nobody knows when it applied. */
export type ListedApplication = Pick<
  Application,
  'ownId' | 'name' | 'website' | 'country' | 'source' | 'applied' | 'screening' | 'play'
> & {
  readonly programName: string;
  readonly days: number | null;
};

/** The list as a table for a spreadsheet. Mail addresses are no part of it, as in every table that leaves Trellis. */
export function applicationsCsv(rows: readonly ListedApplication[]): Blob {
  const heads = [
    t('applications.csv.id'),
    t('applications.column.name'),
    t('workspace.scope'),
    t('segment.field.website'),
    t('segment.field.country'),
    t('prospects.column.source'),
    t('applications.applied'),
    t('applications.csv.days'),
    t('applications.csv.looked'),
    t('applications.csv.verdict'),
    t('applications.csv.verdict-day'),
    t('prospects.column.next'),
  ];
  const lines = rows.map(({ ownId, name, programName, website, country, source, applied, days, screening, play }) => {
    const { verdict } = screening.items;
    return [
      ...[ownId, name, programName, website, country, source],
      applied === null ? '' : isoDay(applied),
      days === null ? '' : String(days),
      String(screening.looked),
      verdict === null ? '' : t(`applications.answer.verdict.${verdict.answer}`),
      verdict === null ? '' : isoDay(verdict.day),
      play === null ? '' : playTitle(play),
    ];
  });
  return new Blob([`\uFEFF${[heads, ...lines].map(spreadsheetLine).join('')}`], { type: 'text/csv;charset=utf-8' });
}
