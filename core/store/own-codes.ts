import type { AccountId, ProgramId } from '../domain/ids';
import type { Stamped } from '../domain/records';
import type { TrellisDb } from './db';

/** How codes are compared: they work in shops in any case, and imports keep them in capitals. */
export const exactCode = (code: string): string => code.trim().toUpperCase();

/**
 * Codes that the user agreed with one partner, past agreements included. Null: two partners had the code, or it is everybody's,
 * so it names nobody. What orders carry is no evidence: a code in them says what a customer typed, not whose it is.
 */
export async function readOwnCodes(db: TrellisDb, program: ProgramId): Promise<ReadonlyMap<string, AccountId | null>> {
  const terms = (await db.terms.where('program').equals(program).toArray()).filter(isLive);
  const offers = (await db.offers.where('program').equals(program).toArray()).filter(isLive);
  const codes = new Map<string, AccountId | null>();
  for (const { code, account } of [...terms, ...offers.map(({ code }) => ({ code, account: null }))]) {
    const name = exactCode(code);
    if (name !== '') codes.set(name, codes.has(name) && codes.get(name) !== account ? null : account);
  }
  return codes;
}

const isLive = ({ deletedAt }: Stamped) => deletedAt === null;
