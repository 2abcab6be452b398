import type { RefusedRow } from '../domain/batch';
import type { Problem, ProblemReason, RowCounts, SkipReason } from '../domain/report';
import { detach } from './accounts';
import type { Verdict } from './row-gate';

/** Refused rows that a summary shows; the others are kept beside it. */
const SHOWN_PROBLEMS = 1000;
const LONGEST_VALUE = 200;
const SKIPS: ReadonlySet<string> = new Set<SkipReason>(['blank', 'total', 'summary']);

/** What became of the rows of a part of a file. Plain data; lines count from the part's first. */
export type TallyPart = {
  readonly accepted: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly refused: readonly RefusedRow[];
};

/** A refused row as its reader tells it; `cells` as exported. */
export type Refusal = {
  readonly reason: ProblemReason;
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly cells: readonly string[];
};

/** What became of every row of a file: read = accepted + skipped + refused. Each refused row is kept in full. */
export class RowTally {
  readonly #refused: RefusedRow[] = [];
  readonly #isPersonal: readonly boolean[];
  #accepted = 0;
  readonly #skipped: Partial<Record<SkipReason, number>> = {};

  /** `isPersonal`: columns about end customers, whose cells are not kept. */
  constructor(isPersonal: readonly boolean[]) {
    this.#isPersonal = isPersonal;
  }

  get rowsRead(): number {
    return this.#accepted + this.#refused.length + this.#skips();
  }

  accept(): void {
    this.#accepted++;
  }

  skip(reason: SkipReason): void {
    this.#skipped[reason] = (this.#skipped[reason] ?? 0) + 1;
  }

  refuse({ reason, line, column, value, cells }: Refusal): void {
    const kept = cells.map((cell, at) => (this.#isPersonal[at] ? '' : detach(cell)));
    // A row whose quote nothing closes is told by its first cell.
    const told = reason === 'unclosed-quote' && this.#isPersonal[0] ? '' : value;
    this.#refused.push({ line, column, value: detach(told.slice(0, LONGEST_VALUE)), reason, cells: kept });
  }

  part(): TallyPart {
    return { accepted: this.#accepted, skipped: this.#skipped, refused: this.#refused };
  }

  /** Takes in what became of the rows behind `linesBefore` lines. */
  absorb({ accepted, skipped, refused }: TallyPart, linesBefore: number): void {
    this.#accepted += accepted;
    for (const [reason, n] of Object.entries(skipped)) {
      this.#skipped[reason as SkipReason] = (this.#skipped[reason as SkipReason] ?? 0) + n;
    }
    for (const row of refused) this.#refused.push({ ...row, line: row.line + linesBefore });
  }

  /** In the order of lines. */
  refused(): readonly RefusedRow[] {
    return this.#refused;
  }

  problems(): Problem[] {
    return this.#refused.slice(0, SHOWN_PROBLEMS).map(({ line, column, value, reason }) => ({ line, column, value, reason }));
  }

  counts(): { readonly rows: RowCounts; readonly skipped: Readonly<Partial<Record<SkipReason, number>>> } {
    const rows = {
      read: this.rowsRead,
      accepted: this.#accepted,
      skipped: this.#skips(),
      refused: this.#refused.length,
    };
    return { rows, skipped: { ...this.#skipped } };
  }

  #skips(): number {
    let sum = 0;
    for (const n of Object.values(this.#skipped)) sum += n;
    return sum;
  }
}

export const isSkip = (verdict: Verdict): verdict is SkipReason => SKIPS.has(verdict);
