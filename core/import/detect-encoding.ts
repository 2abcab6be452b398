import chardet from 'chardet';
import type { Encoding } from '../domain/report';

const CYRILLIC = new Set(['windows-1251', 'KOI8-R', 'ISO-8859-5']);
const WESTERN = new Set(['windows-1252', 'ISO-8859-1', 'ISO-8859-2', 'windows-1250', 'windows-1254', 'ISO-8859-9']);

/** Ё and ё, the two Russian letters that windows-1251 has outside the alphabet's row. */
const YO = 0xa8;
const SMALL_YO = 0xb8;

/**
 * Encoding by byte order mark, then by the pattern of NULs (UTF-16), then UTF-8 when the bytes are valid as such, else one of two
 * single-byte code pages. `head` may end in the middle of a character.
 */
export function detectEncoding(head: Uint8Array): Encoding {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return nulPattern(head) ?? (isUtf8(head) ? 'utf-8' : codePageOf(head));
}

/**
 * Separators, digits and Latin letters have one NUL each in UTF-16, always on the same side; Greek and Cyrillic letters have a 3 or
 * a 4 there. No text of one byte per letter holds such bytes.
 */
function nulPattern(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 8192) & ~1;
  let even = 0;
  let odd = 0;
  let nuls = 0;
  for (let i = 0; i < length; i++) {
    const byte = head[i] ?? 0;
    if (byte === 0) nuls++;
    if (byte < 5) i % 2 === 0 ? even++ : odd++;
  }
  const half = length / 2;
  if (nuls === 0) return null;
  if (odd > half * 0.1 && even * 10 < odd) return 'utf-16le';
  if (even > half * 0.1 && odd * 10 < even) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // the only thing that a fatal decoder throws for: bytes that are not UTF-8
  }
}

/**
 * For bytes that are not valid UTF-8: `utf-8` when they are UTF-8 with a few damaged places (most characters above ASCII are
 * well-formed), else the likelier code page, judged on the words that hold such characters.
 */
export function codePageOf(bytes: Uint8Array): Encoding {
  if (isMostlyUtf8(bytes)) return 'utf-8';
  const words = wordsAboveAscii(bytes);
  const byForm = alphabetOf(words);
  if (byForm !== null) return byForm;
  for (const { name } of chardet.analyse(words)) {
    if (CYRILLIC.has(name)) return 'windows-1251';
    if (WESTERN.has(name)) return 'windows-1252';
  }
  return 'windows-1252';
}

/**
 * A Cyrillic word is above ASCII from its first letter to its last; a Western one has its accents among plain letters. So a single
 * word tells, where a detector needs a page of text. null: they are as many, or there are only single letters.
 */
function alphabetOf(words: Uint8Array): Encoding | null {
  let cyrillic = 0;
  let western = 0;
  let above = 0;
  let plain = 0;
  for (const byte of words) {
    if (isLetter(byte)) plain++;
    else if (byte >= 0xc0 || byte === YO || byte === SMALL_YO) above++;
    else {
      // Signs (a dash, a euro) end a word as a space does.
      if (above > 0 && plain > 0) western++;
      else if (above > 1) cyrillic++;
      above = 0;
      plain = 0;
    }
  }
  return cyrillic === western ? null : cyrillic > western ? 'windows-1251' : 'windows-1252';
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < more && ((bytes[i + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (more > 0 && found === more && byte < 0xf5) {
      whole++;
      i += more;
    } else broken++;
  }
  return whole > broken * 2;
}

/** The words that hold characters above ASCII, a space between them: Latin headers and numbers would drown them. */
function wordsAboveAscii(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let start = 0;
  let isAbove = false;
  for (let i = 0; i <= bytes.length && kept.length < 65_536; i++) {
    const byte = bytes[i] ?? 32;
    if (byte >= 0x80) isAbove = true;
    if (byte >= 0x80 || isLetter(byte)) continue;
    if (isAbove) kept.push(...bytes.subarray(start, Math.min(i, start + 200)), 32);
    start = i + 1;
    isAbove = false;
  }
  return Uint8Array.from(kept);
}

const isLetter = (byte: number) => (byte | 32) >= 97 && (byte | 32) <= 122;
