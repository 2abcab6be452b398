const WINDOW_MS = 250;
/** A grid draws more rows than it shows: each of them is on the screen for about a quarter of a second then, too short to read its name. */
const MOST_IN_WINDOW = 0.5;

/** Whether rows run past too fast to be read. Moments are milliseconds of a clock that never goes back. */
export class Rush {
  #seen: { readonly at: number; readonly turnover: number }[] = [];

  /** `turnover`: of all rows that were shown, those whose place others took since the last note, 0 to 1. */
  note(turnover: number, now: number): void {
    if (turnover > 0) this.#seen.push({ at: now, turnover });
  }

  isOn(now: number): boolean {
    if (this.#seen.length === 0) return false;
    this.#seen = this.#seen.filter(({ at }) => at > now - WINDOW_MS);
    return this.#seen.reduce((sum, { turnover }) => sum + turnover, 0) >= MOST_IN_WINDOW;
  }
}
