import { CONVERSION_STATUSES } from '../domain/batch';
import { AmountColumn } from './amount-column';
import { type IdLanes, IdTable } from './id-table';
import { type Amount, addEntry, blankEntry, type Entry, type LedgerTexts } from './ledger-entry';
import { LedgerTable } from './ledger-table';
import { idOfPart, OrderCurrencies } from './order-currencies';

const REVERSED = CONVERSION_STATUSES.indexOf('reversed');
const EXCLUDED = CONVERSION_STATUSES.indexOf('excluded');
const ORIGINAL = 1;
const CORRECTED = 2;

/**
 * Conversions of an export that corrects them by further rows with amounts below zero. Per conversion and metric, `given` is the
 * sum of the amounts above zero, `taken back` that of those below, `left` the difference.
 *
 * - Something is left of an amount: the conversion keeps its state, with what is left; what was taken back is an entry of its own
 *   beside it, reversed, that does not count as a conversion.
 * - Nothing is left: the conversion is reversed, with what was taken back; what is left (0, or less where more was taken back than
 *   given) is the entry beside it.
 *
 * So tracked amounts are what was given, reversed ones what was taken back, their difference the sum of all rows, and a
 * conversion counts once. The entry beside stands also where it is 0: a later export must be able to set it so.
 *
 * A correction whose conversion is not in the file (exports by booking day) is taken for the reversal of all of it: the
 * conversion comes in as given and taken back with the correction's amounts, and replaces what an earlier import knows of it.
 *
 * `keys`: the conversion that each row is about. `order`: the rows' positions, sorted by what they say.
 */
export function foldCorrections(
  rows: LedgerTable,
  keys: IdLanes,
  { order, texts, amounts }: { readonly order: Uint32Array; readonly texts: LedgerTexts; readonly amounts: readonly Amount[] },
): LedgerTable {
  const folded = new LedgerTable(texts, amounts, rows.length);
  const index = new IdTable(folded.ids);
  const currencies = new OrderCurrencies(folded, texts);
  const back = { revenue: new AmountColumn(0), commission: new AmountColumn(0) };
  const flags = new Uint8Array(rows.length);
  const row = blankEntry();
  const entry = blankEntry();
  for (let i = 0; i < order.length; i++) {
    const from = order[i] ?? 0;
    rows.readInto(from, row);
    const taken = { revenue: Math.max(0, -row.revenue), commission: Math.max(0, -row.commission) };
    const isCorrection = taken.revenue > 0 || taken.commission > 0;
    row.revenue = Math.max(0, row.revenue);
    row.commission = Math.max(0, row.commission);
    const key = { high: keys.high[from] ?? 0, low: keys.low[from] ?? 0 };
    const first = index.add(key, folded.length);
    const known = first < 0 ? -1 : currencies.find(first, row.currency);
    const at = known < 0 ? folded.length : known;
    if (known < 0) folded.write(at, row, key);
    else {
      folded.readInto(at, entry);
      addRow(entry, row, { isCorrection, hasOriginal: ((flags[at] ?? 0) & ORIGINAL) > 0, texts });
      folded.write(at, entry, { high: folded.ids.high[at] ?? 0, low: folded.ids.low[at] ?? 0 });
    }
    flags[at] = (flags[at] ?? 0) | (isCorrection ? CORRECTED : ORIGINAL);
    back.revenue.set(at, back.revenue.get(at) + taken.revenue);
    back.commission.set(at, back.commission.get(at) + taken.commission);
  }
  currencies.settle();
  const conversions = folded.length;
  for (let at = 0; at < conversions; at++) {
    const flag = flags[at] ?? 0;
    if ((flag & CORRECTED) === 0) continue;
    const taken = { revenue: back.revenue.get(at), commission: back.commission.get(at) };
    splitEntry(folded, at, { taken, hasOriginal: (flag & ORIGINAL) > 0 });
  }
  return folded;
}

/** The state is that of the conversion itself; a correction's counts only while there is nothing else. */
function addRow(
  entry: Entry,
  row: Entry,
  { isCorrection, hasOriginal, texts }: { isCorrection: boolean; hasOriginal: boolean; texts: LedgerTexts },
): void {
  if (isCorrection && hasOriginal) {
    row.status = entry.status;
    row.counts = entry.counts;
  } else if (!isCorrection && !hasOriginal) {
    entry.status = row.status;
    entry.counts = row.counts;
  }
  addEntry(entry, row, texts);
}

type Sums = { readonly revenue: number; readonly commission: number };

/** Puts what is left and what was taken back into two entries, in place of the one that holds what was given. */
function splitEntry(table: LedgerTable, at: number, { taken, hasOriginal }: { taken: Sums; hasOriginal: boolean }): void {
  const id = { high: table.ids.high[at] ?? 0, low: table.ids.low[at] ?? 0 };
  const entry = table.readInto(at, blankEntry());
  const given = {
    revenue: hasOriginal ? entry.revenue : Math.max(entry.revenue, taken.revenue),
    commission: hasOriginal ? entry.commission : Math.max(entry.commission, taken.commission),
  };
  const left = { revenue: given.revenue - taken.revenue, commission: given.commission - taken.commission };
  const isLeft = left.revenue > 0 || left.commission > 0;
  const reversed = entry.status === EXCLUDED ? EXCLUDED : REVERSED;
  const { account, day, currency, status } = entry;
  const own: Entry = { ...entry, ...(isLeft ? left : taken), status: isLeft ? status : reversed };
  const beside: Entry = {
    ...blankEntry(),
    ...{ account, day, currency, counts: 0 },
    ...(isLeft ? taken : left),
    status: isLeft ? reversed : status,
  };
  table.write(at, own, id);
  table.write(table.length, beside, idOfPart(id, 'correction'));
}
