// For columns of tables. What is not known goes last in either direction: it is neither small nor large.

export const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** '' is not known. */
export function byText(a: string, b: string, sign: 1 | -1): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  return sign * collator.compare(a, b);
}

/** Null is not known. */
export function byNumber(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return sign * (a - b);
}
