import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Referrer, ReferrerField } from '@/components/partner/ReferrerField';
import { useLive } from '@/components/ui/use-live';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import { db, liveQuery } from '@/core/services/open-store';
import { readReferrals } from '@/core/services/read-referrals';
import type { Overview } from '../read-overview';
import { searchReferrers } from '../search-referrers';

/** Null: nobody any more; undefined: as it was noted before. */
export type ChosenReferrer = Referrer | null | undefined;

type Props = {
  readonly overview: Pick<Overview, 'directory'>;
  readonly program: ProgramId;
  /** The prospect's; null: it is not kept yet. */
  readonly account: AccountId | null;
  readonly chosen: ChosenReferrer;
  readonly onChange: (referrer: Referrer | null) => void;
};

/** Which partner of the programme brought a prospect. */
export function ProspectReferrer({ overview: { directory }, program, account, chosen, onChange }: Props): JSX.Element {
  const live = useLive(() => liveQuery(async () => (account ? readReferrals(db, account) : null)), [account]);
  const search = useMemo(() => searchReferrers(directory, program, account), [directory, program, account]);
  const noted = live.state === 'ready' ? (live.value?.by ?? null) : null;
  const value = chosen === undefined ? noted : referrerOn(program, chosen);
  return <ReferrerField value={value} search={search} onChange={onChange} />;
}

/** The programme may be chosen after the partner, which is nobody there. */
export function referrerOn(program: ProgramId, referrer: Referrer | null): Referrer | null {
  return referrer?.account.startsWith(`${program}:`) ? referrer : null;
}
