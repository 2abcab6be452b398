import type { Problem, ProblemReason, RowCounts, SkipReason } from '../domain/report';
import type { Verdict } from './row-gate';

const MOST_PROBLEMS = 1000;
const LONGEST_VALUE = 200;
const SKIPS: ReadonlySet<string> = new Set<SkipReason>(['blank', 'total', 'summary']);

/** What became of every row of a file: read = accepted + skipped + refused. The first 1,000 refused rows are kept in full. */
export class RowTally {
  readonly problems: Problem[] = [];
  #accepted = 0;
  #refused = 0;
  readonly #skipped: Partial<Record<SkipReason, number>> = {};

  accept(): void {
    this.#accepted++;
  }

  skip(reason: SkipReason): void {
    this.#skipped[reason] = (this.#skipped[reason] ?? 0) + 1;
  }

  refuse(reason: ProblemReason, line: number, column: string | null, value: string): void {
    this.#refused++;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ line, column, value: value.slice(0, LONGEST_VALUE), reason });
  }

  counts(): { readonly rows: RowCounts; readonly skipped: Readonly<Partial<Record<SkipReason, number>>> } {
    const skipped = Object.values(this.#skipped).reduce((sum, count) => sum + count, 0);
    const read = this.#accepted + skipped + this.#refused;
    return { rows: { read, accepted: this.#accepted, skipped, refused: this.#refused }, skipped: { ...this.#skipped } };
  }
}

export const isSkip = (verdict: Verdict): verdict is SkipReason => SKIPS.has(verdict);
