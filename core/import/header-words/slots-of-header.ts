import { headerKey } from '../../networks/report-definition';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import type { HeaderWords, Slot } from './header-words';
import { RUSSIAN } from './russian';
import { SPANISH } from './spanish';

const LANGUAGES: readonly HeaderWords[] = [ENGLISH, GERMAN, RUSSIAN, FRENCH, SPANISH];
/** `Revenue (USD)`, `Сумма, руб.`: says the unit, not what is measured. */
const UNIT =
  /[\s,([]*(?:\b(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|JPY|BRL|INR|MXN|RUB|UAH|TRY)\b|[€$£¥₽₴₹]|(?<!\p{L})руб\.?)[\s)\]]*$/iu;

/** Per slot its headers, with how good each is (0 is best). Made when a file is first looked at: most sessions import nothing. */
let known: ReadonlyMap<Slot, ReadonlyMap<string, number>> | null = null;

/** What a header may mean, with the rank of the phrase it is; empty: no language has words for it. Percentages never mean anything. */
export function slotsOfHeader(header: string): ReadonlyMap<Slot, number> {
  const found = new Map<Slot, number>();
  if (/[%‰]/.test(header)) return found;
  known ??= compile();
  const bare = header.trim().replace(UNIT, '');
  for (const key of new Set([headerKey(header), headerKey(bare)])) {
    for (const [slot, ranks] of known) {
      const rank = ranks.get(key);
      if (rank !== undefined) found.set(slot, rank);
    }
    if (found.size > 0) break;
  }
  return found;
}

function compile(): Map<Slot, Map<string, number>> {
  const slots = new Map<Slot, Map<string, number>>();
  for (const { sets, phrases } of LANGUAGES) {
    const keys = Object.fromEntries(Object.entries(sets).map(([name, words]) => [name, words.split('|').map(headerKey)]));
    for (const [slot, list] of Object.entries(phrases) as [Slot, string][]) {
      const ranks = slots.get(slot) ?? new Map<string, number>();
      slots.set(slot, ranks);
      list.split('|').forEach((phrase, rank) => {
        for (const key of keysOf(phrase, keys)) if (!ranks.has(key)) ranks.set(key, rank);
      });
    }
  }
  return slots;
}

/** The keys of all headers that a phrase stands for. A key of parts is the parts' keys together. */
function keysOf(phrase: string, sets: Readonly<Record<string, readonly string[]>>): string[] {
  let keys = [''];
  for (const part of phrase.split(/(\{\w+\}\??)/)) {
    const hole = /^\{(\w+)\}(\??)$/.exec(part);
    const words = hole ? [...(hole[2] ? [''] : []), ...(sets[hole[1] ?? ''] ?? [])] : [headerKey(part)];
    if (words.length === 1) keys = keys.map((key) => key + (words[0] ?? ''));
    else keys = keys.flatMap((key) => words.map((word) => key + word));
  }
  return keys;
}
