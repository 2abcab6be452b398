import type { DirectoryEntry } from '../domain/directory';
import type { ProgramId } from '../domain/ids';
import type { TrellisDb } from '../store/db';
import { readDirectory, readProgramDetail } from '../store/published';

/** One programme's partners by each way a page may name them. */
export type ProgramPartners = {
  readonly byId: ReadonlyMap<string, DirectoryEntry>;
  /** Null: two partners share the address or the name, so it names neither. */
  readonly byEmail: ReadonlyMap<string, DirectoryEntry | null>;
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
    const partners = readDirectory(this.db, program).then(indexPartners);
    this.#programs.set(program, { computedAt: detail.computedAt, partners });
    // A failed read (the database let go for an upgrade) must not be remembered as the answer.
    partners.catch(() => this.#programs.delete(program));
    return partners;
  }

  drop(): void {
    this.#programs.clear();
  }
}

function indexPartners(entries: readonly DirectoryEntry[]): ProgramPartners {
  const byId = new Map<string, DirectoryEntry>();
  const byEmail = new Map<string, DirectoryEntry | null>();
  const byName = new Map<string, DirectoryEntry | null>();
  for (const entry of entries) {
    byId.set(entry.ownId, entry);
    addOnce(byEmail, exactEmail(entry.email), entry);
    addOnce(byName, exactName(entry.name), entry);
  }
  return { byId, byEmail, byName };
}

function addOnce(map: Map<string, DirectoryEntry | null>, key: string, entry: DirectoryEntry): void {
  if (key !== '') map.set(key, map.has(key) ? null : entry);
}

/** The partner whose address this is, when it is one's alone. */
export function partnerByEmail({ byEmail }: ProgramPartners, email: string): DirectoryEntry | null {
  return byEmail.get(exactEmail(email)) ?? null;
}

/**
 * The partner of this name, when it is one's alone and a partner list named it: without the list another partner of the same
 * name may exist that no report has shown yet.
 */
export function partnerByName({ byName }: ProgramPartners, name: string): DirectoryEntry | null {
  const found = byName.get(exactName(name)) ?? null;
  return found?.listed ? found : null;
}
