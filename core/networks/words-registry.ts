import type { NetworkId } from '../domain/ids';
import { AFFILIATES_MANAGER_WORDS } from './affiliates-manager/words';
import { AFFILIATEWP_WORDS } from './affiliatewp/words';
import { AWIN_WORDS } from './awin/words';
import { CJ_WORDS } from './cj/words';
import { DUB_WORDS } from './dub/words';
import { EVERFLOW_WORDS } from './everflow/words';
import { IMPACT_WORDS } from './impact/words';
import type { NetworkWords } from './network-words';
import { PARTNERIZE_WORDS } from './partnerize/words';
import { PARTNERSTACK_WORDS } from './partnerstack/words';
import { RAKUTEN_WORDS } from './rakuten/words';
import { SHAREASALE_WORDS } from './shareasale/words';
import { SOLID_AFFILIATE_WORDS } from './solid-affiliate/words';
import { WORDS_WITHOUT_REPORTS } from './words-without-reports';

export const NETWORK_WORDS: readonly NetworkWords[] = [
  DUB_WORDS,
  AFFILIATEWP_WORDS,
  IMPACT_WORDS,
  AWIN_WORDS,
  RAKUTEN_WORDS,
  PARTNERIZE_WORDS,
  SOLID_AFFILIATE_WORDS,
  AFFILIATES_MANAGER_WORDS,
  SHAREASALE_WORDS,
  CJ_WORDS,
  PARTNERSTACK_WORDS,
  EVERFLOW_WORDS,
  ...WORDS_WITHOUT_REPORTS,
];

/** null: a network of which no words are known. */
export const wordsOf = (network: NetworkId): NetworkWords | null =>
  NETWORK_WORDS.find((words) => words.network === network) ?? null;
