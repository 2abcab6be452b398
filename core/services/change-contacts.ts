import type { AccountId } from '../domain/ids';
import type { Touch } from '../domain/records';
import { playTitle } from '../i18n/play-title';
import { t } from '../i18n/translate';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readAccountDetail } from '../store/published';
import { dropRecord, type Step, undoStep } from './keep-record';
import { type Answer, type AnswerFailure, noteAnswer, noteContact } from './note-answer';
import { dayHere } from './reminder-time';
import { type Say, sayingSaved } from './say-saved';

type Page = {
  readonly say: Say;
  /** Has judged anew whom the change is about, and plans the reminders. */
  readonly follow: (account: AccountId) => Promise<void>;
};

type Contact = Omit<Parameters<typeof noteContact>[1], 'account' | 'play'>;

export type ContactChanges = {
  readonly writeTouch: (account: AccountId, contact: Contact) => Promise<void>;
  readonly writeAnswer: (touch: Touch, answer: Omit<Answer, 'day'>) => Promise<void>;
  readonly dropTouch: (touch: Touch) => Promise<void>;
};

/** The changes of the log of contacts, on whichever page: each is written, judged anew, and said with its way back. */
export function contactChanges(db: TrellisDb, { say, follow }: Page): ContactChanges {
  const saved = sayingSaved(say);

  return {
    writeTouch: (account, contact) =>
      keep(
        account,
        () => noteContact(db, { account, play: null, ...contact }),
        () => t('workspace.touch.logged'),
      ),

    /** When it is judged anew, what follows from it is said in the same place. */
    writeAnswer: ({ id, account, channel }, answer) => {
      const outcome = t(`word.outcome.${answer.outcome}`);
      return keep(
        account,
        () => noteAnswer(db, { id, account, channel }, { ...answer, day: dayHere(now()) }),
        (next) =>
          next ? t('follow.answer.noted-next', { outcome, title: playTitle(next) }) : t('follow.answer.noted', { outcome }),
      );
    },

    dropTouch: async ({ id, account }) => {
      const removed = await saved(() => dropRecord(db, 'touches', { id }));
      if (!removed?.ok) return;
      const { step } = removed.value;
      say({ text: t('workspace.touch.removed'), onUndo: () => void takeBack(account, step) });
      await follow(account);
    },
  };

  async function keep(
    account: AccountId,
    write: () => ReturnType<typeof noteAnswer>,
    textOf: (nextPlay: string | null) => string,
  ): Promise<void> {
    const kept = await saved(write);
    if (!kept) return;
    if (!kept.ok) return say({ text: refusedText(kept.reason) });
    const { step } = kept.value;
    await follow(account);
    const open = (await readAccountDetail(db, account))?.actions.find(({ state }) => state === 'open');
    say({
      text: textOf(open?.play ?? null),
      onUndo: () => void takeBack(account, step).then((isBack) => isBack && say({ text: t('follow.answer.back') })),
    });
  }

  async function takeBack(account: AccountId, step: Step): Promise<boolean> {
    const isBack = await saved(() => undoStep(db, step).then(() => true));
    if (isBack) await follow(account);
    return isBack === true;
  }
}

function refusedText(reason: AnswerFailure): string {
  if (reason === 'no-such-touch') return t('follow.answer.gone');
  return t(reason === 'too-long' ? 'follow.answer.too-long' : 'follow.answer.wrong');
}
