/** How close what was typed is to a word: a typing error in the whole word, in its beginning, or more than one. */
export type Closeness = 'word' | 'beginning' | null;

/** Shorter than this, what was typed is a typing error of too much: only a letter left out of the whole word is assumed. */
const SHORT = 4;

/**
 * Whether one letter missing, too many, wrong or swapped with its neighbour is all that parts `typed` from the word at `from`..`to`
 * (exclusive) of `text`, or from a beginning of it, for the word is still being typed. In one pass: the first letter that differs
 * is where the error is, or as good as any other place (in "aab" for "ab" it does not matter which a is too many).
 */
export function oneEdit(typed: string, text: string, from: number, to: number): Closeness {
  const [length, word] = [typed.length, to - from];
  if (word < length - 1) return null;
  let at = 0;
  while (at < length && at < word && typed.charCodeAt(at) === text.charCodeAt(from + at)) at++;
  if (at === length) return null; // no error at all: the word begins so
  if (at === word) return length === word + 1 && length >= SHORT ? 'word' : null;

  const isSwapped =
    at + 1 < length &&
    at + 1 < word &&
    typed.charCodeAt(at) === text.charCodeAt(from + at + 1) &&
    typed.charCodeAt(at + 1) === text.charCodeAt(from + at);
  // The rest of what was typed, from a place on, against the rest of the word, from another.
  const isMissing = goesOn(typed, at, text, from + at + 1, to);
  if (length < SHORT) return isMissing && word === length + 1 ? 'word' : null;
  const isWrong = goesOn(typed, at + 1, text, from + at + 1, to) || (isSwapped && goesOn(typed, at + 2, text, from + at + 2, to));
  const isTooMany = goesOn(typed, at + 1, text, from + at, to);
  if ((isWrong && word === length) || (isMissing && word === length + 1) || (isTooMany && word === length - 1)) return 'word';
  return isWrong || isMissing || isTooMany ? 'beginning' : null;
}

function goesOn(typed: string, inTyped: number, text: string, inText: number, to: number): boolean {
  if (to - inText < typed.length - inTyped) return false;
  for (let rest = inTyped, at = inText; rest < typed.length; rest++, at++) {
    if (typed.charCodeAt(rest) !== text.charCodeAt(at)) return false;
  }
  return true;
}
