import { dice } from './generate-export';

/*
Names as programmes have them: brands that nobody else is called, plain words that many have in their names, people, a tenth with
umlauts or accents, a few in Cyrillic. Made up from parts, the same for the same seed.
*/

const SYLLABLES =
  'ba bel bri ca cor da del do el fa fi gra ha ho ju ka kin la le lin lo lu ma mi mon na nel no or pa pel qui ra ren ri ro sa sel so ta tel ti tra u va vel vi wa wen xa yo za zen'.split(
    ' ',
  );
const WORDS =
  'daily best green urban travel home tech smart pixel north ocean family garden kitchen outdoor fitness beauty fashion budget coffee camera runner mountain little happy modern coupon voucher cashback savings rewards'.split(
    ' ',
  );
const KINDS =
  'Blog Deals Media Reviews Guide Journal Magazine Club Studio Daily Hub Network Finder Tips Diary Lab Codes World'.split(' ');
const FIRST =
  'Anna Björn Clara David Élodie Finn Greta Hugo Inés Jonas Karla Liam Märta Noah Olga Paul Ruth Sören Tessa Victor'.split(' ');
const LAST =
  'Müller Schröder Jørgensen Kowalska Fernández Lefèvre Andersson Petrova Bianchi Novák Walker Hughes Fischer Krüger Dubois Rossi'.split(
    ' ',
  );
const CYRILLIC = 'Лучшие Выгодные Скидки Купоны Дом Путешествия Обзоры Красота Техника Семья'.split(' ');
const ENDINGS = ['', '', '', '', ' GmbH', ', Inc.', ' Ltd', '.com', ' AB', ' S.L.'];

type Dice = (sides: number) => number;

export function partnerNames(count: number, seed = 1): string[] {
  const roll = dice(seed * 15_485_863 + 11);
  return Array.from({ length: count }, () => nameOf(roll));
}

function nameOf(roll: Dice): string {
  const kind = roll(20);
  if (kind < 9) return `${brandOf(roll)}${roll(2) ? ` ${one(KINDS, roll)}` : ''}${one(ENDINGS, roll)}`;
  if (kind < 14) return `The ${capital(one(WORDS, roll))} ${capital(one(WORDS, roll))} ${one(KINDS, roll)} ${roll(400)}`;
  if (kind < 16) return `${capital(one(WORDS, roll))}${brandOf(roll).toLowerCase()} ${one(KINDS, roll)}`;
  if (kind < 19) return `${one(FIRST, roll)} ${one(LAST, roll)} ${roll(3) ? brandOf(roll) : `@${brandOf(roll).toLowerCase()}`}`;
  return `${one(CYRILLIC, roll)} ${one(CYRILLIC, roll)} ${roll(900)}`;
}

const brandOf = (roll: Dice) => capital(Array.from({ length: 3 + roll(2) }, () => one(SYLLABLES, roll)).join(''));
const one = (parts: readonly string[], roll: Dice) => parts[roll(parts.length)] ?? '';
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** One letter missing, too many, wrong, or swapped with the next: in a word of at least four letters, the first letter included. */
export function withOneError(name: string, roll: Dice): string {
  const places = [...name.matchAll(/\p{L}{4,}/gu)];
  const place = places[roll(places.length)];
  if (!place) return name;
  const word = place[0];
  const at = roll(word.length);
  const letter = String.fromCharCode(97 + roll(26));
  const next = Math.min(at, word.length - 2);
  const wrong = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + (letter === word[at] ? 'q' : letter) + word.slice(at + 1),
    word.slice(0, next) + word[next + 1] + word[next] + word.slice(next + 2),
  ][roll(4)];
  return name.slice(0, place.index) + wrong + name.slice(place.index + word.length);
}
