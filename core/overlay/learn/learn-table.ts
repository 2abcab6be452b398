import type { NetworkId } from '../../domain/ids';
import type { LearnedTable, ProposedTable, TeachWarning } from '../../domain/learned';
import { pathOf } from '../../domain/page-path';
import { isPlainSelector } from '../../domain/plain-selector';
import { elementIn, ROW_ITSELF } from '../../networks/learned-table';
import { findRoots } from '../row-roots';
import { selectorInside } from './find-inside';
import { findLevels, type Level } from './find-likes';
import { rowScopes } from './find-rows-selector';
import { findWays } from './find-ways';
import { namesOf, placeOf } from './name-element';
import { rootsAround } from './open-roots';
import { isGenerated } from './stable-names';

export type LearnPage = {
  readonly url: URL;
  readonly site: string;
  readonly network: NetworkId;
  /** What names the user's account in the address: it varies from user to user. */
  readonly account: string | null;
};

const CELLS = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]';
const MOST_LEVELS = 3;
const MOST_CANDIDATES = 30;

/**
 * From one partner's name that the user pointed at to the lists that would find it and its likes: the rows that repeat, the place of
 * the name in them, and what tells the partners apart; the likeliest first. Empty: nothing on the page is built like it.
 */
export function learnTables(pointed: Element, page: LearnPage): readonly ProposedTable[] {
  const name = nameElement(pointed);
  if (!name || name.textContent?.trim() === '') return [];
  const levels = levelsOf(name);
  const candidates = levels.slice(0, MOST_LEVELS).flatMap((level) => candidatesOf(name, level, page));
  return candidates
    .filter((table) => [table.rows, table.slot, ...table.roots, ...table.ways.map(({ css }) => css)].every(isPlainSelector))
    .slice(0, MOST_CANDIDATES);
}

/** Rows each in a shadow root of their own have no likes beside them: then their hosts repeat. A list of one has none at all. */
function levelsOf(name: Element): readonly Level[] {
  const levels = findLevels(name);
  if (levels.length > 0) return levels;
  const root = name.getRootNode();
  if (root instanceof ShadowRoot) {
    const top = topIn(name, root);
    const hosts = findRoots(
      rootsAround(name, (host) => hostName(host)),
      name.ownerDocument,
    ).rows;
    const likes = hosts.flatMap((host) => [...host.children].filter((child) => child.localName === top.localName));
    if (likes.length > 1) return [{ row: top, likes }];
  }
  const single = name.closest('tr, li, article, [role="row"], [role="listitem"]');
  return single ? [{ row: single, likes: [single] }] : [];
}

function candidatesOf(name: Element, { row, likes }: Level, page: LearnPage): ProposedTable[] {
  const slot = selectorInside(name, row, likes);
  const roots = rootsAround(name, (host) => hostName(host));
  const root = name.getRootNode() as Document | ShadowRoot;
  const isOneInEach = likes.some((like) => like.getRootNode() !== root);
  const scopes = isOneInEach
    ? [{ css: namesOf(row)[0]?.css ?? row.localName, count: likes.length }]
    : rowScopes({ row, likes }, slot, root);
  const ways = findWays(
    row,
    likes.filter((like) => elementIn(like, slot) !== null),
    slot,
  );
  const { site, network } = page;
  const common = { name: titleOf(name.ownerDocument), site, network, path: pathOf(page.url, page.account), roots, slot };
  // All ways within the nearest scope first, then the wider scopes.
  return scopes.flatMap(({ css }) =>
    ways.map(({ way }) => {
      const table = { ...common, rows: css, ways: [way] };
      return { ...table, warnings: warningsOf(table, likes.length) };
    }),
  );
}

/**
 * The element that holds the name and nothing else: down into a cell that was hit beside its text, up to the link around it.
 * Null: there is no text where the user pointed.
 */
function nameElement(pointed: Element): Element | null {
  let at: Element | null = pointed;
  while (at && textOf(at) === '') at = at.parentElement; // a picture beside the name
  if (!at || at === at.ownerDocument.body) return null;
  while (!hasOwnText(at)) {
    const next: Element | undefined = [...at.children].find((child) => textOf(child) !== '');
    if (!next) break;
    at = next;
  }
  const text = textOf(at);
  for (
    let up = at.parentElement;
    up && textOf(up) === text && !up.matches(`${CELLS}, tr, li, [role="row"]`);
    up = up.parentElement
  ) {
    if (up.matches('a, [href], button')) at = up;
  }
  return at;
}

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const hasOwnText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');

function topIn(element: Element, root: ShadowRoot): Element {
  let at = element;
  while (at.parentNode && at.parentNode !== root) at = at.parentNode as Element;
  return at;
}

/** A host by what it is called; its place only where it has no name. */
function hostName(host: Element): string {
  return namesOf(host).find(({ rank }) => rank <= 1)?.css ?? namesOf(host)[0]?.css ?? placeOf(host);
}

/** `Affiliates ‹ Shop — WordPress`: what stands first is the page, the rest the site. */
function titleOf(document: Document): string {
  const [first = ''] = document.title.split(/\s+[‹›|–—·:-]\s+/);
  return first.replace(/\s+/g, ' ').trim().slice(0, 60);
}

function warningsOf({ roots, rows, slot, ways }: LearnedTable, count: number): TeachWarning[] {
  const selectors = [...roots, rows, slot, ...ways.map(({ css }) => css)].filter((css) => css !== ROW_ITSELF);
  const classes = selectors.flatMap((css) => [...css.matchAll(/\.((?:[\w-]|\\.)+)/g)].map((match) => match[1] ?? ''));
  const warnings: TeachWarning[] = [];
  if (selectors.some((css) => css.includes(':nth-'))) warnings.push('by-position');
  if (classes.some((name) => isGenerated(name.replace(/\\/g, '')))) warnings.push('generated-class');
  if (ways[0]?.by === 'name') warnings.push('by-name');
  if (count < 2) warnings.push('single-row');
  return warnings;
}
