import type { AccountId } from '@/core/domain/ids';
import type { BarPlace, DeskWords, PageAccount } from '@/core/domain/page';
import type { Result } from '@/core/domain/result';
import type { PageSegment, ProspectFailure, WalkFailure } from '@/core/messaging/protocol';
import type { DeskPorts } from '@/core/overlay/desk';
import type { Newcomer } from './count-page';

/** What the bar knows and asks of the world around it. */
export type BarPorts = Pick<DeskPorts, 'shadow' | 'sheets' | 'page'> & {
  readonly words: DeskWords;
  readonly place: BarPlace;
  readonly segmentsOf: (accounts: readonly AccountId[]) => Promise<readonly PageSegment[] | null>;
  readonly addProspect: (
    page: PageAccount,
    newcomer: Newcomer,
  ) => Promise<Result<{ readonly prospect: string }, ProspectFailure | 'no-answer'>>;
  readonly startWalk: (
    page: PageAccount,
    segment: string,
    replaces: boolean,
  ) => Promise<Result<{ readonly count: number }, WalkFailure | 'no-answer'>>;
  readonly dropProspect: (prospect: string) => Promise<boolean>;
  readonly keep: (place: BarPlace) => void;
  readonly turnOff: () => Promise<boolean>;
};
