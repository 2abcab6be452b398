/** What decomposition leaves alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
};

/** Cyrillic as people type it on a Latin keyboard, so that "yandex" finds «Яндекс» and «яндекс» does, too. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/**
 * Lower case, no accents, Cyrillic in Latin letters; nothing else changes. Both sides of a comparison are folded, so two
 * letters that fall together only make the search find more.
 */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  // Composed first: й is not и with something above it. Letters within signs (℡) come out large.
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıŋ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** A name as words: folded, apostrophes closed up, everything that is neither letter nor digit one space. */
export function foldName(name: string): string {
  const folded = foldLetters(name);
  // Most names are plain, and a directory may have a hundred thousand of them.
  if (isWords(folded)) return folded;
  const closed = folded.replace(/['’‘`´]/g, '');
  return closed.replace(isPlain(closed) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** "Müller" as it is written without umlauts, `mueller`; null for a name without them. */
export function umlautSpelling(name: string): string | null {
  if (isPlain(name) || !/[äöüÄÖÜ]/.test(name.normalize('NFC'))) return null;
  const spelled = name
    .normalize('NFC')
    .replace(/[äöüÄÖÜ]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? letter);
  return foldName(spelled);
}

/** Small letters and digits with one space between words. */
const isWords = (text: string) => /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text);

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
