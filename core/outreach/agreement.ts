import type { Goal, Terms } from '../domain/book';
import type { Day } from '../domain/day';
import { type AccountId, parseAccountId } from '../domain/ids';
import type { GivenFacts } from '../domain/outreach';
import type { Stamped } from '../domain/records';
import type { Fact } from '../domain/sentence';
import { goalMetricOf } from './read-goal';

type Content<Item extends Stamped> = Omit<Item, keyof Stamped>;

/** What a message promises, as it is kept once it was sent. */
export type Agreement =
  | { readonly kind: 'terms'; readonly content: Content<Terms> }
  | { readonly kind: 'goal'; readonly content: Content<Goal> };

type Sent = { readonly account: AccountId; readonly template: string; readonly given: GivenFacts; readonly today: Day };

/**
 * The terms, or the goal, that a message from this template comes to with what was filled in. Null: it promises nothing that ends or
 * is measured, or not all of it is said.
 */
export function agreementOf(sent: Sent): Agreement | null {
  const parts = parseAccountId(sent.account);
  if (!parts.ok) return null;
  const blank = { ...BLANK_TERMS, program: parts.value.program, account: sent.account };
  switch (sent.template) {
    case 'boost':
      return boost(sent, blank);
    case 'exclusive-code':
      return code(sent, blank);
    case 'cap':
      return cap(sent, blank);
    case 'goal':
      return goal(sent);
    default:
      return null;
  }
}

type BlankTerms = typeof BLANK_TERMS & Pick<Terms, 'program' | 'account'>;
const BLANK_TERMS = { rate: null, amount: null, threshold: null, code: '', cookieDays: null, from: null, to: null, note: '' };

function boost({ given }: Sent, blank: BlankTerms): Agreement | null {
  const [rate, from, to] = [shareIn(given.boost_rate), dayIn(given.boost_from), dayIn(given.boost_to)];
  if (rate === null || from === null || to === null) return null;
  return { kind: 'terms', content: { ...blank, kind: 'boost', rate, from, to } };
}

function code({ given, today }: Sent, blank: BlankTerms): Agreement | null {
  const name = textIn(given.code);
  if (name === null) return null;
  const note = textIn(given.code_offer) ?? '';
  return { kind: 'terms', content: { ...blank, kind: 'code', code: name, from: today, to: dayIn(given.code_until), note } };
}

function cap({ given }: Sent, blank: BlankTerms): Agreement | null {
  const [amount, from] = [given.cap_amount, dayIn(given.cap_from)];
  if (from === null || typeof amount !== 'object' || !('units' in amount)) return null;
  return { kind: 'terms', content: { ...blank, kind: 'cap', amount, from, note: textIn(given.cap_reason) ?? '' } };
}

/** `goal_metric` and `goal_target` say as figures what `goal_proposal` says in words. */
function goal({ account, given, today }: Sent): Agreement | null {
  const [metric, target, to] = [goalMetricOf(given.goal_metric), targetIn(given.goal_target), dayIn(given.goal_proposal_until)];
  if (metric === null || target === null || to === null || to < today) return null;
  const period = { from: today, to };
  return { kind: 'goal', content: { account, metric, ...target, period, state: 'proposed', base: null, reward: null } };
}

const textIn = (fact: Fact | undefined) => (typeof fact === 'string' && fact.trim() !== '' ? fact.trim() : null);
const dayIn = (fact: Fact | undefined) => (typeof fact === 'object' && 'day' in fact ? fact.day : null);
const shareIn = (fact: Fact | undefined) => (typeof fact === 'object' && 'share' in fact ? fact.share : null);

function targetIn(fact: Fact | undefined): Pick<Goal, 'target' | 'currency'> | null {
  if (typeof fact === 'number') return { target: fact, currency: null };
  return typeof fact === 'object' && 'units' in fact ? { target: fact.units, currency: fact.currency } : null;
}
