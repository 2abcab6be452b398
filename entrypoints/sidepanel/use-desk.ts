import { useEffect, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import type { AccountId } from '@/core/domain/ids';
import type { Currency } from '@/core/domain/money';
import { now } from '@/core/platform/clock';
import { draftOutreach } from '@/core/services/draft-outreach';
import { db } from '@/core/services/open-store';
import { type Choice, DraftDesk } from './draft-desk';
import { KeptDrafts } from './kept-drafts';

/** One for the panel: a draft that is left is written before it is read again. */
export const keptDrafts = new KeptDrafts(db);

type Question = {
  readonly account: AccountId;
  readonly choice: Choice;
  readonly currency: Currency | null;
  readonly basis: string;
};

/** The message that is written now; another choice has a desk of its own, and what was left is kept. `basis`: see OutreachData. */
export function useDesk({ account, choice, currency, basis }: Question): DraftDesk | null {
  const [desk, setDesk] = useState<DraftDesk | null>(null);

  useEffect(() => {
    const opened = new DraftDesk(account, choice, {
      drafts: keptDrafts,
      make: (wish) => draftOutreach(db, account, wish),
      today: () => localDay(now()),
      currency,
    });
    let isGone = false;
    opened.open().then(
      () => !isGone && setDesk(opened),
      (error: unknown) => {
        throw error; // told in the console; the panel says that it is reading
      },
    );
    const onLeave = () => void opened.flush();
    document.addEventListener('visibilitychange', onLeave);
    window.addEventListener('pagehide', onLeave);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', onLeave);
      window.removeEventListener('pagehide', onLeave);
      opened.close();
    };
  }, [account, choice.play, choice.template, choice.segment, currency]);

  useEffect(() => {
    if (desk) void desk.refresh();
  }, [basis]);

  return desk?.account === account && isSame(desk.choice, choice) ? desk : null;
}

const isSame = (a: Choice, b: Choice) => a.play === b.play && a.template === b.template && a.segment === b.segment;
