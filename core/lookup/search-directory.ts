import type { DirectoryEntry } from '../domain/directory';
import { foldLetters, foldName, umlautSpelling } from './fold-text';
import { searchTypos } from './search-typos';

export type DirectorySearch = {
  /** Best match first, among equals the one with the most pressing next action. An empty text finds nothing. */
  readonly search: (text: string, limit?: number) => DirectoryEntry[];
};

const DEFAULT_LIMIT = 20;
/** Fewer hits than this, and a typing error is the likelier explanation. */
const TOO_FEW = 3;
const LONGEST_QUERY = 100;

/**
 * Search over every partner, without an index to build or to keep: one joined text per kind of key, lines in order of
 * priority, so that the first hits of each kind are the right ones and the scan can stop early.
 *
 * Kinds, best first: own id or e-mail exactly; name from its start; a word of the name from its start; inside the name; id or
 * e-mail from its start; inside them; and when that is too little, names with one typing error.
 */
export function openDirectory(entries: readonly DirectoryEntry[]): DirectorySearch {
  const ordered = entries.toSorted((a, b) => b.priority - a.priority || compare(a.name, b.name) || compare(a.account, b.account));
  const folded = ordered.map(({ name }) => foldName(name));
  const names = new Lines(
    ordered.map(({ name }, at) => {
      const other = umlautSpelling(name);
      return other === null || other === folded[at] ? ` ${folded[at]}` : ` ${folded[at]} \u0001 ${other}`;
    }),
  );
  const keys = new Lines(ordered.map(({ email, ownId }) => `\u0001${keyOf(ownId)}\u0001${keyOf(email)}\u0001`));

  function search(text: string, limit = DEFAULT_LIMIT): DirectoryEntry[] {
    const query = inOneLine(text.slice(0, LONGEST_QUERY));
    const name = foldName(query);
    const key = keyOf(query);
    const hits = new Set<number>();
    const add = (found: Iterable<number>) => {
      for (const at of found) {
        if (hits.size >= limit) return;
        hits.add(at);
      }
    };
    if (key) add(keys.find(`\u0001${key}\u0001`));
    const words = name.split(' ').filter((word) => word !== '');
    if (name) {
      add(names.find(`\n ${name}`));
      if (hits.size < limit) add(names.find(` ${name}`));
      if (hits.size < limit) add(names.findAll(words));
    }
    if (key && hits.size < limit) add(keys.find(`\u0001${key}`));
    if (key && hits.size < limit) add(keys.find(key));
    if (hits.size < Math.min(TOO_FEW, limit) && name.length > 2) add(searchTypos(folded, name, limit));
    return [...hits].flatMap((at) => ordered[at] ?? []);
  }

  return { search };
}

/** Many short lines as one text: `indexOf` over it is many times faster than a look at each line. */
class Lines {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(lines: readonly string[]) {
    this.#text = `\n${lines.join('\n')}\n`;
    this.#starts = new Uint32Array(lines.length + 1);
    let start = 0;
    for (const [at, line] of lines.entries()) {
      this.#starts[at] = start;
      start += line.length + 1;
    }
    this.#starts[lines.length] = start;
  }

  /** Numbers of the lines that hold the text, in order. `\n` at its start stands for the line's. */
  *find(part: string): Generator<number> {
    let from = 0;
    for (;;) {
      const hit = this.#text.indexOf(part, from);
      if (hit < 0) return;
      const line = this.#lineAt(hit);
      if (line >= this.#starts.length - 1) return;
      yield line;
      from = this.#starts[line + 1] ?? this.#text.length;
    }
  }

  /** Lines that hold every part, in any order. */
  *findAll(parts: readonly string[]): Generator<number> {
    const [longest, ...others] = parts.toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return;
    for (const line of this.find(longest)) {
      const text = this.#text.slice(this.#starts[line], this.#starts[line + 1]);
      if (others.every((part) => text.includes(part))) yield line;
    }
  }

  /** Last line that starts at or before the position. */
  #lineAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Line breaks and the like part the lines and keys of the joined text: in what people wrote they are spaces. */
const inOneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
const keyOf = (text: string) => foldLetters(inOneLine(text).trim());
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
