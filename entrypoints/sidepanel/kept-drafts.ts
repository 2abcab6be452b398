import type { AccountId } from '@/core/domain/ids';
import type { KeptDraft } from '@/core/domain/outreach';
import { dropDraft, keepDraft, readKeptDraft } from '@/core/services/keep-draft';
import type { Step } from '@/core/services/keep-record';
import type { TrellisDb } from '@/core/store/db';
import type { Content } from '@/core/store/records';

export type Keeping = 'nothing' | 'kept' | 'too-long' | 'failed';

/** The drafts that this panel writes, one write after the other: whoever reads one meanwhile gets what was written last. */
export class KeptDrafts {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: TrellisDb) {}

  read(account: AccountId, play: string | null): Promise<KeptDraft | null> {
    return this.#after(() => readKeptDraft(this.db, account, play));
  }

  keep(draft: Content<KeptDraft>): Promise<Keeping> {
    return this.#after(async () => {
      const kept = await keepDraft(this.db, draft);
      return kept.ok ? 'kept' : kept.reason === 'too-long' ? 'too-long' : 'failed';
    });
  }

  drop(account: AccountId, play: string | null): Promise<Step> {
    return this.#after(() => dropDraft(this.db, account, play));
  }

  #after<Value>(run: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(run);
    this.#last = next.catch(() => undefined); // told to whoever asked for it; the next one is another
    return next;
  }
}
