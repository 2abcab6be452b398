/** What whole lines of a page look like. */

/** One word with a digit in it: "n/a", "Total" and "12,345" are no ids. */
export const ID_FORM = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u;
export const EMAIL_FORM = /^[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]+\.[^\s@<>(),;:.]{2,}$/;
export const CODE_FORM = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,59}$/u;
const WORDS = /\p{L}{2}/u;
/** What may stand before a name: the initials in place of a picture. */
const INITIALS = /^\p{Lu}{1,2}$/u;
/** "Publisher ID: 12345" or "(ID: 12345)" below a name: what it is, and what it says. */
export const LABELLED = /^\(?([^:(]{2,30}): ?(\S+?)\)?$/;

export const canBeName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !INITIALS.test(text);
/** Where no header says that it is one: numbers are counts, or places in a row of pages. */
export const hasWords = (text: string): boolean => WORDS.test(text) && !INITIALS.test(text);

/** Two that differ say nothing. */
export function only(values: readonly string[]): string | undefined {
  const [first, second] = new Set(values);
  return second === undefined ? first : undefined;
}
