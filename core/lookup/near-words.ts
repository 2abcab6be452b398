import type { JoinedLines } from './joined-lines';
import { type Closeness, oneEdit } from './one-edit';

const LONGEST = 255;
const SPACE = 32;
/** A word that is run together with the next one has at least so many letters; one or two may begin any word. */
const LEAST_RUN_TOGETHER = 3;

/**
 * The words of many lines, to be looked through for one typing error: no dictionary, nothing sorted. A word is passed over at the
 * price of one `&` where it lacks two of the letters that were typed, so that few are left to be compared.
 */
export class NearWords {
  readonly #lines: JoinedLines;
  #from: Uint32Array;
  #length: Uint8Array;
  #letters: Int32Array;
  #count = 0;

  constructor(lines: JoinedLines) {
    this.#lines = lines;
    const most = 4 * lines.count + 1;
    this.#from = new Uint32Array(most);
    this.#length = new Uint8Array(most);
    this.#letters = new Int32Array(most);
  }

  /** All words between `from` and `to` of the text; whatever comes before the letters and digits parts them. */
  addAll(from: number, to: number): void {
    const { text } = this.#lines;
    let start = from;
    let letters = 0;
    for (let at = from; at <= to; at++) {
      const code = at < to ? text.charCodeAt(at) : SPACE;
      if (code > SPACE) {
        letters |= 1 << (code & 31);
        continue;
      }
      if (at > start) this.#add(start, at - start, letters);
      start = at + 1;
      letters = 0;
    }
  }

  #add(from: number, length: number, letters: number): void {
    if (this.#count === this.#from.length) this.#grow();
    this.#from[this.#count] = from;
    this.#length[this.#count] = Math.min(LONGEST, length);
    this.#letters[this.#count] = letters;
    this.#count += 1;
  }

  #grow(): void {
    const [from, length, letters] = [this.#from, this.#length, this.#letters];
    const most = 2 * from.length;
    this.#from = new Uint32Array(most);
    this.#length = new Uint8Array(most);
    this.#letters = new Int32Array(most);
    this.#from.set(from);
    this.#length.set(length);
    this.#letters.set(letters);
  }

  /** Tells of every word in which there is one typing error, in order. `from`: where the word is. */
  each(typed: string, visit: (line: number, closeness: NonNullable<Closeness>, from: number) => void): void {
    const { text } = this.#lines;
    // All words go through here at each key: nothing is asked of an object that a variable can say.
    const [froms, lengths, masks, count] = [this.#from, this.#length, this.#letters, this.#count];
    const letters = lettersOf(typed);
    const least = Math.min(LONGEST, typed.length - 1);
    const [first, second] = [typed.charCodeAt(0), typed.charCodeAt(1)];
    let line = 0;
    for (let at = 0; at < count; at++) {
      const lacking = letters & ~(masks[at] ?? 0);
      if ((lacking & (lacking - 1)) !== 0) continue;
      const length = lengths[at] ?? 0;
      if (length < least) continue;
      const from = froms[at] ?? 0;
      // Of the first two letters one stands where it was typed, or beside it: one error does not reach further.
      const one = text.charCodeAt(from);
      const other = text.charCodeAt(from + 1);
      if (one !== first && other !== first && one !== second && other !== second) continue;
      const closeness = oneEdit(typed, text, from, from + length);
      if (closeness === null) continue;
      line = this.#lines.lineAt(from, line);
      visit(line, closeness, from);
    }
  }

  /** Tells of every two words that were typed without the space between them: "northdeals" of "North Deals". */
  eachRunTogether(typed: string, visit: (line: number) => void): void {
    const { text } = this.#lines;
    const letters = lettersOf(typed);
    let line = 0;
    for (let at = 0; at < this.#count; at++) {
      const length = this.#length[at] ?? 0;
      if (((this.#letters[at] ?? 0) & ~letters) !== 0 || length < LEAST_RUN_TOGETHER || length >= typed.length) continue;
      const from = this.#from[at] ?? 0;
      if (!text.startsWith(typed.slice(0, length), from) || text.charCodeAt(from + length) !== SPACE) continue;
      if (!text.startsWith(typed.slice(length), from + length + 1)) continue;
      line = this.#lines.lineAt(from, line);
      visit(line);
    }
  }
}

/** Which letters there are, as bits: a to z have one each, others share them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}
