import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { foldName } from '@/core/lookup/fold-text';
import { openDirectory } from '@/core/lookup/search-directory';
import { dice } from './generate-export';
import { type Measured, measured, percentile } from './goals';
import { partnerNames, withOneError } from './partner-names';

const SHOWN = 10;
const KEYSTROKES = 240;
const ERRORS = 240;
const LONGEST_TYPED = 14;
const REPEATS = 3;
/** Of several tries of one keystroke the best counts, here and for the peers: the machine does other things, too. */
const TRIES = { 10000: 3, 100000: 1 } as const;
type Partners = keyof typeof TRIES;

function entry(name: string, index: number): DirectoryEntry {
  const program = programIdOf(networkId('file'), 'bench');
  const ownId = String(100_000 + index * 7);
  return {
    account: accountIdOf(program, ownId),
    program,
    ownId,
    name,
    email: `team@p${index}.example`,
    website: `https://www.p${index}.example/`,
    listed: true,
    band: 'healthy',
    score: 80,
    isOld: false,
    tier: 'B',
    stage: 'engagement',
    isStagePinned: false,
    activity: 'active',
    main365: index,
    main30: index,
    play: null,
    priority: index % 3 === 0 ? (index * 37) % 101 : 0,
  };
}

/** The first ten positions that a search shows for a text. */
type Search = (text: string) => readonly number[];
/** `every`: only each so many-th keystroke and error, of a search that needs seconds for all of them. */
type Peer = { readonly name: string; readonly search: Search; readonly every: number; readonly goal: number };

/** What a person types: names letter by letter, every other one with an error in it. */
function keystrokes(names: readonly string[], roll: (sides: number) => number): string[] {
  const typed: string[] = [];
  while (typed.length < KEYSTROKES) {
    const name = names[roll(names.length)] ?? '';
    const text = typed.length % 2 === 0 ? name : withOneError(name, roll);
    for (let length = 1; length <= Math.min(LONGEST_TYPED, text.length); length++) typed.push(text.slice(0, length));
  }
  return typed.slice(0, KEYSTROKES);
}

type Mistyped = { readonly at: number; readonly text: string };

/** Whole names with one error. Those that somebody else is called as well are left out: nobody could find the one that is meant. */
function mistyped(names: readonly string[], roll: (sides: number) => number): Mistyped[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const errors: Mistyped[] = [];
  while (errors.length < ERRORS) {
    const at = roll(names.length);
    const name = names[at] ?? '';
    const text = withOneError(name, roll);
    if (counts.get(name) === 1 && foldName(text) !== foldName(name)) errors.push({ at, text });
  }
  return errors;
}

function p95(search: Search, texts: readonly string[], tries: number): number {
  const times = texts.map((text) => Math.min(...Array.from({ length: tries }, () => timed(() => search(text)))));
  return percentile(times, 0.95);
}

const shareFound = (search: Search, errors: readonly Mistyped[]) =>
  errors.filter(({ at, text }) => search(text).includes(at)).length / errors.length;

function ours(entries: readonly DirectoryEntry[]): Search {
  const positions = new Map(entries.map(({ account }, at) => [account, at]));
  const directory = openDirectory(entries);
  return (text) => directory.search(text, SHOWN).map(({ account }) => positions.get(account) ?? -1);
}

function uFuzzy(names: string[]): Search {
  const fuzzy = new UFuzzy({ intraMode: 1 });
  return (text) => {
    const [hits, info, order] = fuzzy.search(names, text);
    if (hits === null) return [];
    return info && order ? order.slice(0, SHOWN).flatMap((at) => info.idx[at] ?? []) : hits.slice(0, SHOWN);
  };
}

function miniSearch(names: readonly string[]): Search {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(names.map((name, id) => ({ id, name })));
  return (text) =>
    index
      .search(text)
      .slice(0, SHOWN)
      .map(({ id }) => Number(id));
}

function fuse(names: readonly string[]): Search {
  const index = new Fuse(names, { threshold: 0.4 });
  return (text) => index.search(text, { limit: SHOWN }).map(({ refIndex }) => refIndex);
}

/** All search the same names. The peers are given them folded and are asked in folded text: no accent is held against them. */
function peersOf(names: readonly string[], fuseEvery: number): Peer[] {
  const folded = names.map(foldName);
  const ask =
    (search: Search): Search =>
    (text) =>
      search(foldName(text));
  return [
    { name: 'Fuse.js', search: ask(fuse(folded)), every: fuseEvery, goal: 0.01 },
    { name: 'MiniSearch, prefix and fuzzy 0.2', search: ask(miniSearch(folded)), every: 1, goal: 1 },
    { name: 'uFuzzy, single error', search: ask(uFuzzy(folded)), every: 1, goal: 1 },
  ];
}

function compare(partners: Partners, fuseEvery: number): Measured[] {
  const names = partnerNames(partners);
  const roll = dice(partners);
  const [typed, errors] = [keystrokes(names, roll), mistyped(names, roll)];
  const name = `look-up-${partners / 1_000}k, p95 of a keystroke`;
  const search = ours(names.map(entry));
  const tries = TRIES[partners];
  const own = Array.from({ length: REPEATS + 1 }, () => p95(search, typed, tries)).slice(1);
  const lines = [
    measured({
      name,
      peer: `${partners / 10_000} ms`,
      goal: 1,
      unit: 'wall',
      samples: own.map((ms) => ms / (partners / 10_000)),
      found: { share: shareFound(search, errors), peer: null },
    }),
  ];
  for (const peer of peersOf(names, fuseEvery)) {
    const sampleOf = <Item>(items: readonly Item[], from: number) =>
      items.filter((_, at) => at % peer.every === from % peer.every);
    const samples = own.map((ms, repeat) => ms / p95(peer.search, sampleOf(typed, repeat), tries));
    const asked = sampleOf(errors, 0);
    const found = { share: shareFound(search, asked), peer: shareFound(peer.search, asked) };
    lines.push(measured({ name, peer: peer.name, goal: peer.goal, unit: 'wall', samples, found }));
  }
  return lines;
}

const LONG_TASK_MS = 50;
const AT_ONCE_MS = 100;

/** A directory of 100,000 is opened: how long its longest step holds everything else up, and a first key that comes before any of them. */
async function benchOpening(): Promise<Measured[]> {
  const entries = partnerNames(100_000).map(entry);
  const [steps, firstKeys]: [number[], number[]] = [[], []];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    firstKeys.push(timed(() => openDirectory(entries).search('n', SHOWN)) / AT_ONCE_MS);
    steps.push((await longestHold(() => openDirectory(entries))) / LONG_TASK_MS);
  }
  return [
    measured({
      name: 'look-up-100k, first key before anything is ready',
      peer: `${AT_ONCE_MS} ms`,
      goal: 1,
      unit: 'wall',
      samples: firstKeys,
    }),
    measured({
      name: 'look-up-100k, longest step of getting ready',
      peer: `${LONG_TASK_MS} ms`,
      goal: 1,
      unit: 'wall',
      samples: steps,
    }),
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The longest time within a second in which no timer came to its turn. */
async function longestHold(work: () => unknown): Promise<number> {
  const start = performance.now();
  let last = start;
  let longest = 0;
  work();
  while (last - start < 1_000) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** Keystrokes in the popup against other searches over the same names, and how many names with one wrong letter each of them finds. */
export async function benchLookup(): Promise<Measured[]> {
  return [...(await benchOpening()), ...compare(10_000, 12), ...compare(100_000, 24)];
}
