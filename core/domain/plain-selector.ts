/** Longer than what learning writes, shorter than what would cost a page time. */
const LONGEST = 400;
const MOST_PARTS = 24;

/** A tag, a class, an id; one attribute; a place among siblings. Attribute names have no escapes, so no token can be read two ways. */
const NAME = String.raw`(?:[\w-]|[^\x00-\x7f]|\\(?:[\da-f]{1,6} ?|[^\da-f\n]))+`;
const ATTRIBUTE = String.raw`\[[\w-]+(?:[~|^$*]?="(?:[^"\\\n]|\\[^\n])*")?\]`;
const PLACE = String.raw`:scope|:nth-(?:child|of-type)\(\d{1,4}\)`;
const PART = new RegExp(`[#.]?${NAME}|${ATTRIBUTE}|${PLACE}`, 'iy');
const BETWEEN = /\s*>\s*|\s+/y;

/**
 * Whether a selector is of the few kinds that teaching writes: tags, classes, ids, attributes and places, inside or right inside
 * one another. Nothing that searches (`:has`, `:is`, `:not`), no lists, no `*`: one that came in a file can't make a page slow.
 * Read piece by piece, never going back: the text is somebody else's, and must not cost time either.
 */
export function isPlainSelector(text: string): boolean {
  if (text.length > LONGEST) return false;
  let at = 0;
  let parts = 0;
  let mayJoin = false;
  while (at < text.length) {
    const part = lengthAt(PART, text, at);
    if (part > 0) {
      at += part;
      parts++;
      mayJoin = true;
      continue;
    }
    const between = mayJoin ? lengthAt(BETWEEN, text, at) : 0;
    if (between === 0) return false;
    at += between;
    mayJoin = false;
  }
  return mayJoin && parts <= MOST_PARTS;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
