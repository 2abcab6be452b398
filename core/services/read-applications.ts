import { type AnsweredApplication, answeredApplication, appliedOn } from '../domain/application';
import type { Day } from '../domain/day';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { AccountDetail } from '../domain/insight';
import { type Screening, screeningOf } from '../domain/screening';
import { readChecks } from '../store/checks';
import type { TrellisDb } from '../store/db';
import { readDetailsOf, readMembers } from '../store/published';
import { decisionId } from './decide-application';

/** Somebody who applied, as far as the exports and the user say. */
export type Application = {
  readonly account: AccountId;
  readonly program: ProgramId;
  readonly ownId: string;
  /** Never empty. */
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly country: string;
  /** Null where no export says it. */
  readonly applied: Day | null;
  /** Where it was found, if it was a prospect of the user's. */
  readonly source: string;
  readonly screening: Screening;
  /** Top next action, or null. */
  readonly play: string | null;
  readonly answered: AnsweredApplication | null;
};

/** Everybody of the programmes who applied and, by the exports, was not decided; the oldest first, those of unknown age last. */
export async function readApplications(db: TrellisDb, programs: readonly ProgramId[]): Promise<Application[]> {
  const members = await Promise.all(programs.map((program) => readMembers(db, program)));
  const pending = members.flat().flatMap(({ account, status }) => (status === 'pending' ? [account] : []));
  if (pending.length === 0) return [];
  const [details, checks, decisions, sources] = await Promise.all([
    readDetailsOf(db, pending),
    readChecks(db, pending),
    db.decisions.bulkGet(pending.map(decisionId)),
    sourcesOf(db, programs),
  ]);
  const decided = new Map(decisions.flatMap((decision) => (decision ? [[decision.account, decision]] : [])));
  return details
    .filter(({ insight }) => insight.stage.code === 'recruitment') // a stage set by hand says that it is settled
    .flatMap((detail) => {
      const { facts } = detail;
      const parts = parseAccountId(facts.id);
      if (!parts.ok) return [];
      return {
        ...about(detail),
        program: parts.value.program,
        source: facts.prospect?.source ?? sources.get(facts.id) ?? '',
        screening: screeningOf(checks.get(facts.id) ?? []),
        answered: answeredApplication(facts, decided.get(facts.id) ?? null),
      };
    })
    .sort(byAge);
}

/** What was found out of one account, applicant or not. */
export async function readScreening(db: TrellisDb, account: AccountId): Promise<Screening> {
  return screeningOf((await readChecks(db, [account])).get(account) ?? []);
}

function about({ facts, actions }: AccountDetail) {
  const { id, ownId, name, website, email, country } = facts;
  return {
    account: id,
    ownId,
    name: name || ownId,
    website: website ?? '',
    email: email ?? '',
    country: country ?? '',
    applied: appliedOn(facts),
    play: actions.find(({ state }) => state === 'open')?.play ?? null,
  };
}

/** Of prospects that became accounts: who was met at a fair and applied came from the fair. */
async function sourcesOf(db: TrellisDb, programs: readonly ProgramId[]): Promise<ReadonlyMap<AccountId, string>> {
  const prospects = await db.prospects.where('program').anyOf(programs).toArray();
  return new Map(
    prospects.flatMap(({ joinedAs, source, deletedAt }) => (joinedAs !== null && deletedAt === null ? [[joinedAs, source]] : [])),
  );
}

function byAge(a: Application, b: Application): number {
  return (a.applied ?? Number.MAX_SAFE_INTEGER) - (b.applied ?? Number.MAX_SAFE_INTEGER) || (a.account < b.account ? -1 : 1);
}
