import type { ProgramId } from '../domain/ids';
import type { Badge, PageAccount, PartnerRef } from '../domain/page';
import { fail, ok, type Result } from '../domain/result';
import type { TrellisDb } from '../store/db';
import { listPrograms } from '../store/records';
import { bindAccount } from './bind-account';
import { type FoundProgram, findProgram, type NoProgram } from './find-program';
import { PageEvidence } from './page-evidence';
import { type PartnerMemory, partnerOf } from './partner-memory';
import { wordBadge } from './word-card';

export type LookUpAnswer = {
  readonly program: { readonly id: ProgramId; readonly name: string };
  readonly justBound: boolean;
  /** One for each ref, in their order; null: not known. */
  readonly badges: readonly (Badge | null)[];
};

type Query = {
  readonly page: PageAccount;
  readonly refs: readonly PartnerRef[];
  readonly at: number;
  /** What this page has shown before. Absent: nothing. */
  readonly evidence?: PageEvidence;
};

/** One at a time: two tabs that open together must not bind one account twice. */
let binding: Promise<unknown> = Promise.resolve();

/** Answers what a page shows of the user's partners; binds the page's account to its programme the first time. */
export async function lookUpRefs(db: TrellisDb, memory: PartnerMemory, query: Query): Promise<Result<LookUpAnswer, NoProgram>> {
  const known = { ...query, evidence: query.evidence ?? new PageEvidence() };
  const answer = await tryLookUp(db, memory, known);
  if (answer !== 'must-bind') return answer;
  const turn = binding.then(() => bindAndLookUp(db, memory, known));
  binding = turn.catch(() => null);
  return turn;
}

async function tryLookUp(
  db: TrellisDb,
  memory: PartnerMemory,
  query: Required<Query>,
): Promise<Result<LookUpAnswer, NoProgram> | 'must-bind'> {
  const found = await findProgram(await listPrograms(db), memory, query);
  if (!found.ok) return found;
  return found.value.isNew ? 'must-bind' : ok(answerOf(found.value, query));
}

async function bindAndLookUp(
  db: TrellisDb,
  memory: PartnerMemory,
  query: Required<Query>,
): Promise<Result<LookUpAnswer, NoProgram>> {
  const found = await findProgram(await listPrograms(db), memory, query);
  if (!found.ok) return found;
  const { program, isNew } = found.value;
  if (isNew) {
    const bound = await bindAccount(db, program.id, query.page, query.at);
    if (!bound.ok) return fail('account-not-bound');
  }
  return ok(answerOf(found.value, query));
}

function answerOf({ program, partners, isNew }: FoundProgram, { refs, evidence }: Required<Query>): LookUpAnswer {
  const hasIds = evidence.notesIds(refs);
  const badges = refs.map((ref) => {
    // A name counts only on a page that shows no ids: where there are ids, a row without a known one is another partner.
    const entry = ref.by === 'name' && hasIds ? null : partnerOf(partners, ref);
    return entry ? wordBadge(entry) : null;
  });
  return { program: { id: program.id, name: program.name }, justBound: isNew, badges };
}
