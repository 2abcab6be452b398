import type { MergedLedger } from './merge-ledgers';

/** Positions in a merged ledger by account, then day, then id; those of account `a` are at offsets[a] .. offsets[a + 1] - 1. */
export type EntryOrder = { readonly order: Uint32Array; readonly offsets: Uint32Array };

/** By the conversion's id where all else is equal, so that the order of imports leaves no trace. */
export function orderEntries({ index, account, day }: MergedLedger, accounts: number): EntryOrder {
  const entries = index.size;
  const offsets = new Uint32Array(accounts + 1);
  for (let entry = 0; entry < entries; entry++) {
    const after = (account[entry] ?? 0) + 1;
    offsets[after] = (offsets[after] ?? 0) + 1;
  }
  for (let at = 1; at <= accounts; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);

  const next = offsets.slice();
  const order = new Uint32Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    const owner = account[entry] ?? 0;
    const at = next[owner] ?? 0;
    order[at] = entry;
    next[owner] = at + 1;
  }

  const compare = (a: number, b: number) => (day[a] ?? 0) - (day[b] ?? 0) || index.compare(a, b);
  for (let owner = 0; owner < accounts; owner++) {
    const [from, to] = [offsets[owner] ?? 0, offsets[owner + 1] ?? 0];
    // Entries of one export come in order.
    for (let at = from + 1; at < to; at++) {
      if (compare(order[at - 1] ?? 0, order[at] ?? 0) < 0) continue;
      order.subarray(from, to).sort(compare);
      break;
    }
  }
  return { order, offsets };
}
