import type { NetworkId } from '../domain/ids';
import { PARTNER_TYPES, type PartnerType } from '../domain/partner';
import { NETWORK_WORDS, wordsOf } from '../networks/words-registry';

const OWN_TYPES = PARTNER_TYPES.flatMap((type) => [[type, type] as const, [type.replaceAll('_', ' '), type] as const]);

const COMMON_PROMOTION = agreedPromotion();

function agreedPromotion(): Readonly<Record<string, PartnerType>> {
  const meanings = new Map<string, Set<PartnerType>>();
  for (const { promotion } of NETWORK_WORDS) {
    for (const [word, type] of Object.entries(promotion)) meanings.set(word, (meanings.get(word) ?? new Set()).add(type));
  }
  return Object.fromEntries([...meanings].flatMap(([word, types]) => (types.size === 1 ? [[word, [...types][0] ?? '']] : [])));
}

/** Ways of promoting by the words of one network, and by our own. `SOCIAL_MEDIA` and `social media` are one word. */
export function typeWordsOf(promotion: Readonly<Record<string, PartnerType>>): ReadonlyMap<string, PartnerType> {
  const spelled = Object.entries(promotion).flatMap(([word, type]) => [
    [word, type] as const,
    [word.replaceAll('_', ' '), type] as const,
  ]);
  return new Map([...OWN_TYPES, ...spelled]);
}

/** For a plain file: the network's words, or those of all networks that agree. */
export function mappedTypeWords(network: NetworkId | null): ReadonlyMap<string, PartnerType> {
  const own = network === null ? null : wordsOf(network);
  return typeWordsOf({ ...COMMON_PROMOTION, ...own?.promotion });
}

/** Entry types that are no order, by the words of one network, or of all. */
export function notOrders(network: NetworkId | null): ReadonlySet<string> {
  const own = network === null ? null : wordsOf(network);
  const words = own === null || own.notOrders.length === 0 ? NETWORK_WORDS : [own];
  return new Set(words.flatMap((each) => each.notOrders));
}
