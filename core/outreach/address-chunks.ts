/** How many addresses a mail may carry differs by provider: the smallest is for those that take a larger list for spam. */
export const CHUNK_SIZES = [25, 50, 100, 250, 500] as const;
export type ChunkSize = (typeof CHUNK_SIZES)[number];

/** What stands between two addresses: most mail programs want a comma, Outlook a semicolon. */
export const ADDRESS_SEPARATORS = { commas: ', ', semicolons: '; ' } as const;
export type AddressSeparator = keyof typeof ADDRESS_SEPARATORS;

/** Nothing that a mail program would read as two addresses, or as more than an address. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;

/** The first of these that a mail program takes as one address; null: none. */
export function usableAddress(...texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const address = (text ?? '').trim();
    if (ADDRESS.test(address)) return address;
  }
  return null;
}

/** Each address once, however it is written in capitals, in groups of at most `size`: one group is the blind copy of one mail. */
export function chunkAddresses(addresses: readonly string[], size: number): string[][] {
  const once = new Map<string, string>();
  for (const address of addresses) if (!once.has(address.toLowerCase())) once.set(address.toLowerCase(), address);
  const all = [...once.values()];
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
