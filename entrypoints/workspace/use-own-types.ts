import { useLive } from '@/components/ui/use-live';
import type { PartnerType } from '@/core/domain/partner';
import { db, liveQuery } from '@/core/services/open-store';
import { readTypes } from '@/core/services/own-types';
import type { Overview } from './read-overview';

/** Types beside ours that are in use on any programme. None until they are read. */
export function useOwnTypes({ programs }: Pick<Overview, 'programs'>): readonly PartnerType[] {
  const ids = programs.map(({ program }) => program.id);
  const live = useLive(() => liveQuery(async () => readTypes(db, ids)), [ids.join(' ')]);
  return live.state === 'ready' ? live.value.flatMap(({ type, isOwn }) => (isOwn ? type : [])) : [];
}
