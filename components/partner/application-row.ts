import type { ApplicationAnswer } from '@/core/domain/application';
import type { Day } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { PartnerPage } from '@/core/domain/partner-page';
import type { Screening } from '@/core/domain/screening';

/** One application as the list shows it. */
export type ApplicationRow = {
  readonly account: AccountId;
  readonly program: ProgramId;
  readonly programName: string;
  /** Never empty. */
  readonly name: string;
  readonly ownId: string;
  readonly href: string;
  readonly website: string;
  readonly email: string;
  readonly country: string;
  readonly source: string;
  /** Null where no export says it; the days are then not known either. */
  readonly applied: Day | null;
  readonly days: number | null;
  /** Waits longer than an applicant should. */
  readonly isLate: boolean;
  readonly screening: Screening;
  /** Top next action, or null. */
  readonly play: string | null;
  readonly page: PartnerPage;
  /** What the user says was decided; null: nothing. */
  readonly answered: { readonly answer: ApplicationAnswer; readonly day: Day } | null;
};
