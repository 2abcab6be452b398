import type { PageAccount, PartnerRef } from '../domain/page';
import type { Program } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { exactName, type PartnerMemory, type ProgramPartners } from './partner-memory';

export type NoProgram = 'no-data-yet' | 'account-not-bound' | 'account-ambiguous';
export type FoundProgram = {
  readonly program: Program;
  readonly partners: ProgramPartners;
  /** True: the page's ids belong to this programme alone, and it is free. The caller binds it. */
  readonly isNew: boolean;
};

/**
 * The programme that a page's account is about: the one bound to it, else the only free one of the network to which the ids on
 * the page belong. Names and addresses never bind: another account of the same network may have the same partners.
 */
export async function findProgram(
  programs: readonly Program[],
  memory: PartnerMemory,
  { page, refs }: { readonly page: PageAccount; readonly refs: readonly PartnerRef[] },
): Promise<Result<FoundProgram, NoProgram>> {
  const ofNetwork = programs.filter(({ network }) => network === page.network);
  const bound = ofNetwork.filter(({ boundTo }) => boundTo === page.account);
  if (bound.length > 1) return fail('account-ambiguous');
  const [own] = bound;
  if (own) {
    const partners = await memory.of(own.id);
    return partners ? ok({ program: own, partners, isNew: false }) : fail('no-data-yet');
  }

  let hasData = false;
  const fitting: FoundProgram[] = [];
  const possible: Program[] = [];
  for (const program of ofNetwork) {
    const partners = await memory.of(program.id);
    if (!partners) continue;
    hasData = true;
    if (program.boundTo !== null) continue;
    const fit = judgeFit(partners, refs);
    if (fit === 'fits' && !wasUnbound(program)) fitting.push({ program, partners, isNew: true });
    else if (fit !== 'no') possible.push(program);
  }
  if (!hasData) return fail('no-data-yet');
  const [only] = fitting;
  if (only && fitting.length === 1 && possible.length === 0) return ok(only);
  return fail(fitting.length + possible.length > 0 ? 'account-ambiguous' : 'account-not-bound');
}

/** The user took a binding back: from then on only the user binds this programme. */
const wasUnbound = ({ boundTo, fieldsAt, createdAt }: Program) => boundTo === null && (fieldsAt.boundTo ?? 0) > createdAt;

/** Shops number their affiliates 1, 2, 3: that such a number is known says nothing about whose it is. */
const isSerialNumber = (id: string) => /^\d{1,6}$/.test(id);

/**
 * `fits`: at least half of the page's ids are partners of the programme; where they are mere serial numbers, the names shown
 * beside them must be theirs, too (at least half of those that can be compared). `maybe`: the numbers are known but no name can
 * be compared.
 */
function judgeFit(partners: ProgramPartners, refs: readonly PartnerRef[]): 'fits' | 'maybe' | 'no' {
  const ids = new Map<string, string>();
  for (const { by, value, seen } of refs) if (by === 'id') ids.set(value, seen ?? '');
  let known = 0;
  let certain = 0;
  let compared = 0;
  let agreeing = 0;
  for (const [id, seen] of ids) {
    const entry = partners.byId.get(id);
    if (!entry) continue;
    known++;
    if (!isSerialNumber(id)) certain++;
    if (entry.name === '' || seen === '') continue;
    compared++;
    if (exactName(entry.name) === exactName(seen)) agreeing++;
  }
  if (known === 0 || known * 2 < ids.size) return 'no';
  if (certain * 2 >= known) return 'fits';
  if (compared === 0) return 'maybe';
  return agreeing * 2 >= compared ? 'fits' : 'no';
}
