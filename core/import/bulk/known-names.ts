import type { ByteRows } from './byte-rows';

/** The name that each account has now, as the bytes in which it was written. */
export class KnownNames {
  #bytes = new Uint8Array(4096);
  #used = 0;
  #starts = new Int32Array(256).fill(-1);
  #lengths = new Int32Array(256);
  #escaped = new Uint8Array(256);

  /** True when the cell writes the account's name just as it was written before, or is empty. */
  is(account: number, { bytes, from, to, escaped }: ByteRows, cell: number): boolean {
    const start = from[cell] ?? 0;
    const length = (to[cell] ?? 0) - start;
    if (length === 0) return true;
    const own = this.#starts[account] ?? -1;
    if (own < 0 || length !== this.#lengths[account] || escaped[cell] !== this.#escaped[account]) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[own + i] !== bytes[start + i]) return false;
    return true;
  }

  learn(account: number, { bytes, from, to, escaped }: ByteRows, cell: number): void {
    const start = from[cell] ?? 0;
    const length = (to[cell] ?? 0) - start;
    if (account >= this.#starts.length) this.#growAccounts(account);
    if (this.#used + length > this.#bytes.length) this.#growBytes(this.#used + length);
    this.#bytes.set(bytes.subarray(start, start + length), this.#used);
    this.#starts[account] = this.#used;
    this.#lengths[account] = length;
    this.#escaped[account] = escaped[cell] ?? 0;
    this.#used += length;
  }

  #growAccounts(account: number): void {
    const size = Math.max(account + 1, this.#starts.length * 2);
    const starts = new Int32Array(size).fill(-1);
    starts.set(this.#starts);
    const lengths = new Int32Array(size);
    lengths.set(this.#lengths);
    const escaped = new Uint8Array(size);
    escaped.set(this.#escaped);
    [this.#starts, this.#lengths, this.#escaped] = [starts, lengths, escaped];
  }

  #growBytes(needed: number): void {
    const wider = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}
