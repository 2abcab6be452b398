import type { LedgerTraits } from '../domain/batch';

/** Traits that are one number per entry; 'not said' is 0 or -1, and needs no column. */
const NUMBERS = ['second', 'lag', 'buyer', 'customer'] as const satisfies readonly (keyof LedgerTraits)[];
/** Traits that are a position + 1 in a list of texts. */
const TEXTS = [
  ['code', 'codes'],
  ['site', 'sites'],
] as const satisfies readonly (readonly [keyof LedgerTraits, keyof LedgerTraits])[];

type Writable<Item> = { -readonly [Name in keyof Item]: Item[Name] };

/** The entries from .. to - 1. Lists of texts keep only what these entries name. */
export function packTraits(traits: LedgerTraits, from: number, to: number): LedgerTraits {
  const packed: Writable<LedgerTraits> = {};
  const { second, lag, buyer, customer } = traits;
  if (second) packed.second = second.slice(from, to);
  if (lag) packed.lag = lag.slice(from, to);
  if (buyer) packed.buyer = buyer.slice(from, to);
  if (customer) packed.customer = customer.slice(from, to);
  for (const [column, list] of TEXTS) {
    const positions = traits[column];
    if (positions) [packed[column], packed[list]] = recode(positions.subarray(from, to), traits[list] ?? [], new Map());
  }
  return packed;
}

/** One after the other; `entries` says how many each part is about, with or without traits. Absent when no part has any. */
export function joinTraits(
  parts: readonly { readonly entries: number; readonly traits: LedgerTraits | undefined }[],
): LedgerTraits | undefined {
  const some = parts.flatMap(({ traits }) => traits ?? []);
  if (some.length === 0) return undefined;
  const length = parts.reduce((sum, { entries }) => sum + entries, 0);
  const has = (column: keyof LedgerTraits) => some.some((traits) => traits[column]);
  const joined: Writable<LedgerTraits> = {
    ...(has('second') ? { second: new Int32Array(length).fill(-1) } : {}),
    ...(has('lag') ? { lag: new Int32Array(length).fill(-1) } : {}),
    ...(has('buyer') ? { buyer: new BigUint64Array(length) } : {}),
    ...(has('customer') ? { customer: new Uint8Array(length) } : {}),
    ...(has('code') ? { code: new Uint32Array(length) } : {}),
    ...(has('site') ? { site: new Uint32Array(length) } : {}),
  };
  const lists = TEXTS.map(([column, list]) => ({ column, list, positions: new Map<string, number>() }));
  let start = 0;
  for (const { entries, traits = {} } of parts) {
    for (const name of NUMBERS) if (traits[name]) joined[name]?.set(traits[name] as never, start);
    for (const { column, list, positions } of lists) {
      const own = traits[column];
      if (own) joined[column]?.set(recode(own, traits[list] ?? [], positions)[0], start);
    }
    start += entries;
  }
  for (const { column, list, positions } of lists) if (has(column)) joined[list] = [...positions.keys()];
  return joined;
}

/** The same texts by their positions in `known`, which grows by those that it does not have. */
function recode(positions: Uint32Array, texts: readonly string[], known: Map<string, number>): [Uint32Array, readonly string[]] {
  const recoded = new Uint32Array(positions.length);
  positions.forEach((position, at) => {
    const text = texts[position - 1];
    if (text === undefined) return;
    const place = known.get(text) ?? known.size + 1;
    known.set(text, place);
    recoded[at] = place;
  });
  return [recoded, [...known.keys()]];
}
