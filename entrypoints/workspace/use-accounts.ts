import { type Live, useLive } from '@/components/ui/use-live';
import type { ProgramId } from '@/core/domain/ids';
import { db, liveQuery } from '@/core/services/open-store';
import { type ProgramAccounts, readAccounts } from './read-overview';

/** All that is published on these programmes, kept fresh. Only another choice of programmes begins from nothing. */
export function useAccounts(programs: readonly ProgramId[]): Live<ProgramAccounts[]> {
  return useLive(() => liveQuery(() => readAccounts(db, programs)), [programs.join(' ')]);
}
