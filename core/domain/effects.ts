// What contacts brought: each play's asked partners beside partners that stood alike and were left alone.
import type { ReasonCode } from './book';
import type { Day } from './day';
import type { AccountId } from './ids';
import type { Money } from './money';

/**
 * Whom the asked are compared with. `hold-back`: a part of the list drawn at random. `same-state`: partners that met the same
 * trigger in the same state and were not written to; who was written to was the manager's choice. `base-rate`: what the return
 * table expects of partners like them.
 */
export type ComparisonKind = 'hold-back' | 'same-state' | 'base-rate';

/**
 * `clear` and `suggestive` hold for harm as for help: the difference's sign says which. `nothing-to-compare`: what counts as
 * success happens only to those who were asked, such as an answer.
 */
export type EffectVerdict = 'not-enough' | 'suggestive' | 'clear' | 'nothing-to-compare';

export type Difference = {
  /** Share of the asked less that of the others, - 1..1. */
  readonly value: number;
  /** 80 % interval. */
  readonly low: number;
  readonly high: number;
  /** Chance that asking helps: that the difference is above 0. */
  readonly chance: number;
  /** What stands behind it: cases of the smaller side. */
  readonly cases: number;
};

/** Partners that were asked and are not in the comparison, by why. */
export type LeftOut = {
  /** The window is not over in the data yet. */
  readonly pending: number;
  /** Neither the data nor the notes say how it went. */
  readonly unknown: number;
  /** They did not meet the play's trigger in the week before. */
  readonly untriggered: number;
  /** It had happened by itself before anybody wrote. */
  readonly resolved: number;
  /** Nobody in the same state was left alone. */
  readonly alone: number;
};

/** One play, over all of its contacts in the last 52 weeks. */
export type Effect = {
  readonly play: string;
  /** Times the play was done, whatever is known of the outcome. */
  readonly done: number;
  /** null: until the end of the goal's or tier's own period. */
  readonly windowDays: number | null;
  readonly asked: { readonly cases: number; readonly successes: number };
  /** `cases`: different partners; of a base rate, what it is worth. `share`: that it worked for, weighted as the asked are made up. */
  readonly comparison: { readonly kind: ComparisonKind; readonly cases: number; readonly share: number } | null;
  readonly difference: Difference | null;
  readonly verdict: EffectVerdict;
  readonly leftOut: LeftOut;
};

/**
 * How one contact went: `pending` and the rest as `LeftOut`; `again`: it followed another one of the play so soon that both are one
 * attempt.
 */
export type ContactResult = {
  readonly account: AccountId;
  readonly play: string;
  readonly day: Day;
  readonly outcome: 'success' | 'failure' | 'pending' | 'resolved' | 'unknown' | 'untriggered' | 'again';
};

/** Why partners stopped or never started, as they were asked, with what they brought before per 30 days. */
export type ReasonRow = { readonly code: ReasonCode; readonly partners: number; readonly money: Money | null };

/** Something to change in the programme or in the work, with what hangs on it per 30 days. */
export type Change = { readonly money: Money | null } & (
  | { readonly kind: 'reason'; readonly code: ReasonCode; readonly partners: number }
  | { readonly kind: 'do-more' | 'stop'; readonly play: string; readonly partners: number; readonly points: number }
);

/** Derived from the data and the log; can be made again. */
export type EffectsRecord = {
  /** Stands for the imports, rates, contacts and decisions that it was measured on. */
  readonly basis: string;
  /** Last day whose data is complete. */
  readonly until: Day;
  readonly effects: readonly Effect[];
  readonly reasons: readonly ReasonRow[];
  readonly changes: readonly Change[];
  /** Contact by contact. Absent in what older versions measured. */
  readonly results?: readonly ContactResult[];
};
