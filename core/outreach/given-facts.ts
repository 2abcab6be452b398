import type { FieldKind, GivenFacts } from '../domain/outreach';
import type { Fact } from '../domain/sentence';
import { isPromise, PROMISE_FIELDS, type PromiseName } from './template-variables';

/** What the user filled in, of each field only what can be said. */
export type AcceptedFacts = Readonly<Partial<Record<PromiseName, Fact>>>;

/**
 * Why a field can't stand as it is: not one that anybody asks for; of another kind; no share above 0 up to 1; an amount of nothing
 * or less; an end before its begin; no address of the web; more than a line (or, of several lines, a page) can hold.
 */
export type GivenReason =
  | 'not-a-field'
  | 'wrong-kind'
  | 'not-a-share'
  | 'not-positive'
  | 'ends-before-start'
  | 'not-a-link'
  | 'too-long';
export type GivenProblem = { readonly name: string; readonly reason: GivenReason };

/** Characters. */
const LONGEST = { line: 300, lines: 2_000 } as const;

/** Each last day with its first one. */
const STARTS: Readonly<Partial<Record<PromiseName, PromiseName>>> = { boost_to: 'boost_from', contest_to: 'contest_from' };

/** Nothing but whitespace counts as not filled in. A field with a problem is not accepted: the draft keeps its gap. */
export function acceptGiven(given: GivenFacts): {
  readonly accepted: AcceptedFacts;
  readonly problems: readonly GivenProblem[];
} {
  const accepted: Partial<Record<PromiseName, Fact>> = {};
  const problems: GivenProblem[] = [];
  for (const [name, fact] of Object.entries(given)) {
    if (typeof fact === 'string' && fact.trim() === '') continue;
    const reason = isPromise(name) ? refuse(name, fact, given) : 'not-a-field';
    if (reason === null) accepted[name as PromiseName] = fact;
    else problems.push({ name, reason });
  }
  return { accepted, problems };
}

function refuse(name: PromiseName, fact: Fact, given: GivenFacts): GivenReason | null {
  const reason = REFUSALS[PROMISE_FIELDS[name]](fact);
  if (reason !== null) return reason;
  const start = dayIn(given[STARTS[name] ?? '']);
  const end = dayIn(fact);
  return start !== null && end !== null && end < start ? 'ends-before-start' : null;
}

/** A text may be given as a figure, which is then worded in the language of the draft: a goal of 1,200 conversions. */
const REFUSALS: Readonly<Record<FieldKind, (fact: Fact) => GivenReason | null>> = {
  percent: (fact) => {
    if (typeof fact !== 'object' || !('share' in fact)) return 'wrong-kind';
    return fact.share > 0 && fact.share <= 1 ? null : 'not-a-share';
  },
  day: (fact) => (dayIn(fact) === null ? 'wrong-kind' : null),
  money: amount,
  link: (fact) => {
    if (typeof fact !== 'string') return 'wrong-kind';
    return isWebLink(fact.trim()) ? tooLong(fact, LONGEST.line) : 'not-a-link';
  },
  text: (fact) => {
    if (typeof fact === 'number') return Number.isFinite(fact) ? null : 'wrong-kind';
    return typeof fact === 'string' ? tooLong(fact, LONGEST.line) : amount(fact);
  },
  'long-text': (fact) => (typeof fact === 'string' ? tooLong(fact, LONGEST.lines) : 'wrong-kind'),
};

function amount(fact: Fact): GivenReason | null {
  if (typeof fact !== 'object' || !('units' in fact)) return 'wrong-kind';
  return Number.isFinite(fact.units) && fact.units > 0 ? null : 'not-positive';
}

const tooLong = (text: string, most: number): GivenReason | null => ([...text].length > most ? 'too-long' : null);

function dayIn(fact: Fact | undefined): number | null {
  return typeof fact === 'object' && 'day' in fact && Number.isInteger(fact.day) ? fact.day : null;
}

function isWebLink(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}
