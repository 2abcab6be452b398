import type { Day } from '../../domain/day';
import type { AccountInsight } from '../../domain/insight';
import type { AccountFacts } from '../../domain/partner';
import type { Contact } from '../contacts';
import type { Replay } from '../replay';
import type { Study } from '../study';
import type { Windows } from './windows';

/** What is not known is neither true nor false. */
export type Truth = boolean | null;

/** One programme, judged: what the fields of rules are read from. */
export type SegmentScene = {
  readonly study: Study;
  readonly replay: Replay;
  readonly windows: Windows;
  /** As-of: every "days ago" is counted from here. */
  readonly day: Day;
};

/** What is known of an account before anybody asks for its segments. */
export type JudgedAccount = Omit<AccountInsight, 'segments' | 'ownSegments'>;

/** The account that a rule is asked about: one object, filled anew for each. */
export type Subject = {
  /** Its position. */
  readonly account: number;
  readonly facts: AccountFacts;
  readonly insight: JudgedAccount;
  /** Null where the log has no entry for it. */
  readonly contact: Contact | null;
};
