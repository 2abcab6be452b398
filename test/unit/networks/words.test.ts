import { describe, expect, test } from 'vitest';
import { CONVERSION_STATUSES } from '@/core/domain/batch';
import { networkId } from '@/core/domain/ids';
import { PARTNER_TYPES, STATUSES } from '@/core/domain/partner';
import { NETWORK_WORDS, wordsOf } from '@/core/networks/words-registry';

describe.each(NETWORK_WORDS.map((words) => [words.network, words] as const))('words of %s', (network, words) => {
  test('are in lower case and mean something', () => {
    expect(wordsOf(network)).toBe(words);
    const all = [
      ...Object.keys(words.partner),
      ...Object.keys(words.conversion),
      ...Object.keys(words.promotion),
      ...words.notOrders,
    ];
    for (const word of all) expect(word).toBe(word.trim().toLowerCase());
    for (const status of Object.values(words.partner)) expect(STATUSES).toContain(status);
    for (const status of Object.values(words.conversion)) expect(CONVERSION_STATUSES).toContain(status);
    for (const type of Object.values(words.promotion)) expect(PARTNER_TYPES).toContain(type);
  });
});

test.each([
  ['impact', 'partner', 'deactivated', 'paused'],
  ['impact', 'partner', 'closing', 'ended'],
  ['impact', 'conversion', 'n/a (media source)', 'excluded'],
  ['impact', 'promotion', 'shopping', 'comparison'],
  ['awin', 'conversion', '2', 'reversed'],
  ['awin', 'promotion', 'media brokers', 'subnetwork'],
  ['partnerize', 'partner', 'r', 'rejected'],
  ['affiliates-manager', 'partner', 'applied', 'pending'],
  ['solid-affiliate', 'conversion', 'unpaid', 'approved'],
  ['affiliatewp', 'conversion', 'unpaid', 'approved'],
  ['dub', 'partner', 'declined', 'declined_by_partner'],
  ['rakuten', 'conversion', 'unlocked', 'pending'],
  ['cj', 'conversion', 'extended', 'pending'],
  ['ingenious', 'partner', '-1', 'ended'],
  ['webgains', 'partner', 'not joined', 'ended'],
] as const)('%s: %s "%s" is %s', (network, kind, word, meaning) => {
  expect(wordsOf(networkId(network))?.[kind]).toHaveProperty([word], meaning);
});

test('no two networks share an id, and one that nobody knows has no words', () => {
  expect(new Set(NETWORK_WORDS.map(({ network }) => network)).size).toBe(NETWORK_WORDS.length);
  expect(wordsOf(networkId('file'))).toBeNull();
});
