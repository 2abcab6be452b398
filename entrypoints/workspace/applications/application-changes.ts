import type { ScreeningVerbs } from '@/components/partner/ScreeningCard';
import { showToast } from '@/components/ui/Toasts';
import type { ApplicationAnswer } from '@/core/domain/application';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { decideApplication, reopenApplication } from '@/core/services/decide-application';
import type { Step } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { answerScreening, noteScreening } from '@/core/services/screen-applicant';
import { sayChange } from '../outreach/plan-changes';
import { saved } from '../saved';

// Each change of an applicant by hand: written, said with its way back, and judged anew.

type Applicant = { readonly account: AccountId; readonly program: ProgramId; readonly name: string };
type Change = () => Promise<Result<{ readonly step: Step }, string>>;

export const decide = (of: Applicant, answer: ApplicationAnswer): Promise<void> =>
  change(of, () => decideApplication(db, of.account, answer), {
    said: t(`applications.decided.${answer}`, { name: of.name }),
    failed: t('applications.not-changed'),
  });

export const takeBack = (of: Applicant): Promise<void> =>
  change(of, () => reopenApplication(db, of.account), {
    said: t('applications.taken-back', { name: of.name }),
    failed: t('applications.not-changed'),
  });

/** What the screening of one applicant is answered with. */
export function screeningVerbs(of: Applicant): ScreeningVerbs {
  const { account, name } = of;
  const failed = t('applications.screening-not-kept');
  return {
    onAnswer: (item, answer) => {
      const word = t(`applications.answer.${item === 'verdict' ? 'verdict' : 'item'}.${answer ?? 'none'}`);
      const said = t('applications.answered-item', { name, item: t(`applications.item.${item}`), answer: word });
      return change(of, () => answerScreening(db, { account, item, answer }, { day: dayHere(now()) }), { said, failed });
    },
    onNote: (item, note) => {
      const said = t('applications.noted-item', { name, item: t(`applications.item.${item}`) });
      return change(of, () => noteScreening(db, { account, item, note }), { said, failed });
    },
  };
}

type Words = { readonly said: string; readonly failed: string };

async function change({ program }: Applicant, write: Change, { said, failed }: Words): Promise<void> {
  const done = await saved(write);
  if (done === null) return;
  if (done.ok) sayChange(done.value.step, { program, said });
  else showToast({ text: failed });
}
