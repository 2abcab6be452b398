const QUOTE = 34;
/** How a name must be written to be the same: it has no quotes in it, or it has, and stood in quotes or bare. */
const ANY = 0;
const QUOTED = 1;
const BARE = 2;

/** The name that each account has now, as the bytes in which it was written. */
export class KnownNames {
  #bytes = new Uint8Array(4096);
  #used = 0;
  #starts = new Int32Array(256).fill(-1);
  #lengths = new Int32Array(256);
  #quoting = new Uint8Array(256);

  /**
   * The first byte behind the account's name, if it stands at `from` (inside its quotes, if it has them) just as it was written
   * before; -1 otherwise. Whether the cell ends there is for the caller to see.
   */
  endOf(account: number, bytes: Uint8Array, from: number): number {
    const own = this.#starts[account] ?? -1;
    if (own < 0) return -1;
    const quoting = this.#quoting[account] ?? ANY;
    // Doubled quotes are one quote in a quoted cell, and two in a bare one.
    if (quoting !== ANY && (quoting === QUOTED) !== isQuoted(bytes, from)) return -1;
    const length = this.#lengths[account] ?? 0;
    for (let i = 0; i < length; i++) if (this.#bytes[own + i] !== bytes[from + i]) return -1;
    return from + length;
  }

  learn(account: number, bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (account >= this.#starts.length) this.#growAccounts(account);
    if (this.#used + length > this.#bytes.length) this.#growBytes(this.#used + length);
    this.#bytes.set(bytes.subarray(start, start + length), this.#used);
    this.#starts[account] = this.#used;
    this.#lengths[account] = length;
    this.#quoting[account] = bytes.subarray(start, end).includes(QUOTE) ? (isQuoted(bytes, start) ? QUOTED : BARE) : ANY;
    this.#used += length;
  }

  #growAccounts(account: number): void {
    const size = Math.max(account + 1, this.#starts.length * 2);
    const starts = new Int32Array(size).fill(-1);
    starts.set(this.#starts);
    const lengths = new Int32Array(size);
    lengths.set(this.#lengths);
    const quoting = new Uint8Array(size);
    quoting.set(this.#quoting);
    [this.#starts, this.#lengths, this.#quoting] = [starts, lengths, quoting];
  }

  #growBytes(needed: number): void {
    const wider = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** No cell begins behind a quote but one in quotes. */
const isQuoted = (bytes: Uint8Array, from: number) => from > 0 && bytes[from - 1] === QUOTE;
