import UFuzzy from '@leeoniya/ufuzzy';

/** One error per word: a letter too many, missing, wrong, or two swapped. */
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: '[^\\p{L}\\d]+',
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: '[\\p{L}\\d]',
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
});

/** Above this many hits an order by closeness costs more than it says. */
const SORTABLE = 1000;

/** Positions of the names that match with one error per word, closest first. Names and query are folded alike. */
export function searchTypos(names: string[], query: string, limit: number): number[] {
  const hits = fuzzy.filter(names, query) ?? [];
  if (hits.length === 0 || hits.length > SORTABLE) return hits.slice(0, limit);
  const info = fuzzy.info(hits, names, query);
  return fuzzy
    .sort(info, names, query)
    .flatMap((at) => info.idx[at] ?? [])
    .slice(0, limit);
}
