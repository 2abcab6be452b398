import type { Period } from '../../domain/day';
import type { ProgramData } from '../../domain/program-data';
import { type OwnedCode, ownedCodes } from '../../insight/flags/code-owners';

/** Whether conversions came with a code that was agreed with the partner alone. */
export class CodeUse {
  readonly #conversions: ProgramData['conversions'];
  /** By the code's number in the ledger. */
  readonly #owned: readonly (readonly OwnedCode[] | undefined)[];
  readonly #owners: ReadonlySet<number>;

  constructor({ conversions, book, accounts }: Pick<ProgramData, 'conversions' | 'book' | 'accounts'>) {
    this.#conversions = conversions;
    this.#owned = ownedCodes(conversions?.traits.codes ?? [], book.terms, accounts);
    const withCode = new Set(book.terms.flatMap(({ account, code }) => (code.trim() === '' ? [] : [account])));
    this.#owners = new Set(accounts.flatMap(({ id }, position) => (withCode.has(id) ? [position] : [])));
  }

  /**
   * Null where it is not known: no code is noted for the partner, no export lists codes, or fewer conversions are listed than
   * `counted`, what reports count of the days (null: not known either).
   */
  was(account: number, days: Period, counted: number | null): boolean | null {
    const code = this.#conversions?.traits.code;
    if (!this.#conversions || code === undefined || !this.#owners.has(account)) return null;
    const { offsets, day } = this.#conversions;
    let listed = 0;
    for (let entry = offsets[account] ?? 0; entry < (offsets[account + 1] ?? 0); entry++) {
      const on = day[entry] ?? 0;
      if (on < days.from || on > days.to) continue;
      listed += 1;
      const owned = this.#owned[code[entry] ?? 0];
      if (owned?.some((one) => one.account === account && on >= one.from && on <= one.to)) return true;
    }
    return counted === null || listed < counted ? null : false;
  }
}
