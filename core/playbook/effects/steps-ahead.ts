import type { Day } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { ProgramData } from '../../domain/program-data';
import type { Figures } from '../figures';
import { type Kept, keptByAccount } from '../kept';
import { missedPace, nearestStep, type Progress, type StepScene } from '../next-step';
import { isTier } from '../program-basis';
import { knownThen } from './known-then';

/** `goal`: one whose pace was missed. `near`: a goal or tier that was all but reached. */
export type StepKind = 'goal' | 'near';

type Then = { readonly asOf: Day; readonly keptOf: (account: AccountId) => Kept; readonly basis: StepScene['basis'] };

/** The goal or tier that a play was about, found as its trigger found it, and how far the partner came. */
export class StepsAhead {
  readonly #data: ProgramData;
  readonly #figures: Figures;
  /** Of the day that was asked for last: weeks are judged one by one. */
  #then: Then | null = null;

  constructor(data: ProgramData, figures: Figures) {
    this.#data = data;
    this.#figures = figures;
  }

  of(kind: StepKind, account: AccountId, asOf: Day): Progress | null {
    if (this.#then?.asOf !== asOf) this.#then = this.#lookBack(asOf);
    const { keptOf, basis } = this.#then;
    const scene = { insight: { account }, kept: keptOf(account), figures: this.#figures, basis };
    return kind === 'goal' ? missedPace(scene) : nearestStep(scene);
  }

  /** What the partner had by the end of a day, never after the step's period; null: not known. */
  attained(account: AccountId, { metric, period }: Progress, by: Day): number | null {
    const to = Math.min(by, period.to);
    return to < period.from ? 0 : this.#figures.sumOf(account, metric, { from: period.from, to });
  }

  #lookBack(asOf: Day): Then {
    const { book } = knownThen(this.#data, asOf);
    const sharedTiers = book.terms.filter((terms) => terms.account === null && isTier(terms));
    return { asOf, keptOf: keptByAccount(book), basis: { program: { asOf, currency: this.#data.currency }, sharedTiers } };
  }
}
