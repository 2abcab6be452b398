/** Many texts as one. `lengths` in UTF-16 units, -1 where there is none (which is not the empty text). */
export type PackedTexts = { readonly text: string; readonly lengths: Int32Array };

export function packTexts(texts: readonly (string | null | undefined)[]): PackedTexts {
  const lengths = Int32Array.from(texts, (text) => text?.length ?? -1);
  return { text: texts.map((text) => text ?? '').join(''), lengths };
}

/** As packed, null where there was none. */
export function unpackTexts({ text, lengths }: PackedTexts): (string | null)[] {
  const texts: (string | null)[] = new Array(lengths.length);
  let at = 0;
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] ?? -1;
    texts[index] = length < 0 ? null : text.slice(at, at + length);
    at += Math.max(0, length);
  }
  return texts;
}

/** For texts that are always there: '' stands for none. */
export function unpackAllTexts(packed: PackedTexts): string[] {
  return unpackTexts(packed).map((text) => text ?? '');
}
