/** What a search found: each line once, by the best way in which it was found. */
export class FoundLines {
  /** By line: its rank plus 1; 0: not found. */
  readonly #rankOf: Uint8Array;
  /** By rank. */
  readonly #counts: number[] = [];
  count = 0;

  constructor(lines: number) {
    this.#rankOf = new Uint8Array(lines);
  }

  /** `rank`: 0 is best. */
  add(line: number, rank: number): void {
    const before = this.#rankOf[line] ?? 0;
    if (before !== 0 && before <= rank + 1) return;
    this.#rankOf[line] = rank + 1;
    this.#counts[rank] = this.countOf(rank) + 1;
    if (before === 0) this.count += 1;
    else this.#counts[before - 1] = this.countOf(before - 1) - 1;
  }

  /** Lines that were found in this way or in a better one. */
  countUpTo(rank: number): number {
    let count = 0;
    for (let at = 0; at <= rank; at++) count += this.countOf(at);
    return count;
  }

  countOf(rank: number): number {
    return this.#counts[rank] ?? 0;
  }

  /** The best ones, by rank, then in the order of the lines. */
  take(limit: number): number[] {
    const taken: number[] = [];
    for (let rank = 0; rank < this.#counts.length; rank++) {
      const most = Math.min(limit, taken.length + this.countOf(rank));
      for (let line = 0; taken.length < most; line++) if (this.#rankOf[line] === rank + 1) taken.push(line);
    }
    return taken;
  }
}
