import { between } from '../../networks/learned-table';

/** A part that differs from value to value, between two texts that do not. */
export type VaryingPart = {
  readonly before: string;
  readonly after: string;
  /** One for each value; null where the value is not built like the others. */
  readonly ids: readonly (string | null)[];
};

/** What divides an address, and what may divide an id from its prefix. */
const HARD = /[/?#&=]/;
const SOFT = /[-_:.]/;
const MOST_PARTS = 4;

/**
 * Where the values (one for each row) differ, and by what. In `/partners/12/edit` and `/partners/15/edit` it is the number between
 * `/partners/` and `/edit`. With two parts that differ, each comes by itself: the later one after what stands right before it.
 * `partner-12` may be a prefix with an id, or an id as a whole: both come, the whole first.
 */
export function varyingParts(values: readonly string[]): readonly VaryingPart[] {
  const split = values.map(pieces);
  const first = split[0];
  if (!first) return [];
  const parts: VaryingPart[] = [];
  const alike = split.filter((piece) => piece.length === first.length);
  if (alike.length < values.length * 0.6) return [];
  let since = 0;
  for (let at = 0; at < first.length && parts.length < MOST_PARTS; at += 2) {
    const isSame = alike.every((piece) => piece[at] === first[at]);
    if (isSame) continue;
    const before = first.slice(since, at).join('');
    const after = fixedAfter(first, alike, at);
    add(parts, { before, after }, values, since > 0);
    since = at + 1;
  }
  return parts;
}

/** Texts and the signs between them, alternating: the texts are at even places. */
const pieces = (value: string): string[] => value.split(/([/?#&=]+)/);

/** From the sign after the part as far as all values agree. */
function fixedAfter(first: readonly string[], all: readonly (readonly string[])[], at: number): string {
  const sign = first[at + 1];
  if (sign === undefined) return '';
  let after = sign;
  for (let next = at + 2; next < first.length; next++) {
    const text = first[next] ?? '';
    if (!all.every((piece) => piece[next] === text)) break;
    after += text;
  }
  return after;
}

function add(
  parts: VaryingPart[],
  { before, after }: { before: string; after: string },
  values: readonly string[],
  isLater: boolean,
): void {
  if (isLater && before.replace(/[/?#&=]/g, '') === '') return; // `/`: stands everywhere in an address
  const ids = values.map((value) => between(value, { before, after }));
  parts.push({ before, after, ids });
  const prefix = commonPrefix(ids.filter((id) => id !== null));
  const soft = prefix.slice(0, lastOf(prefix, SOFT) + 1);
  if (soft === '' || HARD.test(soft) || soft.length < 2) return;
  parts.push({ before: before + soft, after, ids: values.map((value) => between(value, { before: before + soft, after })) });
}

function commonPrefix(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const text of others) while (length > 0 && !text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function lastOf(text: string, sign: RegExp): number {
  for (let at = text.length - 1; at >= 0; at--) if (sign.test(text[at] ?? '')) return at;
  return -1;
}
