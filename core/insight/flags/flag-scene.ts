import type { Evaluation } from '../evaluation';
import type { Study } from '../study';
import { type LedgerWindow, windowOf } from './ledger-window';
import { type PeerRates, peerRates } from './peer-rates';

/** What the rules look at: made once per computing, at the last evaluation. */
export type FlagScene = {
  readonly study: Study;
  readonly evaluation: Evaluation;
  /** Single conversions; null where no import lists them. */
  readonly ledger: LedgerWindow | null;
  readonly rates: PeerRates | null;
};

export function makeFlagScene(study: Study, evaluation: Evaluation): FlagScene {
  const { conversions } = study.data;
  return {
    study,
    evaluation,
    ledger: conversions && windowOf(conversions, evaluation.day),
    rates: peerRates(study, evaluation),
  };
}
