import type { StageChoice } from '@/components/partner/StageDialog';
import type { TouchDraft } from '@/components/partner/TouchDialog';
import { showToast } from '@/components/ui/Toasts';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { StageOverride, Touch } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { undoStep } from '@/core/services/keep-record';
import { programsOfPartner } from '@/core/services/link-accounts';
import { logTouch, removeTouch } from '@/core/services/log-touch';
import { db } from '@/core/services/open-store';
import { clearStage, keepStageAfterEnd, type StageByHand, setStage } from '@/core/services/set-stage';
import { recompute } from './recompute';
import { saved } from './saved';

// Each change of a partner by hand: written, said with its way back, and judged anew.

export async function writeTouch(account: AccountId, draft: TouchDraft): Promise<void> {
  const touch = await saved(() => logTouch(db, { account, play: null, ...draft }));
  if (!touch) return;
  showToast({ text: t('workspace.touch.logged'), onUndo: () => void dropTouch(touch) });
  await recomputePartner(account);
}

export async function dropTouch(touch: Touch): Promise<void> {
  const removed = await saved(() => removeTouch(db, touch.id));
  if (!removed) return;
  const { account, play, day, direction, channel, subject, message, outcome, followUp } = touch;
  const again = { account, play, day, direction, channel, subject, message, outcome, followUp };
  showToast({
    text: t('workspace.touch.removed'),
    onUndo: () => void saved(() => logTouch(db, again)).then(() => recomputePartner(account)),
  });
  await recomputePartner(account);
}

/** A contact is seen on every programme that the partner is on. */
async function recomputePartner(account: AccountId): Promise<void> {
  for (const program of await programsOfPartner(db, account)) await recompute(program);
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
