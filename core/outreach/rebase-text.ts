/**
 * What somebody made of a draft, on top of the draft as it is made now. `made` and `remade`: the draft before and after one of its
 * facts changed. Lines that are still as they were made change with it; lines that were edited stay, but for gaps that
 * are filled now. `fills`: by the mark of a gap (`[[raised rate]]`), what takes its place.
 */
export function rebaseText(
  text: string,
  { made, remade, fills }: { readonly made: string; readonly remade: string; readonly fills: ReadonlyMap<string, string> },
): string {
  if (text === made) return remade;
  const [before, after] = [made.split('\n'), remade.split('\n')];
  // A condition took lines in or out: which line became which can't be told for sure, so nothing but gaps is touched.
  const became = new Map(before.length === after.length ? before.map((line, at) => [line, after[at] ?? line]) : []);
  const lines = text.split('\n').map((line) => became.get(line) ?? line);
  return [...fills].reduce((all, [gap, value]) => all.replaceAll(gap, () => value), lines.join('\n'));
}
