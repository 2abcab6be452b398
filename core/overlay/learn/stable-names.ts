/** Names of classes and ids: which will be there tomorrow, and which were made by a build or by the row's state of today. */

/** Prefixes of libraries whose class names are all made. */
const MADE_BY_LIBRARY = /^(?:css|sc|jss|tss|jsx|svelte|astro|emotion|styled|makeStyles|ng-tns|_ngcontent|_nghost)-?[a-z0-9-]*$/i;
/** What a row is only now: the pointer is on it, it is the third, it is chosen. */
const STATE =
  /^(?:(?:is|has|not|js)-.*|active|inactive|selected|hover(?:ed)?|focus(?:ed)?|odd|even|alternate|first|last|open(?:ed)?|closed|expanded|collapsed|checked|disabled|enabled|loading|loaded|current|highlight(?:ed)?|visible|hidden|unread|new|iedit|dragging|sorted|asc|desc|.*-(?:odd|even|selected|active|hover|hovered|focus|focused|first|last|open|expanded|collapsed|checked|disabled|even-row|odd-row|position-absolute|no-animation))$/i;
/** Signs that only utility frameworks have in a class name. */
const UTILITY_SIGN = /[:[\]/!@%&(),.#]/;
/** Looks, not meaning: sizes, colours, directions. They change with the first redesign. */
const UTILITY =
  /^-?(?:flex|grid|block|inline(?:-.*)?|contents|truncate|relative|absolute|fixed|sticky|static|clearfix|widefat|striped|group|peer|container|[a-z]{1,9}(?:-[a-z]{1,9}){0,2}-(?:-?\d.*|px|auto|full|screen|none|xs|sm|md|lg|xl|\dxl|left|right|top|bottom|center|start|end|between|middle|nowrap|bold|semibold|medium|normal|white|black|transparent))$/;
const MOST_LETTERS = 60;

/** Made by a build: it will be another one in the next release (`_4-15-1_Baf2T`, `css-1x2y3z`, `row__3xK2a`). */
export function isGenerated(name: string): boolean {
  if (MADE_BY_LIBRARY.test(name)) return true;
  return name.split(/[-_]+/).some(isHash);
}

/** Says what the element is, as far as its name can tell. */
export function isStable(name: string): boolean {
  if (name.length > MOST_LETTERS || UTILITY_SIGN.test(name)) return false;
  return !isGenerated(name) && !STATE.test(name) && !isNumbered(name);
}

/** Of two stable classes the one that says more than how it looks. */
export const isUtility = (name: string): boolean => UTILITY.test(name);

/** `post-123`, `row7`: the name of one of many. */
const isNumbered = (name: string) => /\d{2,}|[a-z][-_]?\d$/i.test(name);

/** A part of a name that nobody wrote: digits among letters, or pieces of two letters in changing case. */
function isHash(part: string): boolean {
  if (/^\d{3,}$/.test(part)) return true;
  if (part.length < 5) return false;
  if (/\d/.test(part)) return /\d[a-z]/i.test(part) && !/^\d+(?:xl|px|rem|em|vw|vh|st|nd|rd|th|col|cols)$/i.test(part);
  if (!/[a-z]/.test(part) || !/[A-Z]/.test(part)) return false;
  const pieces = part.split(/(?=[A-Z])/);
  return pieces.length >= 2 && pieces.every((piece) => piece.length <= 2);
}
