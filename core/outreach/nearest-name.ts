/** The one of `names` that was probably meant: at most a third of its letters are to be changed, added or left out. Null: none. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const word = written.toLowerCase().slice(0, LONGEST);
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const changes = changesBetween(word, name);
    if (changes < least && changes <= Math.max(1, Math.floor(name.length / 3))) [nearest, least] = [name, changes];
  }
  return nearest;
}

const LONGEST = 40;

/** Letters to change, add or leave out, or pairs to swap, to make one word of the other (optimal string alignment). */
function changesBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
