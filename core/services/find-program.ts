import type { NetworkId } from '../domain/ids';
import { ANY_NETWORK, type PageAccount, type PartnerRef } from '../domain/page';
import type { Program } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { PACKS } from '../networks/registry';
import { judgeFit } from './judge-fit';
import type { PageEvidence } from './page-evidence';
import type { PartnerMemory, ProgramPartners } from './partner-memory';

export type NoProgram = 'no-data-yet' | 'account-not-bound' | 'account-ambiguous' | 'account-not-sure';
export type FoundProgram = {
  readonly program: Program;
  readonly partners: ProgramPartners;
  /** True: the page's ids belong to this programme alone, and it is free. The caller binds it. */
  readonly isNew: boolean;
};
type Question = { readonly page: PageAccount; readonly refs: readonly PartnerRef[]; readonly evidence: PageEvidence };

/**
 * The programme that a page's account is about: the one bound to it, else the only free one of the network to which the ids on
 * the page belong. Names and addresses never bind: another account of the same network may have the same partners.
 */
export async function findProgram(
  programs: readonly Program[],
  memory: PartnerMemory,
  question: Question,
): Promise<Result<FoundProgram, NoProgram>> {
  const { page } = question;
  const bound = programs.filter((program) => isOf(program, page) && program.boundTo === page.account);
  if (bound.length === 0) return findFree(programs, memory, question);
  return page.by === 'address' ? believe(bound, memory) : compare(bound, memory, question);
}

/** Any programme can be bound to a page that no pack knows, by hand. */
const isOf = ({ network }: Program, page: PageAccount) => page.network === ANY_NETWORK || network === page.network;

async function believe(bound: readonly Program[], memory: PartnerMemory): Promise<Result<FoundProgram, NoProgram>> {
  const [program] = bound;
  if (!program || bound.length > 1) return fail('account-ambiguous');
  const partners = await memory.of(program.id);
  return partners ? ok({ program, partners, isNew: false }) : fail('no-data-yet');
}

/** Where nothing certain says whose page it is, its partners must be those of one bound programme and of no other. */
async function compare(
  bound: readonly Program[],
  memory: PartnerMemory,
  { refs, evidence }: Question,
): Promise<Result<FoundProgram, NoProgram>> {
  let hasData = false;
  const fitting: FoundProgram[] = [];
  for (const program of bound) {
    const partners = await memory.of(program.id);
    if (!partners) continue;
    hasData = true;
    if (evidence.weigh(program.id, partners, refs) === 'fits') fitting.push({ program, partners, isNew: false });
  }
  const [only] = fitting;
  if (only && fitting.length === 1) return ok(only);
  return fail(hasData ? 'account-not-sure' : 'no-data-yet');
}

async function findFree(
  programs: readonly Program[],
  memory: PartnerMemory,
  { page, refs }: Question,
): Promise<Result<FoundProgram, NoProgram>> {
  let hasData = false;
  const fitting: FoundProgram[] = [];
  const possible: Program[] = [];
  const bindsAlone = page.by !== 'host' && refs.some(({ by }) => by === 'id');
  for (const program of programs) {
    if (page.network === ANY_NETWORK ? hasPack(program.network) : program.network !== page.network) continue;
    const partners = await memory.of(program.id);
    if (!partners) continue;
    hasData = true;
    if (program.boundTo !== null) continue;
    const fit = fitOf(partners, page, refs);
    if (fit === 'fits' && bindsAlone && !wasUnbound(program)) fitting.push({ program, partners, isNew: true });
    else if (fit !== 'no') possible.push(program);
  }
  const [only] = fitting;
  if (only && fitting.length === 1 && possible.length === 0) return ok(only);
  if (fitting.length + possible.length > 0) return fail('account-ambiguous');
  // A page that no pack knows may be any programme's, once the user says so.
  return fail(hasData || (page.network === ANY_NETWORK && programs.length > 0) ? 'account-not-bound' : 'no-data-yet');
}

/** An address that names another account is believed: that its partners have the names of ours means nothing. */
function fitOf(partners: ProgramPartners, page: PageAccount, refs: readonly PartnerRef[]) {
  return page.by === 'address' && refs.every(({ by }) => by !== 'id') ? 'no' : judgeFit(partners, refs);
}

const hasPack = (network: NetworkId) => PACKS.some(({ id }) => id === network);

/** The user took a binding back: from then on only the user binds this programme. */
const wasUnbound = ({ boundTo, fieldsAt, createdAt }: Program) => boundTo === null && (fieldsAt.boundTo ?? 0) > createdAt;
