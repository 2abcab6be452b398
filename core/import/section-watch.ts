import { headerKey } from '../networks/report-definition';
import { slotsOfHeader } from './header-words/slots-of-header';
import { TOTAL_START } from './total-rows';

const LONGEST_WORD = 60;

/**
 * Notices where another table with a header of its own begins below the rows (payout options, a summary block). Asked only about
 * rows that are not taken, in the order of the file, each with its 1-based line; rows that are taken need no asking.
 *
 * Another header is a row of words alone, behind a blank row, a title or a row of totals, that is not the file's own header again.
 */
export class SectionWatch {
  /** Where the other table begins: from this line on no row belongs to the first one. */
  startsAt: number | null = null;
  readonly #keys: ReadonlySet<string>;
  readonly #width: number;
  #gapAt = -1;

  constructor(headers: readonly string[]) {
    this.#keys = new Set(headers.map(headerKey));
    this.#width = widthOf(headers);
  }

  /** Everything from here on is left out, whatever it looks like. */
  get isOver(): boolean {
    return this.startsAt !== null;
  }

  /** True for the title of another table, its header, and every row after that: none of them is a bad row of the first table. */
  isOther(row: readonly string[], line: number): boolean {
    if (this.isOver) return true;
    const isAfterGap = this.#gapAt === line - 1;
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const areWords = filled.every(isWords);
    if (filled.length === 0 || (!areWords && filled.slice(0, 3).some((cell) => TOTAL_START.test(cell)))) {
      this.#gapAt = line;
      return false;
    }
    if (!isAfterGap || !areWords) return false;
    if (filled.length === 1) {
      if (row.length >= this.#width) return false;
      this.#gapAt = line;
      return true;
    }
    if (!this.#isHeader(filled, widthOf(row))) return false;
    this.startsAt = line;
    return true;
  }

  #isHeader(filled: readonly string[], width: number): boolean {
    const own = filled.filter((cell) => this.#keys.has(headerKey(cell))).length;
    if (own >= filled.length * 0.8) return false;
    // A row of names and states is words too: some must be words of headers, most of them where only the words differ.
    const known = filled.filter((cell) => slotsOfHeader(cell).size > 0).length;
    return known >= (width === this.#width ? filled.length / 2 : 1);
  }
}

const isWords = (cell: string) => cell.length <= LONGEST_WORD && /\p{L}/u.test(cell) && !/[\d@]|:\/\//.test(cell);

/** Cells up to the last one that is filled. */
function widthOf(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}
