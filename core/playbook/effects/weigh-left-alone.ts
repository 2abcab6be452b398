import type { Day } from '../../domain/day';
import type { Case, LeftAlone, PlayCases } from './cases';

/**
 * Of each that was left alone in its week the number of partners that it stands for at the end of its window: 0 of those that were
 * written to by then.
 *
 * Some that were left alone in one week are written to in a later one, and then they no longer show what happens to those that
 * nobody writes to. To drop them and say no more would compare the asked with those that soon were well again: who recovers is
 * not written to. So at each week with contacts, those left take on the weight of those just written to, among partners of the
 * same tier that do, or do not, still meet the trigger, and have, or have not, come back. (Inverse probability of censoring
 * weighting, Robins and Finkelstein 2000.)
 *
 * Where all of such a group were written to nobody can stand for them: that tier of that week is left out. Not where they are a
 * handful: of a handful all are often written to by chance, and to leave out just the weeks in which somebody stayed ill would
 * make those left alone look well. Such a handful stays in, though written to later, which can only make a difference smaller.
 */
export function weighLeftAlone({ alone, met }: Pick<PlayCases, 'alone' | 'met'>): Map<Case, number> {
  const weights = new Map<Case, number>();
  for (const group of grouped(alone, ({ asOf, standing }) => `${asOf}|${standing.tier}`)) {
    for (const [one, weight] of weighGroup(group, met)) weights.set(one, weight);
  }
  return weights;
}

const HANDFUL = 4;

function weighGroup(group: readonly LeftAlone[], met: PlayCases['met']): ReadonlyMap<LeftAlone, number> {
  const weeks = [...met.keys()].sort((a, b) => a - b);
  const stepOf = (day: Day) => weeks.findLast((asOf) => asOf < day) ?? 0;
  const steps = [...new Set(group.flatMap(({ contactedOn }) => (contactedOn === null ? [] : [stepOf(contactedOn)])))];
  let left = new Map(group.map((one) => [one, 1]));
  for (const step of steps.sort((a, b) => a - b)) {
    const next = new Map<LeftAlone, number>();
    const firstContact = Math.min(
      ...group.flatMap(({ contactedOn }) => (contactedOn !== null && stepOf(contactedOn) === step ? contactedOn : [])),
    );
    const stateOf = ({ standing, succeededOn }: LeftAlone) =>
      `${met.get(step)?.[standing.account] ?? 0}|${succeededOn !== null && succeededOn < firstContact}`;
    for (const stratum of grouped([...left.keys()], stateOf)) {
      const untouched = stratum.filter(({ contactedOn }) => contactedOn === null || stepOf(contactedOn) !== step);
      if (untouched.length === 0 && stratum.length > HANDFUL) return new Map();
      const stayed = untouched.length === 0 ? stratum : untouched;
      const sum = (some: readonly LeftAlone[]) => some.reduce((all, one) => all + (left.get(one) ?? 0), 0);
      const factor = sum(stratum) / sum(stayed);
      for (const one of stayed) next.set(one, (left.get(one) ?? 0) * factor);
    }
    left = next;
  }
  return new Map(group.map((one) => [one, left.get(one) ?? 0]));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
