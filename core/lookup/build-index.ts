import type { DirectoryEntry } from '../domain/directory';
import { byAttention } from './by-attention';
import { foldLetters, foldName, umlautSpelling } from './fold-text';
import { type JoinedLines, LineWriter, PART } from './joined-lines';
import { NearWords } from './near-words';
import { plainSite } from './partners-of-site';

/** Everything that a search looks at. */
export type SearchIndex = {
  /** By line of the names, which is the order in which equally good hits are shown: the position among the entries, and back. */
  readonly order: Uint32Array;
  readonly lineOf: Uint32Array;
  /** ` name \u0001 other name`: a space before each word. */
  readonly names: JoinedLines;
  readonly nameWords: NearWords;
  /** In the order of the entries: `\u0001 id \u0001 e-mail \u0001 site \u0001 code \u0001` without the spaces. */
  readonly keys: JoinedLines;
  /** Hardly ever: then what was typed with a space is not looked for in them. */
  readonly hasSpacedKeys: boolean;
  /** Of the keys but the id: a number with one other digit is another partner's. */
  readonly keyWords: NearWords;
  /** Folded tags with the positions of their entries. */
  readonly tags: ReadonlyMap<string, readonly number[]>;
};

/** Entries to a step: a few milliseconds. */
const STEP = 4_000;

/** Makes the index in steps of a few milliseconds, so that nobody waits for all of it who has typed nothing yet. */
export function* buildIndex(entries: readonly DirectoryEntry[]): Generator<void, SearchIndex> {
  const [names, keys] = [new LineWriter(entries.length), new LineWriter(entries.length)];
  const folded: string[] = [];
  const others = new Map<number, readonly string[]>();
  const tags = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    const name = foldName(entry.name);
    folded.push(name);
    const some = otherNames(entry).filter((other) => other !== name);
    if (some.length > 0) others.set(at, some);
    writeKeys(keys, entry);
    if (entry.tag) noteTag(tags, entry.tag, at);
    if (at % STEP === STEP - 1) yield;
  }
  const order = yield* byAttention(entries, folded);
  const lineOf = new Uint32Array(order.length);
  for (let line = 0; line < order.length; line++) {
    const at = order[line] ?? 0;
    lineOf[at] = line;
    writeNames(names, [folded[at] ?? '', ...(others.get(at) ?? NONE)]);
    if (line % STEP === STEP - 1) yield;
  }
  const [nameLines, keyLines] = [names.end(), keys.end()];
  yield;
  const [nameWords, keyWords] = [new NearWords(nameLines), new NearWords(keyLines)];
  for (let line = 0; line < order.length; line++) {
    nameWords.addAll(nameLines.startOf(line), nameLines.startOf(line + 1));
    addKeys(keyWords, keyLines, line);
    if (line % STEP === STEP - 1) yield;
  }
  return {
    order,
    lineOf,
    names: nameLines,
    nameWords,
    keys: keyLines,
    hasSpacedKeys: keyLines.text.includes(' '),
    keyWords,
    tags,
  };
}

const NONE: readonly string[] = [];

function otherNames({ name, aliases = NONE }: DirectoryEntry): readonly string[] {
  const spelled = umlautSpelling(name);
  if (aliases.length === 0) return spelled === null ? NONE : [spelled];
  const others = [spelled, ...aliases.flatMap((alias) => [foldName(alias), umlautSpelling(alias)])];
  return [...new Set(others.flatMap((other) => other || []))];
}

function writeNames(lines: LineWriter, names: readonly string[]): void {
  names.forEach((name, at) => {
    lines.write(at === 0 ? ' ' : ` ${PART} `);
    lines.write(name);
  });
  lines.endLine();
}

function writeKeys(lines: LineWriter, { ownId, email, website = '', otherEmails = NONE, codes = NONE }: DirectoryEntry): void {
  lines.write(PART);
  lines.write(keyOf(ownId));
  lines.write(PART);
  lines.write(keyOf(email));
  lines.write(PART);
  lines.write(siteOf(website));
  lines.write(PART);
  for (const others of [otherEmails, codes]) {
    for (const key of others) lines.write(`${keyOf(key)}${PART}`);
  }
  lines.endLine();
}

function noteTag(tags: Map<string, number[]>, tag: string, at: number): void {
  const folded = foldName(tag);
  const same = tags.get(folded);
  if (same) same.push(at);
  else tags.set(folded, [at]);
}

/** All but the first key; of an address its domain, too, for that is what people remember of it. */
function addKeys(words: NearWords, keys: JoinedLines, line: number): void {
  const end = keys.startOf(line + 1) - 1;
  const first = keys.text.indexOf(PART, keys.startOf(line) + 1);
  words.addAll(first, end);
  for (let at = keys.text.indexOf('@', first); at >= 0 && at < end; at = keys.text.indexOf('@', at + 1)) {
    words.addAll(at + 1, keys.text.indexOf(PART, at));
  }
}

/** Line breaks and the like part the lines and keys of the joined text: in what people wrote they are spaces. */
export const inOneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
export const keyOf = (text: string) => (isPlainKey(text) ? text : foldLetters(inOneLine(text).trim()));
export const siteOf = (address: string) => plainSite(keyOf(address));

/** Nothing to fold: most keys are so, and there are several of each partner. */
const isPlainKey = (text: string) => /^[!-@[-~]*$/.test(text);
