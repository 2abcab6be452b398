import type { Day, Period } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { Touch } from '../../domain/records';
import type { DonePlay } from './done-plays';

type LogDays = { readonly contacts: readonly Day[]; readonly answers: readonly Day[] };

/** When a partner was written to, and when it answered. */
export class PartnerLog {
  readonly #contacts: readonly Day[];
  readonly #answers: readonly Day[];

  constructor({ contacts, answers }: LogDays) {
    this.#contacts = contacts;
    this.#answers = answers;
  }

  /** The first contact of ours within the days, whatever play it was; null: none. */
  firstContact({ from, to }: Period): Day | null {
    const first = this.#contacts.reduce((least, day) => (day >= from ? Math.min(least, day) : least), Number.POSITIVE_INFINITY);
    return first <= to ? first : null;
  }

  /** The partner wrote, or a contact is noted as answered. A contact that nobody noted the outcome of may have been. */
  wasAnswered({ from, to }: Period): boolean {
    return this.#answers.some((day) => day >= from && day <= to);
  }
}

const NOTHING = new PartnerLog({ contacts: [], answers: [] });

/** The logs of all partners: outgoing contacts of any kind and plays marked as done. */
export class PartnerLogs {
  readonly #logs: ReadonlyMap<AccountId, PartnerLog>;

  constructor(touches: readonly Touch[], done: readonly DonePlay[]) {
    const days = new Map<AccountId, { contacts: Day[]; answers: Day[] }>();
    const of = (account: AccountId) => {
      const known = days.get(account) ?? { contacts: [], answers: [] };
      days.set(account, known);
      return known;
    };
    for (const { account, day, direction, outcome, deletedAt } of touches) {
      if (deletedAt !== null) continue;
      if (direction === 'out') of(account).contacts.push(day);
      if (direction === 'in' || outcome === 'answer' || outcome === 'agreed') of(account).answers.push(day);
    }
    for (const { account, day } of done) of(account).contacts.push(day);
    this.#logs = new Map([...days].map(([account, own]) => [account, new PartnerLog(own)]));
  }

  of(account: AccountId): PartnerLog {
    return this.#logs.get(account) ?? NOTHING;
  }
}
