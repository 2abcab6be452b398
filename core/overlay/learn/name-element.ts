import { isGenerated, isStable, isUtility } from './stable-names';

/** One way to call an element, whatever stands around it. `rank`: 0 is the most lasting. */
export type SimpleName = { readonly css: string; readonly rank: number };

/** Attributes in which pages and test tools say what an element is; the same for every row. */
const TELLING = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-colname',
  'data-column',
  'data-column-id',
  'data-col',
  'data-field',
  'data-label',
  'col-id',
  'itemprop',
  'role',
];
const MOST_NAMES = 12;

/** Ways to call an element by itself, the most lasting first. A generated class is named only where nothing else is there. */
export function namesOf(element: Element): readonly SimpleName[] {
  const tag = element.localName;
  const names: SimpleName[] = [];
  const plainTag = /^[a-z][\w-]*$/.test(tag) ? tag : '';
  for (const attribute of TELLING) {
    const value = element.getAttribute(attribute);
    if (value === null || !isWord(value)) continue;
    names.push({ css: `[${attribute}="${quoted(value)}"]`, rank: attribute === 'role' ? 2 : 0 });
  }
  if (element.id !== '' && isStable(element.id)) names.push({ css: `#${CSS.escape(element.id)}`, rank: 0 });
  for (const name of element.classList) {
    if (isStable(name)) names.push({ css: `${plainTag}.${CSS.escape(name)}`, rank: isUtility(name) ? 4 : 1 });
  }
  if (tag.includes('-') && plainTag !== '')
    names.push({ css: plainTag, rank: 0 }); // a custom element is called what it is
  else if (plainTag !== '') names.push({ css: plainTag, rank: 3 });
  for (const name of element.classList) {
    if (isGenerated(name) && !/[:[\]/]/.test(name)) names.push({ css: `.${CSS.escape(name)}`, rank: 5 });
  }
  return names.sort((a, b) => a.rank - b.rank).slice(0, MOST_NAMES);
}

/** Its place among its siblings, where it has no name of its own. */
export function placeOf(element: Element): string {
  const siblings = [...(element.parentNode?.children ?? [])];
  return `${element.localName}:nth-child(${siblings.indexOf(element) + 1})`;
}

/** Not an id, not a sentence: short, without numbers of several digits. */
const isWord = (value: string) =>
  value.length <= MOST_WORD && value !== '' && !/\d{2,}|["\\\n]/.test(value) && !isGenerated(value);
const MOST_WORD = 60;
const quoted = (value: string) => value.replace(/["\\]/g, '\\$&');
