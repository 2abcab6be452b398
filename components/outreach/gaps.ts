/** A fact that the draft wants and the data do not hold, as it stands in the text: `[[name of the contact]]`. */
const GAP = /\[\[([^[\]\n]{1,80})\]\]/g;

/** Names of the gaps left in these texts, each once, in order. */
export function findGaps(...texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(GAP)].map((match) => match[1] ?? ''));
  return [...new Set(names)];
}

/** Where the gap of this name first stands, for selecting it; null where it is not. */
export function placeOfGap(text: string, name: string): { readonly from: number; readonly to: number } | null {
  const mark = `[[${name}]]`;
  const from = text.indexOf(mark);
  return from === -1 ? null : { from, to: from + mark.length };
}

/** The text in order, its gaps apart. */
export function splitGaps(text: string): readonly { readonly words: string; readonly isGap: boolean }[] {
  const parts: { words: string; isGap: boolean }[] = [];
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    if (index > from) parts.push({ words: text.slice(from, index), isGap: false });
    parts.push({ words: gap, isGap: true });
    from = index + gap.length;
  }
  return from < text.length ? [...parts, { words: text.slice(from), isGap: false }] : parts;
}
