/** Seeds are whole numbers from 0 up to this. */
export const MOST_SEED = 0xffffffff;

/**
 * Numbers that look random and follow from the seed alone: who has the seed can repeat them. A Weyl sequence (steps of the golden
 * ratio's fraction of 2^32) whose values pass through the 32-bit finaliser of MurmurHash3, the shape of SplitMix. Not for secrets.
 *
 * Returns a function that gives whole numbers from 0 to `below` - 1, each as likely as any other.
 * Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return (below) => {
    // Numbers of the last, incomplete round would make the low ones likelier.
    const fair = 2 ** 32 - (2 ** 32 % below);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % below;
  };
}

/** So many of the items, each as likely as any other; in the order of the items. All of them where there are no more. */
export function pickBySeed<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const random = seededRandom(seed);
  const places = items.map((_, place) => place);
  const picked = Math.min(count, items.length);
  for (let at = 0; at < picked; at++) {
    const other = at + random(items.length - at);
    [places[at], places[other]] = [places[other] ?? 0, places[at] ?? 0];
  }
  const chosen = new Set(places.slice(0, picked));
  return items.filter((_, place) => chosen.has(place));
}
