import type { Terms } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountDetail } from '../domain/insight';
import { IN_PROGRAM } from '../domain/partner';
import { rankByWorth } from '../insight/segments/worth';
import { holdsOn } from './terms-today';

type Known = {
  /** Of the programme, these among them. */
  readonly all: readonly Terms[];
  readonly partners: readonly AccountDetail[];
  readonly today: Day;
};

/**
 * Whom a change of these terms concerns, the largest first: the partner that they are with; of those for all, whoever is in the
 * programme and has no terms of its own on their first day, or today where that is past.
 */
export function partnersOn(terms: Terms, { all, partners, today }: Known): AccountDetail[] {
  const { account, program } = terms;
  if (account !== null) return partners.filter(({ facts }) => facts.id === account);
  const day = Math.max(today, terms.from ?? today);
  const own = all.filter((one) => one.program === program && one.account !== null && holdsOn(one, day));
  const apart = new Set(own.map((one) => one.account));
  const concerned = partners.filter(({ facts, insight }) => IN_PROGRAM.has(insight.stage.code) && !apart.has(facts.id));
  return rankByWorth(concerned, 'year-value', ({ insight }) => insight);
}

/** The play that writes of such a change: of a cap with its own words. */
export const playOfChange = ({ kind }: Pick<Terms, 'kind'>): string => (kind === 'cap' ? 'A-36' : 'A-34');
