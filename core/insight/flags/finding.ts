import type { FlagId } from '../../domain/book';
import type { Day } from '../../domain/day';
import type { FlagNeed } from '../../domain/insight';
import type { Sentence } from '../../domain/sentence';
import type { FlagScene } from './flag-scene';

/** What a rule saw of one partner. */
export type Finding = {
  /** What was seen, with its numbers. */
  readonly sentence: Sentence;
  readonly evidence: readonly Sentence[];
  /** Size of the evidence; larger is stronger. */
  readonly size: number;
  /** How many times over the rule's limits are exceeded, by the least exceeded of them: 1 and more. */
  readonly times: number;
  /** First day that was looked at, and the last on which something was added to the evidence. */
  readonly from: Day;
  readonly seen: Day;
};

/** What evidence is drawn from. Two flags that share a source are one signal told twice. */
type Source = 'rate' | 'clicks' | 'reversals' | 'click-time' | 'code' | 'buyer' | 'referrer' | 'orders' | 'start';

export type FlagRule = {
  readonly id: FlagId;
  readonly restsOn: readonly Source[];
  /** What no import carries and the rule can't do without; null: it can be asked. */
  readonly needs: (scene: FlagScene) => FlagNeed | null;
  /** Looks at the programme once; then asked for each account. */
  readonly find: (scene: FlagScene) => (account: number) => Finding | null;
};

/**
 * How many times over a limit is exceeded by a share, in odds: a share can't be ten times 30 %, but nine of ten are ten times as
 * lopsided as one of two.
 */
export function timesInOdds(share: number, limit: number): number {
  return (share * (1 - limit)) / Math.max(limit * (1 - share), Number.MIN_VALUE);
}
