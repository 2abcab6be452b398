import type { FoundPartner, ProspectRow } from '@/components/partner/prospect-row';
import { showToast } from '@/components/ui/Toasts';
import type { ProspectState } from '@/core/domain/book';
import type { FitAnswer, FitQuestion } from '@/core/domain/fit';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { joinProspect, moveProspect } from '@/core/services/keep-prospects';
import { dropRecord, type Step } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { tickItem, untickItem } from '@/core/services/tick-item';
import { sayChange } from '../outreach/plan-changes';
import { recompute } from '../recompute';
import { saved } from '../saved';

// Each change of a prospect by hand: written, said with its way back, and judged anew.

type Row = Pick<ProspectRow, 'id' | 'program' | 'name' | 'account'>;

export const setState = (row: Row, state: ProspectState): Promise<void> =>
  change(row, () => moveProspect(db, row.id, { state, day: dayHere(now()) }), sayState(row, state));

const sayState = ({ name }: Row, state: ProspectState) =>
  t('prospects.state.set', { name, state: t(`prospects.state.${state}`) });

export const markJoined = (row: Row, partner: FoundPartner): Promise<void> =>
  change(row, () => joinProspect(db, row.id, partner.account), t('prospects.joined', { name: row.name, partner: partner.name }));

export const removeProspect = (row: Row): Promise<void> =>
  change(row, () => dropRecord(db, 'prospects', { id: row.id }), t('prospects.removed', { name: row.name }));

/** Null takes the answer back: the question is not asked then. Said by the card itself, where each answer can be changed. */
export async function answerFit({ account, program }: Row, question: FitQuestion, answer: FitAnswer | null): Promise<void> {
  const item = { account, list: 'fit', item: question } as const;
  const kept = await saved(async () =>
    answer === null ? untickItem(db, item) : tickItem(db, { ...item, state: answer, day: dayHere(now()), note: '' }),
  );
  if (kept) await recompute(program);
}

async function change(row: Row, write: () => Promise<Result<{ readonly step: Step }, string>>, said: string): Promise<void> {
  const done = await saved(write);
  if (done === null) return;
  if (done.ok) sayChange(done.value.step, { program: row.program, said });
  else showToast({ text: t('prospects.not-moved') });
}
