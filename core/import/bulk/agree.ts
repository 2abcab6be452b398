import type { Encoding } from '../../domain/report';
import { CellParser, type Dialect } from '../parse-cells';
import { ByteRows, NotInEncodingError } from './byte-rows';

type Way = {
  readonly dialect: Dialect;
  readonly encoding: Encoding;
  readonly isStrict: boolean;
  /** The bytes end with the file. */
  readonly isEnd: boolean;
};

/** Bytes at either end of a file that papaparse reads too. */
export const CHECKED_BYTES = 256 << 10;

/** True when papaparse cuts the first rows (of as many bytes as are checked) as the reader of bytes does. */
export function agreesAtStart(bytes: Uint8Array, way: Way): boolean {
  const rows = new ByteRows(way.dialect.delimiter, way);
  rows.load(bytes, false);
  let end = 0;
  while (rows.next < Math.min(bytes.length, CHECKED_BYTES)) {
    const found = rows.advance(bytes.length, way.isEnd);
    if (found === 'broken-quotes') return false;
    if (found === 'unfinished') break;
    end = rows.next;
  }
  return agreesOnCells(bytes.subarray(0, end), { ...way, isEnd: way.isEnd && end === bytes.length });
}

/** True when papaparse cuts these whole rows into the very same cells as the reader of bytes does. */
export function agreesOnCells(bytes: Uint8Array, { dialect, encoding, isStrict, isEnd }: Way): boolean {
  const { rows, badQuotes, isOpen } = new CellParser(dialect).parse(decode(bytes, encoding, isStrict), true);
  if (badQuotes.length > 0 || isOpen) return false;
  const own = new ByteRows(dialect.delimiter, { encoding, isStrict });
  own.load(bytes, false);
  for (const cells of rows) {
    if (own.next >= bytes.length || own.advance(bytes.length, isEnd) !== 'row' || own.width !== cells.length) return false;
    for (let i = 0; i < cells.length; i++) if (own.text(i) !== cells[i]) return false;
  }
  return own.next >= bytes.length;
}

function decode(bytes: Uint8Array, encoding: Encoding, isStrict: boolean): string {
  try {
    // Streaming for code pages: Node 20 takes windows-1252 for Latin-1 when it is not.
    const stream = encoding !== 'utf-8';
    return new TextDecoder(encoding, { fatal: isStrict, ignoreBOM: true }).decode(bytes, { stream });
  } catch (error) {
    throw new NotInEncodingError(0, { cause: error });
  }
}
