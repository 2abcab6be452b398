/** What parts several names or keys in one line. People's texts have none of it left (see inOneLine). */
export const PART = '\u0001';

const LINE_END = 10;
const LAST_OF_ASCII = 127;

/** Writes lines one after the other, letter by letter: to join a million small texts takes many times longer. */
export class LineWriter {
  readonly #starts: Uint32Array;
  #codes: Uint16Array;
  #length = 0;
  #count = 0;
  /** All letters together, as bits: tells whether any is beyond ASCII. */
  #all = 0;

  constructor(lines: number) {
    this.#starts = new Uint32Array(lines + 1);
    this.#codes = new Uint16Array(32 * lines + 64);
    this.endLine(0);
  }

  /** A piece of the line that is being written. */
  write(piece: string): void {
    if (this.#length + piece.length >= this.#codes.length) this.#grow(piece.length);
    const codes = this.#codes;
    let [to, all] = [this.#length, this.#all];
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      codes[to++] = code;
      all |= code;
    }
    this.#length = to;
    this.#all = all;
  }

  /** `count`: lines that are written then. */
  endLine(count = this.#count + 1): void {
    this.#codes[this.#length++] = LINE_END;
    this.#count = count;
    this.#starts[count] = this.#length;
  }

  end(): JoinedLines {
    const written = this.#codes.subarray(0, this.#length);
    // Plain letters take half the room, and are searched in half the time.
    const isPlain = this.#all <= LAST_OF_ASCII;
    const text = isPlain ? new TextDecoder().decode(Uint8Array.from(written)) : utf16.decode(written);
    return new JoinedLines(text, this.#starts);
  }

  #grow(by: number): void {
    const codes = new Uint16Array(2 * this.#codes.length + by);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

/** Keeps every code as it is but halves of a letter that stand alone, which no search is for. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Many short lines as one text: one `indexOf` over it is many times faster than a look at each line. Begins and ends with `\n`. */
export class JoinedLines {
  readonly text: string;
  readonly count: number;
  readonly #starts: Uint32Array;

  /** `starts`: of each line, and of the one that would come after the last. */
  constructor(text: string, starts: Uint32Array) {
    this.text = text;
    this.count = starts.length - 1;
    this.#starts = starts;
  }

  /** First position of a line; of the one after the last: where the text ends. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  lineOf(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1) - 1);
  }

  /**
   * Tells of every place of `part`, in order, until `visit` says false. `part` lies within a line, but may begin with the `\n` before
   * it or end with the one behind.
   */
  each(part: string, visit: (line: number, at: number) => boolean): void {
    const inLine = part.startsWith('\n') ? 1 : 0;
    let line = 0;
    for (let at = this.text.indexOf(part); at >= 0; at = this.text.indexOf(part, at + 1)) {
      line = this.lineAt(at + inLine, line);
      if (line >= this.count || !visit(line, at)) return;
    }
  }

  /** The line of a position, which is in `from` or behind it. Steps grow, for the next one is mostly near. */
  lineAt(position: number, from = 0): number {
    let step = 1;
    let low = from;
    while (low + step < this.count && (this.#starts[low + step] ?? 0) <= position) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.count);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}
