import { IdHash } from './hash-id';
import { blankEntry, type LedgerTexts } from './ledger-entry';
import type { LedgerTable } from './ledger-table';

/**
 * Conversions whose rows are in several currencies: amounts that must not be added up. Such a conversion has one entry for each
 * currency and counts once, with the entry that keeps its id: the one whose code comes first.
 */
export class OrderCurrencies {
  /** By the position of a conversion's first entry, those of its others. */
  readonly #others = new Map<number, number[]>();

  constructor(
    private readonly table: LedgerTable,
    private readonly texts: LedgerTexts,
  ) {}

  /** Position of the conversion's entry in this currency; -1: none yet, the next one written is noted for it. */
  find(first: number, currency: number): number {
    if (this.table.currencyAt(first) === currency) return first;
    const others = this.#others.get(first) ?? [];
    const known = others.find((at) => this.table.currencyAt(at) === currency);
    if (known !== undefined) return known;
    this.#others.set(first, [...others, this.table.length]);
    return -1;
  }

  /** Gives ids by the codes, not by the order of rows. When all rows are in. */
  settle(): void {
    const { table, texts } = this;
    const entry = blankEntry();
    const codeAt = (at: number) => texts.currencies.codeAt(table.currencyAt(at));
    for (const [first, others] of this.#others) {
      const id = { high: table.ids.high[first] ?? 0, low: table.ids.low[first] ?? 0 };
      const sorted = [first, ...others].sort((a, b) => (codeAt(a) < codeAt(b) ? -1 : 1));
      for (const [nth, at] of sorted.entries()) {
        if (nth === 0) table.ids.set(at, id);
        else {
          table.readInto(at, entry);
          entry.counts = 0;
          table.write(at, entry, idOfPart(id, codeAt(at)));
        }
      }
    }
  }
}

/** Id of what belongs to a conversion and is not the conversion itself. */
export function idOfPart({ high, low }: { readonly high: number; readonly low: number }, part: string): IdHash {
  return new IdHash()
    .start()
    .add(`${high >>> 0}:${low >>> 0}`)
    .add(part)
    .end();
}
