import type { ImportBatch, Listing, NumberColumn, SnapshotColumns } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import { STATUSES, type Status } from '../domain/partner';
import { ACCOUNTS_PER_LIST_CHUNK, type DictionaryChunk, type ListingChunk, type SnapshotChunk } from './chunks';
import { nullable, packNullable, packNumbers } from './pack-numbers';
import { packTexts, unpackAllTexts, unpackTexts } from './pack-texts';

const TEXT_FIELDS = [
  'email',
  'country',
  'website',
  'group',
  'type',
  'status',
  'statusWord',
] as const satisfies readonly (keyof Listing)[];

function slices(length: number): { chunk: number; from: number; to: number }[] {
  return Array.from({ length: Math.ceil(length / ACCOUNTS_PER_LIST_CHUNK) }, (_, chunk) => ({
    chunk,
    from: chunk * ACCOUNTS_PER_LIST_CHUNK,
    to: Math.min((chunk + 1) * ACCOUNTS_PER_LIST_CHUNK, length),
  }));
}

export function packDictionary(id: ImportId, { accounts, names }: Pick<ImportBatch, 'accounts' | 'names'>): DictionaryChunk[] {
  return slices(accounts.length).map(({ chunk, from, to }) => ({
    import: id,
    chunk,
    ids: packTexts(accounts.slice(from, to)),
    names: packTexts(names.slice(from, to)),
  }));
}

export function unpackDictionary(chunks: readonly DictionaryChunk[]): { ids: string[]; names: string[] } {
  return {
    ids: chunks.flatMap(({ ids }) => unpackAllTexts(ids)),
    names: chunks.flatMap(({ names }) => unpackAllTexts(names)),
  };
}

/** A field that no account of a chunk has takes no room in it. */
export function packListings(id: ImportId, listings: readonly Listing[]): ListingChunk[] {
  return slices(listings.length).map(({ chunk, from, to }) => {
    const part = listings.slice(from, to);
    const fields = TEXT_FIELDS.filter((field) => part.some((listing) => listing[field] !== undefined));
    return {
      import: id,
      chunk,
      accounts: part.length,
      texts: Object.fromEntries(fields.map((field) => [field, packTexts(part.map((listing) => listing[field]))])),
      joined: part.some(({ joined }) => joined !== undefined) ? packNullable(part.map(({ joined }) => joined ?? null)) : null,
    };
  });
}

export function unpackListings(chunks: readonly ListingChunk[]): Listing[] {
  return chunks.flatMap(({ accounts, texts, joined }) => {
    const listings: Record<string, string | number>[] = Array.from({ length: accounts }, () => ({}));
    for (const field of TEXT_FIELDS) {
      const packed = texts[field];
      if (!packed) continue;
      unpackTexts(packed).forEach((text, index) => {
        const listing = listings[index];
        if (listing && text !== null) listing[field] = field === 'status' ? knownStatus(text) : text;
      });
    }
    listings.forEach((listing, index) => {
      const day = nullable(joined?.[index]);
      if (day !== null) listing.joined = day;
    });
    return listings as Listing[];
  });
}

// A backup may come from elsewhere: a status that is none of ours is unknown.
const knownStatus = (text: string): Status => STATUSES.find((status) => status === text) ?? 'unknown';

export function packSnapshot(id: ImportId, { values, otherMoney }: SnapshotColumns, accounts: number): SnapshotChunk[] {
  return slices(accounts).map(({ chunk, from, to }) => {
    const pack = (columns: SnapshotColumns['values']) => {
      const packed: Partial<Record<Metric, NumberColumn>> = {};
      for (const metric of METRICS) {
        const column = columns[metric];
        if (column) packed[metric] = packNumbers(column, from, to);
      }
      return packed;
    };
    const amounts = otherMoney?.map(({ currency, values: columns }) => [currency, pack(columns)] as const) ?? [];
    const others = amounts.length > 0 ? { otherMoney: Object.fromEntries(amounts) } : {};
    return { import: id, chunk, values: pack(values), ...others };
  });
}

type Wanted = { readonly accounts: number; readonly metrics: readonly Metric[]; readonly currency?: Currency };

/** `values[metric][account]`; NaN where a cell was empty. With `currency` the amounts in that other one. */
export function unpackSnapshot(
  chunks: readonly SnapshotChunk[],
  { accounts, metrics, currency }: Wanted,
): Partial<Record<Metric, Float64Array>> {
  const values: Partial<Record<Metric, Float64Array>> = {};
  for (const metric of metrics) {
    const column = new Float64Array(accounts).fill(Number.NaN);
    for (const chunk of chunks) {
      const packed = (currency === undefined ? chunk.values : chunk.otherMoney?.[currency])?.[metric];
      if (packed) column.set(packed, chunk.chunk * ACCOUNTS_PER_LIST_CHUNK);
    }
    values[metric] = column;
  }
  return values;
}
