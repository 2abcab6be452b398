import { CHECK_LISTS, type Check } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import { READY_LISTS } from '../domain/readiness';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, named } from './build-formula';
import { type FactorMeasure, neverCounted } from './factor';

/** Fewer known items than this say nothing of the whole. */
const LEAST_KNOWN = 3;
/** An item that is done in part. */
const PART = 0.5;

/** What is known of one partner's lists. An item that is not needed, or not answered, is in none of the counts. */
export type Readiness = {
  readonly done: number;
  readonly inPart: number;
  readonly known: number;
  /** It has taken a link or a creative. */
  readonly isEquipped: boolean;
};

const UNKNOWN: Readiness = { done: 0, inPart: 0, known: 0, isEquipped: false };

/** The answers of all partners, by account. */
export class Checklists {
  readonly #checks = new Map<AccountId, Check[]>();

  constructor(checks: readonly Check[]) {
    for (const check of checks) {
      if (check.deletedAt !== null || !isCounted(check) || !isItem(check)) continue;
      const list = this.#checks.get(check.account);
      if (list) list.push(check);
      else this.#checks.set(check.account, [check]);
    }
  }

  get isEmpty(): boolean {
    return this.#checks.size === 0;
  }

  /** As answered up to `day`; with `day` null, as answered at all: answers go on after the last day of the data. */
  at(account: AccountId, day: Day | null): Readiness {
    const checks = this.#checks.get(account)?.filter((check) => day === null || check.day <= day);
    if (!checks || checks.length === 0) return UNKNOWN;
    const countOf = (state: Check['state']) => checks.filter((check) => check.state === state).length;
    const [done, inPart] = [countOf('yes'), countOf('part')];
    return { done, inPart, known: done + inPart + countOf('no'), isEquipped: checks.some(isEquipment) };
  }
}

const isCounted = ({ list }: Check) => READY_LISTS.some((one) => one === list);
const isItem = ({ list, item }: Check) => (CHECK_LISTS[list] as readonly string[]).includes(item);
const isEquipment = ({ list, item, state }: Check) =>
  list === 'readiness' && (item === 'link' || item === 'creative') && state === 'yes';

const NO_CHECKLIST = neverCounted('readiness', 'insight.factor.readiness.unknown');

/** The share of the checklist that is ticked. Not counted while fewer than 3 items are known. */
export function measureReadiness(readiness: Readiness, settings: Settings): FactorMeasure {
  const { done, inPart, known } = readiness;
  const weight = settings.weightReadiness;
  if (known < LEAST_KNOWN) return NO_CHECKLIST(weight);
  return {
    id: 'readiness',
    weight,
    confidence: 1,
    score: (done + PART * inPart) / known,
    tell: () => sentence('insight.factor.readiness.measured', { done, inPart, known }),
    formula: () => {
      const ticked = calculate('+', named('items-done', done), calculate('*', fixed(PART), named('items-in-part', inPart)));
      return calculate('/', ticked, named('items-known', known));
    },
  };
}
