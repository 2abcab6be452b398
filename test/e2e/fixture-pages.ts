import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { htmlPage } from '@/test/demo/dashboards/escape';
import { PAGE_FIXTURES } from '@/test/fixtures/pages/expected';
import type { ExpectedRef, ExpectedRow, PageFixture } from '@/test/fixtures/pages/page-fixture';
import type { ListedPartner } from './partner-list';

const FOLDER = 'test/fixtures/pages';
const sourceOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
/** Where a browser goes to leave the page, on the same site. */
export const ELSEWHERE = '/trellis-elsewhere';

/** The fixtures of one folder: a network's, with the pages beside it on which nothing may be read. */
export function fixturesByFolder(): ReadonlyMap<string, readonly PageFixture[]> {
  return groupBy(PAGE_FIXTURES, ({ file }) => file.split('/')[0] ?? '');
}

/** As Map.groupBy, which Node 20 has not. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

export const rowsOf = ({ rows, frames = [] }: PageFixture): readonly ExpectedRow[] =>
  [rows, ...frames.map((frame) => frame.rows)].flat();

/** Serves the fixture at its address, in this tab alone: several stand at one address. */
export async function serveFixture(page: Page, { file, address, frames = [] }: PageFixture): Promise<void> {
  const bodies = new Map([[address, file] as const, ...frames.map((frame) => [frame.address, frame.file] as const)]);
  await page.route(/^https?:/, (route) => {
    const url = route.request().url();
    const found = bodies.get(url) ?? bodies.get(url.split('#')[0] ?? '');
    if (found) return route.fulfill(htmlPage(sourceOf(found)));
    const isElsewhere = new URL(url).pathname === ELSEWHERE;
    return route.fulfill(htmlPage('<!doctype html><title>Elsewhere</title>', isElsewhere ? 200 : 404));
  });
}

/**
 * What the user imported for an account: each partner that its pages name, once, however they name it, and one for each other
 * number or id that stands anywhere in them. Those must get no badge: an order's number, a user's id, a page's.
 */
export function partnersOf(fixtures: readonly PageFixture[]): readonly ListedPartner[] {
  const listed = new Map<string, ListedPartner>();
  for (const [id, rows] of groupBy(fixtures.flatMap(rowsOf), ({ partner }) => partner)) {
    const [name] = rows.map((row) => row.name);
    const [email] = valuesOf(rows, 'email');
    listed.set(id, { id, name: name || `Partner ${id}`, email: email ?? `${id}@partner.example`.toLowerCase() });
  }
  for (const id of fixtures.flatMap(otherIds)) {
    if (!listed.has(id)) listed.set(id, { id, name: `Nobody here ${id}`, email: `${id}@nobody.example`.toLowerCase() });
  }
  return [...listed.values()];
}

/** Codes agreed with partners that the pages name by them, by id of the partner: no list of partners tells them. */
export function codesOf(fixtures: readonly PageFixture[]): ReadonlyMap<string, string> {
  const rows = fixtures.flatMap(rowsOf);
  return new Map(rows.flatMap((row) => valuesOf([row], 'code').map((code) => [row.partner, code] as const)));
}

const valuesOf = (rows: readonly ExpectedRow[], way: ExpectedRef['by']) =>
  rows.flatMap(({ refs }) => refs.filter(({ by }) => by === way).map(({ value }) => value));

function otherIds({ file, frames = [] }: PageFixture): readonly string[] {
  const text = [file, ...frames.map((frame) => frame.file)].map(sourceOf).join('\n');
  const body = text.replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
  return body.match(/\b(?:[a-z]{2}_)?\d[\da-zA-Z]{0,9}\b/g) ?? [];
}

/** Own ids of the badges of a document, in its order; rows in open shadow roots are found, too. */
export async function badgedIn(frame: Frame): Promise<readonly string[]> {
  const accounts = await frame
    .locator('trellis-badge')
    .evaluateAll((hosts) => hosts.map((host) => (host as HTMLElement).dataset.account ?? 'nobody'));
  return accounts.map((account) => decodeURIComponent(account.split(':').at(-1) ?? ''));
}

export type Badged = Readonly<Record<string, readonly string[]>>;

export function wantedOn({ address, rows, frames = [] }: PageFixture): Badged {
  const all = [{ address, rows }, ...frames].map((one) => [one.address, one.rows.map(({ partner }) => partner)] as const);
  return Object.fromEntries(all.filter(([, ids]) => ids.length > 0));
}

/** Badges of each document of the page that has some, by its address. */
export async function badgedOn(page: Page): Promise<Badged> {
  const found: Record<string, readonly string[]> = {};
  for (const frame of page.frames()) {
    const ids = await badgedIn(frame).catch(() => []); // the frame went to another address meanwhile
    if (ids.length > 0) found[frame.url()] = ids;
  }
  return found;
}

/** Every document of the page, as its scripts would read it. */
export async function markupOf(page: Page): Promise<readonly string[]> {
  return Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)));
}
