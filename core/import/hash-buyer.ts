import { _HMAC } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { IdHash } from './hash-id';
import { isNothing } from './read-number';

type Hmac = _HMAC<ReturnType<typeof sha256.create>>;

const CACHED = 4096;
const LONGEST = 500;

/**
 * End customers, told apart and not known: the first 64 bits of an HMAC-SHA-256 of their address or id under a salt of this
 * installation. No text is kept, not even for a while: what was hashed lately is found again by a hash of the text.
 */
export class BuyerHash {
  /** Lanes of the buyer read last; both 0 for none. */
  high = 0;
  low = 0;
  readonly #keyed: Hmac;
  #work: Hmac | undefined;
  readonly #bytes = new Uint8Array(LONGEST * 3);
  readonly #digest = new Uint8Array(32);
  readonly #view = new DataView(this.#digest.buffer);
  readonly #encoder = new TextEncoder();
  readonly #quick = new IdHash();
  /** Four numbers a slot: the text's own two lanes, and what became of it. */
  readonly #cache = new Int32Array(CACHED * 4);

  constructor(salt: Uint8Array) {
    this.#keyed = new _HMAC(sha256, salt);
  }

  read(cell: string): void {
    const text = cell.trim().toLowerCase();
    this.high = 0;
    this.low = 0;
    // Shops number their guests 0.
    if (text === '0' || isNothing(text) || text.length > LONGEST) return;
    this.#hash(text);
  }

  #hash(text: string): void {
    const { high, low } = this.#quick.start().add(text).end();
    const slot = (low & (CACHED - 1)) * 4;
    const cache = this.#cache;
    if (cache[slot] === (high | 0) && cache[slot + 1] === (low | 0)) {
      this.high = cache[slot + 2] ?? 0;
      this.low = cache[slot + 3] ?? 0;
      if (this.low !== 0) return;
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    const work = this.#keyed._cloneInto(this.#work);
    this.#work = work;
    work.update(this.#bytes.subarray(0, written)).digestInto(this.#digest);
    this.high = this.#view.getInt32(0);
    // 0 is nobody.
    this.low = this.#view.getInt32(4) || 1;
    cache[slot] = high;
    cache[slot + 1] = low;
    cache[slot + 2] = this.high;
    cache[slot + 3] = this.low;
  }
}
