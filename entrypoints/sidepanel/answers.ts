import type { AnswerDraft } from '@/components/outreach/AnswerDialog';
import type { TouchDraft } from '@/components/partner/TouchDialog';
import { showToast } from '@/components/ui/Toasts';
import type { AccountId } from '@/core/domain/ids';
import type { Touch } from '@/core/domain/records';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { dropRecord, undoStep } from '@/core/services/keep-record';
import { type AnswerFailure, noteAnswer, noteContact } from '@/core/services/note-answer';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { readAccountDetail } from '@/core/store/published';
import { follow, saved } from './log-sent';

// Changes of the log beside the message that is being written. Each is written, judged anew, and said with its way back.

export async function writeAnswer({ id, account, channel }: Touch, answer: AnswerDraft): Promise<void> {
  const outcome = t(`word.outcome.${answer.outcome}`);
  await keep(
    account,
    () => noteAnswer(db, { id, account, channel }, { ...answer, day: dayHere(now()) }),
    (next) => (next ? t('follow.answer.noted-next', { outcome, title: playTitle(next) }) : t('follow.answer.noted', { outcome })),
  );
}

export async function writeReceived(account: AccountId, draft: TouchDraft): Promise<void> {
  await keep(
    account,
    () => noteContact(db, { account, play: null, ...draft }),
    () => t('workspace.touch.logged'),
  );
}

export async function dropTouch({ id, account }: Touch): Promise<void> {
  const removed = await saved(() => dropRecord(db, 'touches', { id }));
  if (!removed?.ok) return;
  const { step } = removed.value;
  showToast({
    text: t('workspace.touch.removed'),
    onUndo: () => void saved(() => undoStep(db, step)).then(() => follow(account)),
  });
  await follow(account);
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
  await follow(account);
  const open = (await readAccountDetail(db, account))?.actions.find(({ state }) => state === 'open');
  showToast({
    text: textOf(open?.play ?? null),
    onUndo: () =>
      void saved(() => undoStep(db, step)).then(async () => {
        await follow(account);
        showToast({ text: t('follow.answer.back') });
      }),
  });
}

function refusedText(reason: AnswerFailure): string {
  if (reason === 'no-such-touch') return t('follow.answer.gone');
  return t(reason === 'too-long' ? 'follow.answer.too-long' : 'follow.answer.wrong');
}
