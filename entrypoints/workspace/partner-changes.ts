import type { AnswerDraft } from '@/components/outreach/AnswerDialog';
import type { StageChoice } from '@/components/partner/StageDialog';
import type { TouchDraft } from '@/components/partner/TouchDialog';
import { showToast } from '@/components/ui/Toasts';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { StageOverride, Touch } from '@/core/domain/records';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { dropRecord, undoStep } from '@/core/services/keep-record';
import { programsOfPartner } from '@/core/services/link-accounts';
import { type AnswerFailure, noteAnswer, noteContact } from '@/core/services/note-answer';
import { db } from '@/core/services/open-store';
import { planReminders } from '@/core/services/remind';
import { dayHere } from '@/core/services/reminder-time';
import { clearStage, keepStageAfterEnd, type StageByHand, setStage } from '@/core/services/set-stage';
import { readAccountDetail } from '@/core/store/published';
import { recompute } from './recompute';
import { saved } from './saved';

// Each change of a partner by hand: written, said with its way back, and judged anew.

export async function writeTouch(account: AccountId, draft: TouchDraft): Promise<void> {
  await keep(
    account,
    () => noteContact(db, { account, play: null, ...draft }),
    () => t('workspace.touch.logged'),
  );
}

/** What became of a contact. When it is judged anew, what follows from it is said in the same place. */
export async function writeAnswer({ id, account, channel }: Touch, answer: AnswerDraft): Promise<void> {
  const outcome = t(`word.outcome.${answer.outcome}`);
  await keep(
    account,
    () => noteAnswer(db, { id, account, channel }, { ...answer, day: dayHere(now()) }),
    (next) => (next ? t('follow.answer.noted-next', { outcome, title: playTitle(next) }) : t('follow.answer.noted', { outcome })),
  );
}

async function keep(
  account: AccountId,
  write: () => ReturnType<typeof noteAnswer>,
  textOf: (nextPlay: string | null) => string,
): Promise<void> {
  const kept = await saved(write);
  if (!kept) return;
  if (!kept.ok) {
    showToast({ text: refusedText(kept.reason) });
    return;
  }
  const { step } = kept.value;
  await recomputePartner(account);
  const open = (await readAccountDetail(db, account))?.actions.find(({ state }) => state === 'open');
  showToast({
    text: textOf(open?.play ?? null),
    onUndo: () =>
      void saved(() => undoStep(db, step)).then(async () => {
        await recomputePartner(account);
        showToast({ text: t('follow.answer.back') });
      }),
  });
}

function refusedText(reason: AnswerFailure): string {
  if (reason === 'no-such-touch') return t('follow.answer.gone');
  return t(reason === 'too-long' ? 'follow.answer.too-long' : 'follow.answer.wrong');
}

export async function dropTouch(touch: Touch): Promise<void> {
  const removed = await saved(() => dropRecord(db, 'touches', { id: touch.id }));
  if (!removed?.ok) return;
  const { step } = removed.value;
  showToast({
    text: t('workspace.touch.removed'),
    onUndo: () => void saved(() => undoStep(db, step)).then(() => recomputePartner(touch.account)),
  });
  await recomputePartner(touch.account);
}

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
