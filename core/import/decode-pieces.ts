import type { Encoding } from '../domain/report';

/** A piece of text small enough to stay in V8's young generation while its cells live. */
const PIECE_BYTES = 256 << 10;
/** Bytes without a line end that are waited for. */
const LONGEST_LINE = 1 << 20;

export type PieceOptions = {
  readonly encoding: Encoding;
  /** UTF-8 only: bytes that are not UTF-8 are told, instead of replaced. */
  readonly isStrict: boolean;
  readonly lineEnd: '\n' | '\r';
};

/** `text` is null where the bytes are not in the encoding; `offset` is where the piece starts in the file. */
export type Piece = { readonly text: string | null; readonly offset: number };

/**
 * Decodes slices of a file into pieces of text of about 256 KiB. Pieces end with a line, so that no character is cut and each can be
 * decoded at once (engines keep such text at one byte per character where they can); UTF-16 is cut anywhere, and streamed.
 */
export class PieceDecoder {
  readonly #options: PieceOptions;
  readonly #stream: TextDecoder | null;
  #rest = new Uint8Array(0);
  #offset = 0;

  constructor(options: PieceOptions) {
    this.#options = options;
    // Not in one go for code pages either: Node 20 takes windows-1252 for Latin-1 when it is not streaming.
    this.#stream = options.encoding === 'utf-8' ? null : new TextDecoder(options.encoding);
  }

  /** True when more than a megabyte has no line end. */
  get isEndless(): boolean {
    return this.#rest.length > LONGEST_LINE;
  }

  /** `isLast`: the file ends with this slice. */
  *pieces(slice: Uint8Array, isLast: boolean): Generator<Piece> {
    const bytes = joined(this.#rest, slice);
    let at = 0;
    while (at < bytes.length) {
      const end = this.#options.encoding.startsWith('utf-16')
        ? Math.min(at + PIECE_BYTES, bytes.length)
        : this.#endOfPiece(bytes, at, isLast);
      if (end < 0) break;
      const isEnd = isLast && end === bytes.length;
      yield { text: this.#decode(bytes.subarray(at, end), isEnd), offset: this.#offset };
      this.#offset += end - at;
      at = end;
    }
    this.#rest = bytes.slice(at);
  }

  /** Behind the last line end within a piece's length, else behind the next one; -1: there is none yet. */
  #endOfPiece(bytes: Uint8Array, at: number, isLast: boolean): number {
    const lineEnd = this.#options.lineEnd === '\r' ? 13 : 10;
    const usual = at + PIECE_BYTES;
    if (isLast && usual >= bytes.length) return bytes.length;
    const before = bytes.lastIndexOf(lineEnd, Math.min(usual, bytes.length) - 1);
    if (before >= at) return before + 1;
    const after = usual < bytes.length ? bytes.indexOf(lineEnd, usual) : -1;
    return after >= 0 ? after + 1 : isLast ? bytes.length : -1;
  }

  #decode(bytes: Uint8Array, isEnd: boolean): string | null {
    if (this.#stream) {
      const text = this.#stream.decode(bytes, { stream: true });
      return isEnd ? text + this.#stream.decode() : text;
    }
    if (!this.#options.isStrict) return new TextDecoder().decode(bytes);
    // A file that was cut in the middle of its last character is UTF-8 all the same.
    const whole = isEnd ? bytes.subarray(0, bytes.length - cutBytes(bytes)) : bytes;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(whole);
      return whole.length === bytes.length ? text : `${text}\ufffd`;
    } catch {
      return null; // a fatal decoder throws for nothing else
    }
  }
}

/** The bytes of `rest` and then of `slice`; `slice` itself where nothing was left over. */
export function joined(rest: Uint8Array, slice: Uint8Array): Uint8Array {
  if (rest.length === 0) return slice;
  const both = new Uint8Array(rest.length + slice.length);
  both.set(rest);
  both.set(slice, rest.length);
  return both;
}

/** Bytes of an unfinished UTF-8 character at the end. */
export function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (needed > 0) return needed > back ? back : 0;
  }
  return 0;
}
