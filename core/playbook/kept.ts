import type { Asset, Book, Check, CheckList, FlagDecision, Goal, Profile, Reason, Terms } from '../domain/book';
import type { AccountId } from '../domain/ids';

/** What the user keeps of one partner. What is not there is not known: never "no". */
export type Kept = {
  /** The newest answer to why it is not active. */
  readonly reason: Reason | null;
  readonly goals: readonly Goal[];
  /** Its own; those for all who have none are in the book. */
  readonly terms: readonly Terms[];
  /** Made for it alone. */
  readonly assets: readonly Asset[];
  /** By `list|item`. */
  readonly checks: ReadonlyMap<string, Check>;
  readonly profile: Profile | null;
  readonly flagDecisions: readonly FlagDecision[];
};

const NOTHING_KEPT: Kept = {
  reason: null,
  goals: [],
  terms: [],
  assets: [],
  checks: new Map(),
  profile: null,
  flagDecisions: [],
};

/** The same while it is written. */
type Sheet = {
  reason: Reason | null;
  readonly goals: Goal[];
  readonly terms: Terms[];
  readonly assets: Asset[];
  readonly checks: Map<string, Check>;
  profile: Profile | null;
  readonly flagDecisions: FlagDecision[];
};

/** What is kept of each account, found once for all; the order of the book's records does not matter. */
export function keptByAccount(book: Book): (account: AccountId) => Kept {
  const sheets = new Map<AccountId, Sheet>();
  const sheetOf = (account: AccountId): Sheet => {
    const known = sheets.get(account);
    if (known) return known;
    const sheet: Sheet = { reason: null, goals: [], terms: [], assets: [], checks: new Map(), profile: null, flagDecisions: [] };
    sheets.set(account, sheet);
    return sheet;
  };

  for (const reason of book.reasons) {
    const sheet = sheetOf(reason.account);
    if (sheet.reason === null || isNewer(reason, sheet.reason)) sheet.reason = reason;
  }
  for (const goal of book.goals) sheetOf(goal.account).goals.push(goal);
  for (const terms of book.terms) if (terms.account !== null) sheetOf(terms.account).terms.push(terms);
  for (const asset of book.assets) if (asset.account !== null) sheetOf(asset.account).assets.push(asset);
  for (const check of book.checks) sheetOf(check.account).checks.set(`${check.list}|${check.item}`, check);
  for (const profile of book.profiles) sheetOf(profile.account).profile = profile;
  for (const decision of book.flagDecisions) sheetOf(decision.account).flagDecisions.push(decision);
  return (account) => sheets.get(account) ?? NOTHING_KEPT;
}

/** Of the same day the one written last; of the same moment the one with the larger id. */
function isNewer(a: Reason, b: Reason): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.updatedAt !== b.updatedAt ? a.updatedAt > b.updatedAt : a.id > b.id;
}

export const checkOf = ({ checks }: Kept, list: CheckList, item: string): Check | null => checks.get(`${list}|${item}`) ?? null;
