import type { ReadyAnswer } from '@/components/partner/ReadinessCard';
import type { Check } from '@/core/domain/book';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { ReadyItem, ReadyList } from '@/core/domain/readiness';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { tickItem, untickItem } from '@/core/services/tick-item';
import { contentOf } from '@/core/store/records';
import { changePlan } from './outreach/plan-changes';
import type { Saving } from './outreach/use-form';
import type { ReadyNote } from './ReadinessDialog';

// Each change of a partner's lists by hand: written, said with its way back, and judged anew.

type Of = { readonly program: ProgramId; readonly account: AccountId; readonly list: ReadyList; readonly item: ReadyItem };

/** As of today; what was noted stays with another answer. */
export async function answerReady({ program, ...of }: Of, answer: ReadyAnswer, note: string): Promise<void> {
  const content = { ...of, state: answer, day: dayHere(now()), note };
  await changePlan(() => tickItem(db, content), { program, said: said(of.item, answer) });
}

/** Not answered again. */
export async function clearReady({ program, ...of }: Of): Promise<void> {
  await changePlan(() => untickItem(db, of), { program, said: said(of.item, 'none') });
}

export function noteReady({ program, item }: Of, check: Check, told: ReadyNote): Promise<Saving> {
  const text = t('ready.note.kept', { item: t(`ready.item.${item}`) });
  return changePlan(() => tickItem(db, { ...contentOf(check), ...told }), { program, said: text });
}

const said = (item: ReadyItem, answer: ReadyAnswer | 'none') =>
  t('ready.said', { item: t(`ready.item.${item}`), answer: t(`ready.answer.${answer}`) });
