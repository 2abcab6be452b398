import { ANY_NETWORK, type PageAccount, type PartnerRef } from '../domain/page';
import type { Program } from '../domain/records';
import { PACKS } from '../networks/registry';
import type { TrellisDb } from '../store/db';
import { listPrograms } from '../store/records';
import { exactName, type PartnerMemory, type ProgramPartners, partnerOf } from './partner-memory';

/** How far the partners of a programme are those that a page names. */
export type Trial = {
  readonly program: Program;
  /** The page's account is the programme's already. */
  readonly isBound: boolean;
  /** One for each row: the partner's name, or its id where it has none; null: nobody that is known. */
  readonly known: readonly (string | null)[];
  /** Known partners whose name is the one shown on the page, and those of which it is another. */
  readonly agreeing: number;
  readonly differing: number;
};

/**
 * Looks up what a page names in every programme that it may be about, best first, and changes nothing: the page is still being
 * taught. A page that no pack knows may be about any programme whose network has none, and about those bound to it by hand.
 */
export async function tryRefs(
  db: TrellisDb,
  memory: PartnerMemory,
  { page, rows }: { readonly page: PageAccount; readonly rows: readonly (readonly PartnerRef[])[] },
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const program of await listPrograms(db)) {
    const isBound = program.boundTo === page.account;
    const mayBe = page.network === ANY_NETWORK ? isBound || !hasPack(program) : program.network === page.network;
    const partners = mayBe ? await memory.of(program.id) : null;
    if (partners) trials.push({ program, isBound, ...compare(partners, rows) });
  }
  return trials.sort((a, b) => worth(b) - worth(a));
}

const hasPack = ({ network }: Program) => PACKS.some(({ id }) => id === network);

/** A partner whose name agrees is worth more than one that is only known: a serial number is known in every shop. */
export const worthOf = ({ known, agreeing, differing }: Pick<Trial, 'known' | 'agreeing' | 'differing'>): number =>
  known.filter((name) => name !== null).length + 2 * agreeing - 2 * differing;
const worth = (trial: Trial) => worthOf(trial) + (trial.isBound ? 0.5 : 0);

function compare(
  partners: ProgramPartners,
  rows: readonly (readonly PartnerRef[])[],
): Pick<Trial, 'known' | 'agreeing' | 'differing'> {
  let agreeing = 0;
  let differing = 0;
  const known = rows.map((refs) => {
    const entry = refs.map((ref) => partnerOf(partners, ref)).find((found) => found !== null) ?? null;
    if (!entry) return null;
    const seen = refs.find((ref) => ref.seen)?.seen ?? '';
    if (seen !== '' && entry.name !== '') exactName(seen) === exactName(entry.name) ? agreeing++ : differing++;
    return entry.name || entry.ownId;
  });
  return { known, agreeing, differing };
}
