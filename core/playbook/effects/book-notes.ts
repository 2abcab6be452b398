import { type Day, dayOfMoment, type Period } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { ProgramData } from '../../domain/program-data';
import type { Stamped } from '../../domain/records';

/** What the user notes of a partner beside the log, as plays ask for it. */
export type Note = 'goal' | 'decision' | 'verdict' | 'cause' | 'feed' | 'review' | 'permission' | 'referral';

/** The days on which something was noted of each partner. That nothing is noted means that nothing was noted, not that nothing was done. */
export class BookNotes {
  readonly #days = new Map<string, Day[]>();

  constructor({ book, accounts }: Pick<ProgramData, 'book' | 'accounts'>) {
    const joined = new Map(accounts.map((facts) => [facts.id, facts.joined]));
    for (const goal of book.goals) if (goal.state === 'agreed') this.#note(goal.account, 'goal', changedOn(goal, 'state'));
    for (const { account, day } of book.flagDecisions) this.#note(account, 'decision', day);
    for (const terms of book.terms) if (terms.account !== null) this.#note(terms.account, 'decision', changedOn(terms, 'to'));
    for (const { account, day } of book.reasons) this.#note(account, 'cause', day);
    for (const { account, list, item, state, day } of book.checks) {
      if (list === 'dip' && (state === 'no' || state === 'part')) this.#note(account, 'cause', day);
      if (list === 'feed') this.#note(account, 'feed', day);
      if (list !== 'screening' || item !== 'verdict') continue;
      this.#note(account, 'verdict', day);
      this.#note(account, 'decision', day);
    }
    for (const { account, review } of book.assets) {
      if (account !== null && review !== null && review.state !== 'submitted') this.#note(account, 'review', review.day);
    }
    for (const profile of book.profiles) {
      const { account, contentPermission, referredBy } = profile;
      if (contentPermission !== null) this.#note(account, 'permission', contentPermission);
      if (referredBy !== null) this.#note(referredBy, 'referral', joined.get(account) ?? changedOn(profile, 'referredBy'));
    }
  }

  has(account: AccountId, note: Note, { from, to }: Period): boolean {
    return this.#days.get(`${account} ${note}`)?.some((day) => day >= from && day <= to) ?? false;
  }

  #note(account: AccountId, note: Note, day: Day): void {
    const key = `${account} ${note}`;
    const days = this.#days.get(key);
    if (days) days.push(day);
    else this.#days.set(key, [day]);
  }
}

export const changedOn = ({ fieldsAt, createdAt }: Stamped, field: string): Day => dayOfMoment(fieldsAt[field] ?? createdAt);
