import type { Currency } from '../domain/money';

const MOST = 255;

/** The currencies of one file, each by a number of one byte: 0 is the file's own, or not said. */
export class CurrencyIndex {
  readonly #codes: Currency[];
  #lastCode: Currency | null = null;
  #last = 0;

  /** `own`: the file's own currency; null where the file does not say. */
  constructor(own: Currency | null) {
    this.#codes = [own ?? ''];
  }

  /** Number of a currency; -1 when there are more than a byte can tell apart, which no exporter writes. */
  find(code: Currency | null): number {
    if (code === null) return 0;
    if (code === this.#lastCode) return this.#last;
    let at = this.#codes.indexOf(code);
    if (at < 0) at = this.#codes.length > MOST ? -1 : this.#codes.push(code) - 1;
    this.#lastCode = code;
    this.#last = at;
    return at;
  }

  codeAt(at: number): Currency {
    return this.#codes[at] ?? '';
  }

  /**
   * Numbers for good: the file's own currency first, then those that are used, sorted. null: no other than its own is.
   * `used` holds numbers as `find` gave them.
   */
  settle(used: Uint8Array): { readonly codes: Currency[]; readonly column: Uint8Array } | null {
    const isUsed = new Uint8Array(this.#codes.length);
    for (let i = 0; i < used.length; i++) isUsed[used[i] ?? 0] = 1;
    const others = this.#codes.filter((_, at) => at > 0 && isUsed[at] === 1).sort();
    if (others.length === 0) return null;
    const codes = [this.codeAt(0), ...others];
    const rank = Uint8Array.from(this.#codes, (code) => Math.max(0, codes.indexOf(code)));
    return { codes, column: used.map((at) => rank[at] ?? 0) };
  }
}
