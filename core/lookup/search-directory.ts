import type { DirectoryEntry } from '../domain/directory';
import { buildIndex, inOneLine, keyOf, type SearchIndex, siteOf } from './build-index';
import { foldName, umlautSpelling } from './fold-text';
import { FoundLines } from './found-lines';
import { PART } from './joined-lines';

export type DirectorySearch = {
  /** Best match first, among equals the one with the most pressing next action. An empty text finds nothing. */
  readonly search: (text: string, limit?: number) => DirectoryEntry[];
};

const DEFAULT_LIMIT = 20;
/** Fewer hits than this, and a typing error is the likelier explanation. */
const TOO_FEW = 3;
const LONGEST_QUERY = 100;
/** So few letters are in almost every name: the search stops at the first hits of each kind. */
const EVERYWHERE = 2;
/** Fewer letters than this may be a typing error of anything. */
const LEAST_TYPED = 3;
const LEAST_TYPED_KEY = 5;

/** Ways to be found, best first. */
const RANK = {
  wholeKey: 0,
  wholeName: 1,
  nameStart: 2,
  wordStart: 3,
  allWords: 4,
  inside: 5,
  keyStart: 6,
  inKey: 7,
  tag: 8,
  /** One typing error: of a whole word or of its beginning, and then whether its first letter is right. */
  typo: 9,
  runTogether: 13,
  keyTypo: 14,
} as const;

/**
 * Search over every partner by any of its names, its id, address, site, codes and tag. Nothing is kept between two openings: the
 * index (build-index.ts) is made in the pauses while nobody has typed, and at once when somebody has.
 */
export function openDirectory(entries: readonly DirectoryEntry[]): DirectorySearch {
  const steps = buildIndex(entries);
  let index: SearchIndex | null = null;
  const step = (): SearchIndex | null => {
    const { done, value } = steps.next();
    if (done) index = value;
    return index;
  };
  const goOn = () => {
    if (index === null && step() === null) setTimeout(goOn);
  };
  setTimeout(goOn);

  function search(text: string, limit = DEFAULT_LIMIT): DirectoryEntry[] {
    while (index === null) step();
    const { order } = index;
    return searchLines(index, text, limit).flatMap((line) => entries[order[line] ?? -1] ?? []);
  }

  return { search };
}

function searchLines(index: SearchIndex, text: string, limit: number): number[] {
  const query = inOneLine(text.slice(0, LONGEST_QUERY));
  const found = new FoundLines(index.order.length);
  const name = foldName(query);
  const spelled = umlautSpelling(query);
  const spellings = spelled === null || spelled === name ? [name] : [name, spelled];
  for (const one of spellings) if (one !== '') findNames(index, found, { name: one, limit });
  for (const key of new Set([keyOf(query), siteOf(query)])) if (key !== '') findKeys(index, found, { key, limit });
  for (const one of spellings) {
    if (one.includes(' ') && found.countUpTo(RANK.wordStart) < limit) findWords(index, found, one.split(' '));
  }
  if (name.length > EVERYWHERE) findTags(index, found, name);
  // Several words that are found as they were typed leave no doubt.
  const isEnough = name.includes(' ') ? 1 : Math.min(TOO_FEW, limit);
  if (found.count < isEnough) findTypos(index, found, { name, key: siteOf(query) });
  return found.take(limit);
}

type Asked = { readonly name: string; readonly key: string; readonly limit: number };
type Typed = Omit<Asked, 'limit'>;

function findNames({ names }: SearchIndex, found: FoundLines, { name, limit }: Omit<Asked, 'key'>): void {
  const { text } = names;
  if (name.length > EVERYWHERE) {
    names.each(name, (line, at) => add(found, line, rankOfPlace(text, at, at + name.length)));
    return;
  }
  names.each(`\n ${name}\n`, (line) => add(found, line, RANK.wholeName));
  const kinds = [[`\n ${name}`, RANK.nameStart] as const, [` ${name}`, RANK.wordStart] as const, [name, RANK.inside] as const];
  for (const [part, rank] of kinds) {
    let left = limit;
    names.each(part, (line) => add(found, line, rank) && --left > 0);
    if (left <= 0) return;
  }
}

