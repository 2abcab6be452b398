import type { ConversionStatus } from '../domain/batch';
import { type NetworkId, networkId } from '../domain/ids';
import type { PARTNER_TYPES, Status } from '../domain/partner';

type OwnType = (typeof PARTNER_TYPES)[number];

/** What a network's own words mean. Keys in lower case; a word that is not there is unknown, never guessed. */
export type NetworkWords = {
  readonly network: NetworkId;
  /** States of a partner. */
  readonly partner: Readonly<Record<string, Status>>;
  /** States of a conversion. */
  readonly conversion: Readonly<Record<string, ConversionStatus>>;
  /** Names for ways of promoting. */
  readonly promotion: Readonly<Record<string, OwnType>>;
  /** Kinds of entry that carry money and are no order. */
  readonly notOrders: readonly string[];
};

export function defineWords(network: string, words: Partial<Omit<NetworkWords, 'network'>>): NetworkWords {
  return { partner: {}, conversion: {}, promotion: {}, notOrders: [], ...words, network: networkId(network) };
}
