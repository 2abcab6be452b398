import type { DirectoryEntry } from '../domain/directory';
import type { ProgramId } from '../domain/ids';
import type { Badge, PageAccount, PartnerRef } from '../domain/page';
import { fail, ok, type Result } from '../domain/result';
import type { TrellisDb } from '../store/db';
import { listPrograms } from '../store/records';
import { bindAccount } from './bind-account';
import { findProgram, type NoProgram } from './find-program';
import { type PartnerMemory, type ProgramPartners, partnerByEmail, partnerByName } from './partner-memory';
import { wordBadge } from './word-card';

export type LookUpAnswer = {
  readonly program: { readonly id: ProgramId; readonly name: string };
  readonly justBound: boolean;
  /** One for each ref, in their order; null: not known. */
  readonly badges: readonly (Badge | null)[];
};

/** One at a time: two tabs that open together must not bind one account twice. */
let binding: Promise<unknown> = Promise.resolve();

/** Answers what a page shows of the user's partners; binds the page's account to its programme the first time. */
export async function lookUpRefs(
  db: TrellisDb,
  memory: PartnerMemory,
  query: { readonly page: PageAccount; readonly refs: readonly PartnerRef[]; readonly at: number },
): Promise<Result<LookUpAnswer, NoProgram>> {
  const answer = await tryLookUp(db, memory, query);
  if (answer !== 'must-bind') return answer;
  const turn = binding.then(() => bindAndLookUp(db, memory, query));
  binding = turn.catch(() => null);
  return turn;
}

async function tryLookUp(
  db: TrellisDb,
  memory: PartnerMemory,
  { page, refs }: { readonly page: PageAccount; readonly refs: readonly PartnerRef[] },
): Promise<Result<LookUpAnswer, NoProgram> | 'must-bind'> {
  const found = await findProgram(await listPrograms(db), memory, { page, refs });
  if (!found.ok) return found;
  const { program, partners, isNew } = found.value;
  if (isNew) return 'must-bind';
  return ok({ program: { id: program.id, name: program.name }, justBound: false, badges: badgesOf(partners, refs) });
}

async function bindAndLookUp(
  db: TrellisDb,
  memory: PartnerMemory,
  query: { readonly page: PageAccount; readonly refs: readonly PartnerRef[]; readonly at: number },
): Promise<Result<LookUpAnswer, NoProgram>> {
  const found = await findProgram(await listPrograms(db), memory, query);
  if (!found.ok) return found;
  const { program, partners, isNew } = found.value;
  if (isNew) {
    const bound = await bindAccount(db, program.id, query.page.account, query.at);
    if (!bound.ok) return fail('account-not-bound');
  }
  return ok({ program: { id: program.id, name: program.name }, justBound: isNew, badges: badgesOf(partners, query.refs) });
}

function badgesOf(partners: ProgramPartners, refs: readonly PartnerRef[]): (Badge | null)[] {
  const knowsIds = refs.some(({ by }) => by === 'id');
  return refs.map((ref) => {
    const entry = find(partners, ref, knowsIds);
    return entry ? wordBadge(entry) : null;
  });
}

/** A name counts only on a page that shows no ids: where there are ids, a row without a known one is another partner. */
function find(partners: ProgramPartners, { by, value }: PartnerRef, knowsIds: boolean): DirectoryEntry | null {
  switch (by) {
    case 'id':
      return partners.byId.get(value) ?? null;
    case 'email':
      return partnerByEmail(partners, value);
    case 'code':
      return null; // no import tells referral codes apart from ids yet
    case 'name':
      return knowsIds ? null : partnerByName(partners, value);
    default:
      return by satisfies never;
  }
}
