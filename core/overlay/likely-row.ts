import { attributeOf, elementsIn, shadowOf, tagOf, topOf } from './read-node';

const MOST_VISITED = 100_000;
const FEWEST = 3;
/** What is made for lists of records counts as much as so many others. */
const RECORDS = 20;
/** Lists of choices and of places, not of records. */
const PASSED_OVER = new Set(['head', 'script', 'style', 'svg', 'select', 'datalist', 'template', 'nav', 'iframe']);

/** The first of the elements that are repeated most on a page, open shadow roots included: most likely its list. */
export function likelyRow(document: Document): Element | null {
  let best: Element | null = null;
  let most = 0;
  const waiting: (Element | ShadowRoot)[] = [topOf(document)];
  for (let visited = 0; visited < MOST_VISITED; visited++) {
    const node = waiting.pop();
    if (!node) break;
    const shadow = node instanceof ShadowRoot ? null : shadowOf(node);
    if (shadow) waiting.push(shadow);
    for (const { first, count } of groupsIn(node, waiting)) {
      const weight = count < FEWEST || isPlain(first) ? 0 : count * (isRecord(first) ? RECORDS : 1);
      if (weight > most) [best, most] = [first, weight];
    }
  }
  return best;
}

type Group = { readonly first: Element; count: number };

/** Children by their tag; each is to be looked into, too. */
function groupsIn(node: Element | ShadowRoot, waiting: (Element | ShadowRoot)[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const child of elementsIn(node)) {
    const tag = tagOf(child);
    if (PASSED_OVER.has(tag) || tag.startsWith('trellis-')) continue;
    waiting.push(child);
    const group = groups.get(tag);
    if (group) group.count += 1;
    else groups.set(tag, { first: child, count: 1 });
  }
  return groups.values();
}

const isRecord = (element: Element) => tagOf(element) === 'tr' || attributeOf(element, 'role') === 'row';

/** One text, perhaps wrapped: no record has so little. */
function isPlain(element: Element): boolean {
  const [only, second] = elementsIn(element);
  if (second) return false;
  return !only || [...elementsIn(only)].length < 2;
}
