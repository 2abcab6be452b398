import { useMemo } from 'preact/hooks';
import type { ProgramUnits } from '@/components/partner/PartnerTable';
import { type Live, type Subscribable, useLive } from '@/components/ui/use-live';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { ProgramId } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';

type LookUpData = {
  readonly entries: readonly DirectoryEntry[];
  readonly hasImports: boolean;
  readonly programs: readonly Program[];
  readonly units: ReadonlyMap<ProgramId, ProgramUnits>;
};
export type LookUp = LookUpData & { readonly search: (text: string) => readonly DirectoryEntry[] };

type Ports = {
  readonly query: () => Subscribable<LookUpData>;
  readonly open: (entries: readonly DirectoryEntry[]) => { search(text: string): readonly DirectoryEntry[] };
};

/** The directory with a search over it, made anew only when the data change. */
export function useLookUp({ query, open }: Ports): Live<LookUp> {
  const live = useLive(query, []);
  return useMemo<Live<LookUp>>(() => {
    if (live.state !== 'ready') return live;
    const { search } = open(live.value.entries);
    return { state: 'ready', value: { ...live.value, search: (text) => search(text) } };
  }, [live, open]);
}
