import type { StageChoice } from '@/components/partner/StageDialog';
import { showToast } from '@/components/ui/Toasts';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { StageOverride } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { contactChanges } from '@/core/services/change-contacts';
import { undoStep } from '@/core/services/keep-record';
import { programsOfPartner } from '@/core/services/link-accounts';
import { db } from '@/core/services/open-store';
import { planReminders } from '@/core/services/remind';
import { clearStage, keepStageAfterEnd, type StageByHand, setStage } from '@/core/services/set-stage';
import { recompute } from './recompute';
import { saved } from './saved';

// Each change of a partner by hand: written, said with its way back, and judged anew.

export const { writeTouch, writeAnswer, dropTouch } = contactChanges(db, { say: showToast, follow: recomputePartner });

/** A contact is seen on every programme that the partner is on. */
async function recomputePartner(account: AccountId): Promise<void> {
  for (const program of await programsOfPartner(db, account)) await recompute(program);
  await planReminders(db);
}

type StageChange = { readonly choice: StageChoice & Pick<StageByHand, 'holdsAfterEnd'>; readonly before: StageOverride | null };

export async function setStageOf(program: ProgramId, account: AccountId, { choice, before }: StageChange): Promise<void> {
  const set = await saved(() => setStage(db, account, choice));
  if (!set) return;
  showToast({
    text: t('workspace.stage.was-set', { stage: t(`word.stage.${choice.stage}`) }),
    onUndo: () =>
      void (before ? setStageOf(program, account, { choice: before, before: null }) : clearStageOf(program, account, null)),
  });
  await recompute(program);
}

export async function clearStageOf(program: ProgramId, account: AccountId, before: StageOverride | null): Promise<void> {
  const cleared = await saved(() => clearStage(db, account));
  if (!cleared) return;
  showToast({
    text: t('workspace.stage.was-cleared'),
    ...(before ? { onUndo: () => void setStageOf(program, account, { choice: before, before: null }) } : {}),
  });
  await recompute(program);
}

/** The network has ended the partnership; the stage set by hand holds all the same. */
export async function keepStageOf(program: ProgramId, account: AccountId): Promise<void> {
  const kept = await saved(() => keepStageAfterEnd(db, account));
  if (!kept?.ok) return;
  const { record, step } = kept.value;
  showToast({
    text: t('workspace.stage.was-kept', { stage: t(`word.stage.${record.stage}`) }),
    onUndo: () => void saved(() => undoStep(db, step)).then(() => recompute(program)),
  });
  await recompute(program);
}
