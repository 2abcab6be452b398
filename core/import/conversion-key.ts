import { IdHash } from './hash-id';
import type { Entry, LedgerTexts } from './ledger-entry';
import type { Reading } from './reading';
import { isScientific, type RowGate, type Verdict } from './row-gate';

/** True for exports that correct a conversion by further rows. */
export const isCorrected = ({ repeats, columns }: Reading) => repeats === 'correct' || columns['original-id'] !== undefined;

/** Hashes of what a row is about. One object per file. */
export class ConversionKey {
  readonly isCorrected: boolean;
  /** The conversion that a row is, or corrects. Only of exports with corrections. */
  readonly about = new IdHash();
  readonly #row = new IdHash();

  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
  ) {
    this.isCorrected = isCorrected(reading);
  }

  /** Begins with the row's ids. `number`: of the row, where nothing else tells it apart. Not null: the row has no usable id. */
  read(row: readonly string[], { partner, number }: { readonly partner: string; readonly number: number }): Verdict | null {
    if (this.isCorrected) return this.#readCorrection(row, partner);
    const { columns, repeats } = this.reading;
    const at = columns['conversion-id'];
    const hash = this.#row.start();
    if (at !== undefined) {
      const id = (row[at] ?? '').trim();
      if (id === '') return this.gate.fail('missing-id', at, '');
      if (isScientific(id)) return this.gate.fail('scientific-id', at, id);
      hash.add(id);
      // Line items add up within one partner; an order that two partners share is one conversion of each.
      if (repeats === 'sum') hash.add(partner);
    } else if (repeats === 'number') {
      hash.add(partner);
      for (const role of ['context', 'reference', 'date'] as const) {
        const column = columns[role];
        hash.add(column === undefined ? '' : (row[column] ?? ''));
      }
    } else hash.add(String(number)); // no id column was exported: counted for the preview, never stored
    return null;
  }

  #readCorrection(row: readonly string[], partner: string): Verdict | null {
    const { columns } = this.reading;
    const at = columns['conversion-id'] ?? -1;
    const originalAt = columns['original-id'] ?? -1;
    const own = (row[at] ?? '').trim();
    const original = (row[originalAt] ?? '').trim();
    const about = original || own;
    if (about === '') return this.gate.fail('missing-id', originalAt < 0 ? at : originalAt, '');
    if (isScientific(own)) return this.gate.fail('scientific-id', at, own);
    if (isScientific(original)) return this.gate.fail('scientific-id', originalAt, original);
    // A conversion that corrections move to another partner is reversed for the one and new for the other.
    this.about.start().add(about).add(partner).end();
    this.#row.start().add(own || about);
    return null;
  }

  /**
   * The hash that no other row of the file has, but one that says the same again. Where an export with corrections has no id for
   * each row, amounts, currency and day stand in.
   */
  end({ day, revenue, commission, currency }: Entry, { currencies }: LedgerTexts): IdHash {
    const { columns } = this.reading;
    if (this.isCorrected && (columns['conversion-id'] === undefined || columns['original-id'] === undefined)) {
      this.#row.add(`${day}:${revenue}:${commission}`).add(currencies.codeAt(currency));
    }
    return this.#row.end();
  }
}
