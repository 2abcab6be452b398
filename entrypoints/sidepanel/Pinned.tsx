import type { JSX } from 'preact';
import { PinLine } from '@/components/outreach/PinLine';
import { useLive } from '@/components/ui/use-live';
import type { AccountId } from '@/core/domain/ids';
import { db, liveQuery } from '@/core/services/open-store';
import { readAccountDetail } from '@/core/store/published';

type Props = { readonly account: AccountId; readonly waiting: AccountId | null; readonly onUnpin: () => void };

/** With the names of both. */
export function Pinned({ account, waiting, onUnpin }: Props): JSX.Element | null {
  const name = useName(account);
  const waitingName = useName(waiting);
  return name === null ? null : <PinLine name={name} waiting={waiting === null ? null : waitingName} onUnpin={onUnpin} />;
}

/** Null while it is read, and where nothing published knows the partner. */
function useName(account: AccountId | null): string | null {
  const live = useLive(() => liveQuery(async () => account && (await readAccountDetail(db, account))), [account]);
  if (live.state !== 'ready' || !live.value) return null;
  return live.value.facts.name || live.value.facts.ownId;
}
