import type { Pulse } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Health } from '../domain/insight';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { named } from './build-formula';
import type { FactorMeasure } from './factor';

const SCORES = { good: 1, worried: 0.5, bad: 0 } as const satisfies Record<Pulse['mood'], number>;

/** The manager's own view of each partner, while it holds. */
export class Pulses {
  /** Newest first. */
  readonly #pulses = new Map<AccountId, Pulse[]>();
  readonly #days: number;

  constructor(pulses: readonly Pulse[], { pulseDays }: Settings) {
    this.#days = pulseDays;
    for (const pulse of pulses) {
      if (pulse.deletedAt !== null) continue;
      const list = this.#pulses.get(pulse.account);
      if (list) list.push(pulse);
      else this.#pulses.set(pulse.account, [pulse]);
    }
    for (const list of this.#pulses.values()) list.sort(newestFirst);
  }

  /**
   * The newest up to `day`, while it holds; `isFinal`: the newest of all, because people go on looking after the last day of the
   * data. Null where there is none, or it has run out.
   */
  at(account: AccountId, day: Day, isFinal: boolean): Health['pulse'] {
    const newest = this.#pulses.get(account)?.find((pulse) => isFinal || pulse.day <= day);
    if (!newest || newest.day + this.#days < day) return null;
    return { mood: newest.mood, day: newest.day, until: newest.day + this.#days, note: newest.note };
  }
}

const newestFirst = (a: Pulse, b: Pulse) => b.day - a.day || b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);

/** A factor of its own where the user wants it, for partners of whom a view is noted; for the others there is none. */
export function measurePulse({ mood, day, until }: NonNullable<Health['pulse']>, settings: Settings): FactorMeasure {
  return {
    id: 'pulse',
    weight: settings.weightPulse,
    confidence: 1,
    score: SCORES[mood],
    tell: () => sentence('insight.factor.pulse.measured', { mood, on: { day }, until: { day: until } }),
    formula: () => named('pulse', SCORES[mood], 'share'),
  };
}
