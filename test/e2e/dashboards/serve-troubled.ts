import type { BrowserContext } from '@playwright/test';
import { type DemoFile, dubCsv } from '@/test/demo/csv-text';
import { DUB_ORIGIN } from '@/test/demo/dashboards/dub';
import { htmlPage } from '@/test/demo/dashboards/escape';
import { type PagePartner, pageOf } from './kit';
import { runJealousList, runLateList, TROUBLED_PAGES } from './troubled-pages';

const SLUG = 'troubled';

export const TROUBLED_PARTNERS: readonly PagePartner[] = Array.from({ length: 400 }, (_, n) => ({
  id: `pn_T${String(n).padStart(4, '0')}`,
  name: `Partner ${n} of ${['Lisbon', 'Graz', 'Oulu', 'Turin'][n % 4]}`,
}));

export const troubledAddress = (name: string) => `${DUB_ORIGIN}/${SLUG}/program/partners?page=${name}`;

/** The list that the user imports: it knows all of them. */
export const TROUBLED_LIST: DemoFile = {
  name: 'Dub Partners Export - troubled.csv',
  content: dubCsv(
    ['ID', 'Name', 'Email', 'Country', 'Status', 'Group', 'Enrolled at', 'Payouts enabled at'],
    TROUBLED_PARTNERS.map(({ id, name }, n) => [
      id,
      name,
      `hello@p${n}.example`,
      'DE',
      'approved',
      'Default',
      '2026-01-05T09:00:00.000Z',
      '',
    ]),
  ),
};

const RUNS = new Map([
  ...TROUBLED_PAGES.map(({ name, run }) => [name, run] as const),
  ['late', runLateList] as const,
  ['jealous', runJealousList] as const,
]);

export async function serveTroubled(context: BrowserContext): Promise<void> {
  await context.route(`${DUB_ORIGIN}/${SLUG}/**`, (route) => {
    const run = RUNS.get(new URL(route.request().url()).searchParams.get('page') ?? '');
    return route.fulfill(run ? htmlPage(pageOf(SLUG, TROUBLED_PARTNERS, run)) : htmlPage('<title>Not found</title>', 404));
  });
}
