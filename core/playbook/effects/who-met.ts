import type { Play } from '../play';
import type { Situation } from '../situation';
import { type SituationInput, situationsOf } from '../situations';
import { triggerOf } from '../triggers';

/**
 * Who met which trigger, by position of `program.accounts`. Triggers, not what was suggested: a play that waits behind another one,
 * that was done lately, or that ten others had more need of, applies all the same.
 */
export class WhoMet {
  readonly #input: SituationInput;
  /** Found when first asked for: of what only the log judges, nobody asks. */
  #situations: readonly (Situation | null)[] | null = null;
  readonly #met = new Map<string, Uint8Array>();

  constructor(input: SituationInput) {
    this.#input = input;
  }

  of(play: Play): Uint8Array {
    const known = this.#met.get(play.id);
    if (known) return known;
    this.#situations ??= this.#input.program.accounts.map(situationsOf(this.#input));
    const met = Uint8Array.from(this.#situations, (situation) => (situation && triggerOf(play, situation) !== null ? 1 : 0));
    this.#met.set(play.id, met);
    return met;
  }
}
