import { CellParser, type Cells, countBefore, type Dialect } from './parse-cells';

/** A row longer than this is not a row. */
const LONGEST_ROW = 1 << 20;
/** Rows with broken quotes; beyond them the file is damaged as a whole. */
const MOST_REPAIRS = 10_000;
/** Characters looked at right after a repair: where quotes are broken, the next ones often are too. */
const REPAIR_WINDOW = 4096;

export type RowSink = {
  /** `lineOf(i)`: 1-based line in the file where row i of `rows` starts. */
  readonly rows: (rows: readonly string[][], lineOf: (i: number) => number) => void;
  /** A row that opens a quote which nothing closes; `start` is its first cell. */
  readonly openQuote: (line: number, start: string) => void;
};

/** Cuts text that comes in pieces into rows, keeping count of lines, and gets over broken quotes at the next line. */
export class RowCutter {
  readonly #parser: CellParser;
  #text = '';
  #line = 1;
  #repairs = 0;
  /** Characters looked at in one go. */
  #window = Number.POSITIVE_INFINITY;

  constructor(
    private readonly dialect: Dialect,
    private readonly sink: RowSink,
  ) {
    this.#parser = new CellParser(dialect);
  }

  get isDamaged(): boolean {
    return this.#repairs > MOST_REPAIRS;
  }

  /** false: more than a row's length without a line end. */
  add(piece: string): boolean {
    this.#text += piece;
    this.#cut(false);
    while (this.#text.length > LONGEST_ROW && !this.isDamaged) {
      if (!this.#text.includes(this.dialect.lineEnd)) return false;
      // The row goes on and on: its quote was never meant to open.
      this.#repair();
      this.#cut(false);
    }
    return true;
  }

  end(): void {
    while (this.#text !== '' && !this.isDamaged) this.#cut(true);
  }

  #cut(isEnd: boolean): void {
    for (;;) {
      const isAll = this.#text.length <= this.#window;
      const text = isAll ? this.#text : this.#text.slice(0, this.#window);
      const cells = this.#parser.parse(text, isEnd && isAll);
      const lines = new LineCount(cells, text, this.#line, this.dialect.lineEnd);
      const broken = cells.badQuotes.find((row) => lines.of(row + 1) - lines.of(row) > 1);
      const good = broken ?? (cells.isOpen ? cells.rows.length - 1 : cells.rows.length);
      const rows = good === cells.rows.length ? cells.rows : cells.rows.slice(0, good);
      if (rows.length > 0) this.sink.rows(rows, lines.of);
      const isPendingBroken = cells.badQuotes.at(-1) === cells.rows.length && text.includes(this.dialect.lineEnd, cells.consumed);
      if (good < cells.rows.length) {
        // Go on behind the first line of the row whose quotes are wrong: the rows after it are whole.
        this.#dropLines(lines.of(good) - this.#line);
        this.#repair();
      } else {
        this.#text = this.#text.slice(cells.consumed);
        this.#line = lines.of(cells.rows.length);
        // The unfinished row already runs over a line end with a wrong quote in it: more text won't mend it.
        if (isPendingBroken) this.#repair();
        else if (isAll) return;
        else this.#window *= cells.consumed === 0 ? 8 : 2;
      }
      if (this.#text === '' || this.isDamaged) return;
    }
  }

  #repair(): void {
    this.#repairs++;
    this.#window = REPAIR_WINDOW;
    this.#skipOpenRow();
  }

  #skipOpenRow(): void {
    const end = this.#text.indexOf(this.dialect.lineEnd);
    const line = end < 0 ? this.#text : this.#text.slice(0, end);
    this.sink.openQuote(this.#line, line.split(this.dialect.delimiter, 1)[0]?.replaceAll('"', '') ?? '');
    this.#text = end < 0 ? '' : this.#text.slice(end + 1);
    this.#line++;
  }

  #dropLines(count: number): void {
    let at = 0;
    for (let i = 0; i < count; i++) at = this.#text.indexOf(this.dialect.lineEnd, at) + 1;
    this.#text = this.#text.slice(at);
    this.#line += count;
  }
}

/** Lines where the rows of one piece start: worked out only when somebody asks, or when cells hold line breaks. */
class LineCount {
  readonly #first: number;
  readonly #isPlain: boolean;
  readonly #cells: Cells;
  readonly #lineEnd: string;
  #starts: number[] | null = null;
  readonly of: (row: number) => number;

  constructor(cells: Cells, text: string, first: number, lineEnd: string) {
    this.#cells = cells;
    this.#first = first;
    this.#lineEnd = lineEnd;
    const breaks = countBefore(text, lineEnd, cells.consumed);
    const ended = cells.consumed === text.length && !text.endsWith(lineEnd) ? 1 : 0;
    this.#isPlain = breaks + ended === cells.rows.length;
    this.of = (row) => (this.#isPlain ? this.#first + row : (this.#startsOf()[row] ?? this.#first));
  }

  #startsOf(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [this.#first];
    let line = this.#first;
    for (const row of this.#cells.rows) {
      line++;
      for (const cell of row) if (cell.includes(this.#lineEnd)) line += countBefore(cell, this.#lineEnd, cell.length);
      starts.push(line);
    }
    this.#starts = starts;
    return starts;
  }
}
