import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf, networkId, type ProgramId, programIdOf } from '@/core/domain/ids';

export const ACME = programIdOf(networkId('dub'), 'Acme');
export const OTHER = programIdOf(networkId('awin'), 'Other');

export function anEntry(
  ownId: string,
  name: string,
  { program = ACME, ...more }: Partial<DirectoryEntry> & { readonly program?: ProgramId } = {},
): DirectoryEntry {
  return {
    account: accountIdOf(program, ownId),
    program,
    ownId,
    name,
    email: '',
    listed: true,
    band: 'healthy',
    score: 80,
    isOld: false,
    tier: 'B',
    stage: 'engagement',
    isStagePinned: false,
    activity: 'active',
    main365: 0,
    main30: 0,
    play: null,
    priority: 0,
    ...more,
  };
}
