import type { ProgramInsight } from '../../domain/insight';
import { type Sentence, sentence } from '../../domain/sentence';
import type { Evaluation } from '../evaluation';
import type { Study } from '../study';

const FIRST_AT = 0.3;
const THREE_AT = 0.6;

type Dependence = NonNullable<ProgramInsight['dependence']>;

/** Too much hangs on too few (S-31): the largest partner brings more than 30 % of the year, or the largest three more than 60 %. */
export function dependenceOf({ data, calendar, ids }: Study, { net }: Evaluation): Dependence | null {
  if (calendar.known.main.isEmpty) return null;
  let total = 0;
  for (const value of net) total += value;
  if (total <= 0) return null;
  const largest = largestOf(net, ids);
  const [leader] = largest;
  const facts = leader === undefined ? undefined : data.accounts[leader];
  if (leader === undefined || !facts) return null;
  const first = (net[leader] ?? 0) / total;
  const three = largest.reduce((sum, account) => sum + Math.max(0, net[account] ?? 0), 0) / total;
  return first > FIRST_AT || three > THREE_AT ? { first, three, account: facts.id } : null;
}

/** The three accounts with most; of equal ones those with the earlier ids, so that the order of accounts leaves no trace. */
function largestOf(net: Float64Array, ids: readonly string[]): readonly number[] {
  const compare = (a: number, b: number) => (net[b] ?? 0) - (net[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1);
  const top: number[] = [];
  for (const account of net.keys()) {
    const last = top[2];
    if (last !== undefined && compare(last, account) < 0) continue;
    top.push(account);
    top.sort(compare);
    top.length = Math.min(top.length, 3);
  }
  return top;
}

export function dependenceNotes({ data }: Study, dependence: Dependence | null): Sentence[] {
  if (dependence === null) return [];
  const facts = data.accounts.find(({ id }) => id === dependence.account);
  return [
    sentence('segment.dependence', {
      name: facts?.name || facts?.ownId || '',
      first: { share: dependence.first },
      three: { share: dependence.three },
    }),
  ];
}
