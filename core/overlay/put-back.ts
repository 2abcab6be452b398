const LIMIT = 10;
const WINDOW_MS = 10_000;

/** Counts how often something came back in the last ten seconds. Moments are milliseconds of a clock that never goes back. */
export class PutBackLimit {
  readonly #times: number[] = [];
  #isGivenUp = false;

  /** True once there was one too many: it stays so. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Notes one more; false when that makes more than ten in ten seconds. */
  allows(now: number): boolean {
    this.#times.push(now);
    if (this.countAt(now) > LIMIT) this.#isGivenUp = true;
    return !this.#isGivenUp;
  }

  countAt(now: number): number {
    while (this.#times[0] !== undefined && this.#times[0] <= now - WINDOW_MS) this.#times.shift();
    return this.#times.length;
  }

  /** More than ten within the last ten seconds, as of now: for what should only slow down and recover. */
  isBusy(now: number): boolean {
    return this.countAt(now) > LIMIT;
  }
}
