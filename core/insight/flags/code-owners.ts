import type { Terms } from '../../domain/book';
import type { Day } from '../../domain/day';
import type { AccountFacts } from '../../domain/partner';

/** A code that was agreed with one partner, while it holds. */
export type OwnedCode = { readonly account: number; readonly from: Day; readonly to: Day };

/**
 * Agreements about a code with one partner, by the code's number in the ledger (position + 1; 0 is none). Codes are compared in
 * capitals, as the import keeps them. A code that is everybody's is nobody's.
 */
export function ownedCodes(
  codes: readonly string[],
  terms: readonly Terms[],
  accounts: readonly AccountFacts[],
): readonly (readonly OwnedCode[] | undefined)[] {
  const agreed = terms.filter(({ code, account }) => code.trim() !== '' && account !== null);
  if (agreed.length === 0) return [];
  const positions = new Map(accounts.map(({ id }, position) => [id, position]));
  const byCode = new Map<string, OwnedCode[]>();
  for (const { code, account, from, to } of agreed) {
    const position = account === null ? undefined : positions.get(account);
    if (position === undefined) continue;
    const name = code.trim().toUpperCase();
    const owned = { account: position, from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
    byCode.set(name, [...(byCode.get(name) ?? []), owned]);
  }
  return [undefined, ...codes.map((code) => byCode.get(code))];
}

/** The only partner whose the code is on the day; -1: nobody's, or several partners'. */
export function ownerOn(owned: readonly OwnedCode[] | undefined, day: Day): number {
  let owner = -1;
  for (const { account, from, to } of owned ?? []) {
    if (day < from || day > to || account === owner) continue;
    if (owner !== -1) return -1;
    owner = account;
  }
  return owner;
}
