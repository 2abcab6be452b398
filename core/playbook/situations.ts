import type { Book } from '../domain/book';
import { byAccount } from '../domain/by-account';
import type { Day } from '../domain/day';
import type { AccountInsight, ProgramInsight } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import type { Settings } from '../domain/settings';
import { type Figures, NO_FIGURES } from './figures';
import { keptByAccount } from './kept';
import { programBasis } from './program-basis';
import type { Situation } from './situation';

/** All that triggers look at, of a whole programme. */
export type SituationInput = {
  readonly program: ProgramInsight;
  /** Of the insight's accounts, in any order. */
  readonly facts: readonly AccountFacts[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly ActionDecision[];
  readonly book: Book;
  /** Absent: no sums beyond the insight's are known, and plays that ask for them do not apply. */
  readonly figures?: Figures;
  readonly settings: Settings;
  /** The user's own day: what stands in the diary goes by it (situation.ts), and snoozes. */
  readonly today: Day;
};

const NO_TOUCHES: readonly Touch[] = [];
const NO_DECISIONS: readonly ActionDecision[] = [];

/** What they have in common is found once; of each account its situation when asked for, null where nothing says who it is. */
export function situationsOf(input: SituationInput): (insight: AccountInsight) => Situation | null {
  const { program, facts, touches, decisions, book, figures = NO_FIGURES, settings } = input;
  const today = Math.max(input.today, program.asOf);
  const basis = programBasis(program, { facts, book, settings, today });
  const keptOf = keptByAccount(book);
  const factsOf = new Map(facts.map((item) => [item.id, item]));
  const touchesOf = byAccount(touches.filter(isLive));
  const decisionsOf = byAccount(decisions.filter(isLive));
  return (insight) => {
    const own = factsOf.get(insight.account);
    if (!own) return null;
    return {
      insight,
      facts: own,
      contacts: touchesOf.get(insight.account) ?? NO_TOUCHES,
      decisions: decisionsOf.get(insight.account) ?? NO_DECISIONS,
      kept: keptOf(insight.account),
      figures,
      basis,
      settings,
      today,
    };
  };
}

export const isLive = ({ deletedAt }: { readonly deletedAt: number | null }): boolean => deletedAt === null;