function findKeys({ keys, hasSpacedKeys, lineOf }: SearchIndex, found: FoundLines, { key, limit }: Omit<Asked, 'name'>): void {
  if (key.includes(' ') && !hasSpacedKeys) return;
  const { text } = keys;
  // Of one or two letters a whole key counts, and the others where no names are left to be shown.
  const isShort = key.length <= EVERYWHERE;
  const isWholeOnly = isShort && found.count >= limit;
  keys.each(isWholeOnly ? PART + key + PART : key, (entry, place) => {
    const at = isWholeOnly ? place + 1 : place;
    const isStart = text[at - 1] === PART;
    return add(
      found,
      lineOf[entry] ?? 0,
      isStart ? (text[at + key.length] === PART ? RANK.wholeKey : RANK.keyStart) : RANK.inKey,
    );
  });
}

function rankOfPlace(text: string, from: number, to: number): number {
  if (text[from - 1] !== ' ') return RANK.inside;
  const before = text[from - 2];
  if (before !== '\n' && before !== PART) return RANK.wordStart;
  const isWhole = text[to] === '\n' || (text[to] === ' ' && text[to + 1] === PART);
  if (before === '\n') return isWhole ? RANK.wholeName : RANK.nameStart;
  return isWhole ? RANK.nameStart : RANK.wordStart;
}

/** Lines that hold every word, in any order. */
function findWords({ names }: SearchIndex, found: FoundLines, words: readonly string[]): void {
  const [longest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  let last = -1;
  names.each(longest, (line) => {
    if (line === last) return true;
    last = line;
    const text = names.lineOf(line);
    if (!others.every((word) => text.includes(word))) return true;
    return add(found, line, words.every((word) => text.includes(` ${word}`)) ? RANK.allWords : RANK.inside);
  });
}

/** Partners of the network's groups whose name has these words. There are few groups and many partners in each. */
function findTags({ tags, lineOf }: SearchIndex, found: FoundLines, name: string): void {
  for (const [tag, entries] of tags) {
    if (!` ${tag}`.includes(` ${name}`)) continue;
    for (const at of entries) found.add(lineOf[at] ?? 0, RANK.tag);
  }
}

function findTypos(index: SearchIndex, found: FoundLines, { name, key }: Typed): void {
  const words = name.split(' ');
  words.forEach((word, at) => {
    const others = words.filter((_, other) => other !== at);
    // Where the error is in another word, that one is in no name: cheaper to know than to look at all words for this one.
    if (word.length < LEAST_TYPED || !hasLetter(word) || !hasAll(index.names.text, others)) return;
    findNearWord(index, found, { word, others });
  });
  // A name explains what was typed: nobody looks for another explanation.
  if (found.count > 0) return;
  findWrongSpaces(index, found, words);
  if (key.length < LEAST_TYPED_KEY || !hasLetter(key) || key.includes(' ')) return;
  index.keyWords.each(key, (entry) => found.add(index.lineOf[entry] ?? 0, RANK.keyTypo));
}

function findNearWord(
  { names, nameWords }: SearchIndex,
  found: FoundLines,
  { word, others }: { readonly word: string; readonly others: readonly string[] },
): void {
  nameWords.each(word, (line, closeness, from) => {
    const isFirstRight = names.text[from] === word[0];
    if (others.length > 0 && !hasAll(names.lineOf(line), others)) return;
    found.add(line, RANK.typo + (closeness === 'word' ? 0 : 2) + (isFirstRight ? 0 : 1));
  });
}

/** The space left out between two words, or one too many within a word. */
function findWrongSpaces({ names, nameWords }: SearchIndex, found: FoundLines, words: readonly string[]): void {
  const [first = ''] = words;
  if (words.length === 1) nameWords.eachRunTogether(first, (line) => found.add(line, RANK.runTogether));
  for (let at = 1; at < words.length; at++) {
    const closedUp = [...words.slice(0, at - 1), `${words[at - 1]}${words[at]}`, ...words.slice(at + 1)].join(' ');
    names.each(` ${closedUp}`, (line) => add(found, line, RANK.runTogether));
  }
}

const hasAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));
const hasLetter = (word: string) => /\p{L}/u.test(word);

function add(found: FoundLines, line: number, rank: number): true {
  found.add(line, rank);
  return true;
}
