import type { DirectoryEntry } from '../domain/directory';
import type { AccountId, ProgramId } from '../domain/ids';
import type { PartnerRef } from '../domain/page';
import type { TrellisDb } from '../store/db';
import { exactCode, readOwnCodes } from '../store/own-codes';
import { readDirectory, readProgramDetail } from '../store/published';

/** One programme's partners by each way a page may name them. */
export type ProgramPartners = {
  readonly byId: ReadonlyMap<string, DirectoryEntry>;
  /** Null: two partners share the address, the code or the name, so it names neither. */
  readonly byEmail: ReadonlyMap<string, DirectoryEntry | null>;
  readonly byCode: ReadonlyMap<string, DirectoryEntry | null>;
  readonly byName: ReadonlyMap<string, DirectoryEntry | null>;
};

/** How names are compared: exactly, but for case, Unicode form and white space. Accents and letters are never guessed. */
export function exactName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

const exactEmail = (email: string) => email.trim().toLowerCase();

/**
 * The published directory in memory, read once per life of the background and again when something newer was published: a look
 * at the snapshot's moment tells, so that nobody has to remember to say so.
 */
export class PartnerMemory {
  readonly #programs = new Map<ProgramId, { readonly computedAt: number; readonly partners: Promise<ProgramPartners> }>();

  constructor(private readonly db: TrellisDb) {}

  /** Null: nothing is published for the programme. */
  async of(program: ProgramId): Promise<ProgramPartners | null> {
    const detail = await readProgramDetail(this.db, program);
    if (!detail) {
      this.#programs.delete(program);
      return null;
    }
    const known = this.#programs.get(program);
    if (known?.computedAt === detail.computedAt) return known.partners;
    const partners = this.#read(program);
    this.#programs.set(program, { computedAt: detail.computedAt, partners });
    // A failed read (the database let go for an upgrade) must not be remembered as the answer.
    partners.catch(() => this.#programs.delete(program));
    return partners;
  }

  drop(): void {
    this.#programs.clear();
  }

  /** Codes are the user's own records: whoever changes one has the programme computed anew, and then they are read again. */
  async #read(program: ProgramId): Promise<ProgramPartners> {
    const [entries, codes] = await Promise.all([readDirectory(this.db, program), readOwnCodes(this.db, program)]);
    return indexPartners(entries, codes);
  }
}

function indexPartners(entries: readonly DirectoryEntry[], codes: ReadonlyMap<string, AccountId | null>): ProgramPartners {
  const byId = new Map<string, DirectoryEntry>();
  const byEmail = new Map<string, DirectoryEntry | null>();
  const byName = new Map<string, DirectoryEntry | null>();
  for (const entry of entries) {
    byId.set(entry.ownId, entry);
    addOnce(byEmail, exactEmail(entry.email), entry);
    addOnce(byName, exactName(entry.name), entry);
  }
  return { byId, byEmail, byCode: ownersOf(codes, entries), byName };
}

function ownersOf(codes: ReadonlyMap<string, AccountId | null>, entries: readonly DirectoryEntry[]): ProgramPartners['byCode'] {
  if (codes.size === 0) return new Map();
  const byAccount = new Map(entries.map((entry) => [entry.account, entry]));
  return new Map([...codes].map(([code, account]) => [code, account === null ? null : (byAccount.get(account) ?? null)]));
}

function addOnce(map: Map<string, DirectoryEntry | null>, key: string, entry: DirectoryEntry): void {
  if (key !== '') map.set(key, map.has(key) ? null : entry);
}

/** The partner whose address this is, when it is one's alone. */
function partnerByEmail({ byEmail }: ProgramPartners, email: string): DirectoryEntry | null {
  return byEmail.get(exactEmail(email)) ?? null;
}

/** The partner with whom the code was agreed, when it is one's alone. */
function partnerByCode({ byCode }: ProgramPartners, code: string): DirectoryEntry | null {
  return byCode.get(exactCode(code)) ?? null;
}

/** Whether somebody is called so, be it one partner or several: evidence of whose page it is, not a way to find a partner. */
export function knowsOf({ byId, byEmail, byCode, byName }: ProgramPartners, { by, value }: PartnerRef): boolean {
  switch (by) {
    case 'id':
      return byId.has(value);
    case 'email':
      return byEmail.has(exactEmail(value));
    case 'code':
      return byCode.has(exactCode(value));
    case 'name':
      return byName.has(exactName(value));
    default:
      return by satisfies never;
  }
}

/**
 * The partner of this name, when it is one's alone and a partner list named it: without the list another partner of the same
 * name may exist that no report has shown yet.
 */
function partnerByName({ byName }: ProgramPartners, name: string): DirectoryEntry | null {
  const found = byName.get(exactName(name)) ?? null;
  return found?.listed ? found : null;
}

/** The one partner that a page names so; null: none, or not one alone. */
export function partnerOf(partners: ProgramPartners, { by, value }: PartnerRef): DirectoryEntry | null {
  switch (by) {
    case 'id':
      return partners.byId.get(value) ?? null;
    case 'email':
      return partnerByEmail(partners, value);
    case 'code':
      return partnerByCode(partners, value);
    case 'name':
      return partnerByName(partners, value);
    default:
      return by satisfies never;
  }
}
