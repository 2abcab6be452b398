import type { Delimiter, Encoding } from '../../domain/report';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What became of looking for the next row. */
export type RowFound = 'row' | 'unfinished' | 'broken-quotes';

/**
 * Cuts bytes into the cells of one row at a time, without making a text of any of them. Knows the quotes that exporters write:
 * around a whole cell, doubled inside. Anything else beside a quote (text behind a closing one, one that never closes) is
 * `broken-quotes`: those files are read by the parser that can get over them (row-cutter.ts).
 *
 * A line feed ends a row, whether or not a carriage return stands before it.
 */
export class ByteRows {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the row at hand begins, and where the next one does. */
  start = 0;
  next = 0;
  /** Cells of the row at hand. */
  width = 0;
  /** Cell i is bytes[from[i] .. to[i] - 1], inside its quotes. */
  from: Int32Array = new Int32Array(64);
  to: Int32Array = new Int32Array(64);
  /** 1 where the cell has doubled quotes in it. */
  escaped: Uint8Array = new Uint8Array(64);
  /** Line feeds inside the row's quotes. */
  innerLines = 0;
  /** `bytes` as one text, each byte one character of it: right for ASCII, and cutting a piece out is quicker than making one. */
  #whole: string | null = null;
  readonly #delimiter: number;
  readonly #decoder: TextDecoder;
  readonly #isUtf8: boolean;

  /** `isStrict`: bytes that are not in the encoding are told (NotInEncodingError), instead of replaced. */
  constructor(delimiter: Delimiter, { encoding, isStrict }: { readonly encoding: Encoding; readonly isStrict: boolean }) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#isUtf8 = encoding === 'utf-8';
    this.#decoder = new TextDecoder(encoding, { fatal: isStrict, ignoreBOM: true });
  }

  /** Goes on with other bytes, the next row first. `wantsTexts`: of most rows all cells will be asked for as texts. */
  load(bytes: Uint8Array, wantsTexts: boolean): void {
    this.bytes = bytes;
    this.next = 0;
    this.#whole = wantsTexts ? BYTE_BY_BYTE.decode(bytes) : null;
  }

  /** Goes to the next row within bytes[next .. end - 1]. `isLast`: nothing comes behind `end`. */
  advance(end: number, isLast: boolean): RowFound {
    const { bytes } = this;
    const delimiter = this.#delimiter;
    let { from, to, escaped } = this;
    let at = this.next;
    let width = 0;
    this.start = at;
    this.innerLines = 0;
    for (;;) {
      if (width === from.length) ({ from, to, escaped } = this.#widen());
      escaped[width] = 0;
      if (at < end && bytes[at] === QUOTE) {
        const close = this.#closingQuote(at + 1, end, width);
        // More bytes may close it.
        if (close < 0) return isLast ? 'broken-quotes' : 'unfinished';
        from[width] = at + 1;
        to[width] = close;
        at = close + 1;
        if (at < end && bytes[at] === CARRIAGE_RETURN && (at + 1 < end ? bytes[at + 1] === LINE_FEED : isLast)) at++;
      } else {
        from[width] = at;
        while (at < end) {
          const byte = bytes[at];
          if (byte === delimiter || byte === LINE_FEED) break;
          at++;
        }
        const isRowEnd = at >= end || bytes[at] === LINE_FEED;
        to[width] = isRowEnd && at > (from[width] ?? 0) && bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
      }
      width++;
      if (at >= end) {
        if (!isLast) return 'unfinished';
        this.next = at;
        break;
      }
      const byte = bytes[at];
      at++;
      if (byte === delimiter) continue;
      if (byte !== LINE_FEED) return 'broken-quotes';
      this.next = at;
      break;
    }
    this.width = width;
    return 'row';
  }

  /** Text of cell `i`. */
  text(i: number): string {
    const text = this.#textOf(this.from[i] ?? 0, this.to[i] ?? 0);
    return this.escaped[i] === 1 ? text.replaceAll('""', '"') : text;
  }

  /** All cells as texts. */
  texts(): string[] {
    const texts: string[] = new Array(this.width);
    for (let i = 0; i < texts.length; i++) texts[i] = this.text(i);
    return texts;
  }

  /** Text of the bytes from .. to - 1, doubled quotes and all; it shares no memory with anything else. */
  ownText(from: number, to: number): string {
    return this.#textOf(from, to);
  }

  #textOf(from: number, to: number): string {
    const { bytes } = this;
    const whole = this.#whole;
    if ((whole !== null || to - from <= SHORT) && isAscii(bytes, from, to)) {
      return whole === null ? shortText(bytes, from, to) : whole.slice(from, to);
    }
    try {
      // Streaming: Node 20 takes windows-1252 for Latin-1 when it is not. No cell ends within a character of a code page.
      return this.#decoder.decode(bytes.subarray(from, to), { stream: !this.#isUtf8 });
    } catch (error) {
      // A fatal decoder throws for nothing else.
      throw new NotInEncodingError(from, { cause: error });
    }
  }

  /** Position of the quote that closes the cell; -1: not within these bytes. */
  #closingQuote(start: number, end: number, cell: number): number {
    const { bytes } = this;
    for (let at = start; at < end; at++) {
      const byte = bytes[at];
      if (byte === LINE_FEED) this.innerLines++;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE || at + 1 >= end) return at;
      this.escaped[cell] = 1;
      at++;
    }
    return -1;
  }

  #widen(): Pick<ByteRows, 'from' | 'to' | 'escaped'> {
    const wider = <Column extends Int32Array | Uint8Array>(column: Column, room: Column): Column => {
      room.set(column);
      return room;
    };
    this.from = wider(this.from, new Int32Array(this.from.length * 2));
    this.to = wider(this.to, new Int32Array(this.to.length * 2));
    this.escaped = wider(this.escaped, new Uint8Array(this.escaped.length * 2));
    return this;
  }
}

/** Bytes that are not in the file's encoding, at `offset` of the bytes at hand. */
export class NotInEncodingError extends Error {
  override readonly name = 'NotInEncodingError';
  constructor(
    readonly offset: number,
    options: ErrorOptions,
  ) {
    super('bytes that are not in the encoding', options);
  }
}

/** A code page of one byte per character. */
const BYTE_BY_BYTE = new TextDecoder('windows-1252');

/** Up to this length, making a text of ASCII by hand is quicker than asking the decoder. */
const SHORT = 24;

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

function shortText(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
}
