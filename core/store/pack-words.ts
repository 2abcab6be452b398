/** A column of few different words. It carries its own list, so that a list that grows in the code changes no stored meaning. */
export type PackedWords = { readonly words: readonly string[]; readonly codes: Uint16Array };

/** Fails by throwing above 65,536 different words: such a column is text, not words. */
export function packWords(values: readonly string[]): PackedWords {
  const codeOf = new Map<string, number>();
  const codes = new Uint16Array(values.length);
  values.forEach((value, index) => {
    const code = codeOf.get(value) ?? codeOf.size;
    if (code > 0xffff) throw new RangeError('too many different words for one column');
    codeOf.set(value, code);
    codes[index] = code;
  });
  return { words: [...codeOf.keys()], codes };
}

export function unpackWords({ words, codes }: PackedWords): string[] {
  return Array.from(codes, (code) => words[code] ?? '');
}
