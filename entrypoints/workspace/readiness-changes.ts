import type { ReadyAnswer } from '@/components/partner/ReadinessCard';
import { showToast } from '@/components/ui/Toasts';
import type { Check } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { ReadyItem, ReadyList } from '@/core/domain/readiness';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { tickItem, untickItem } from '@/core/services/tick-item';
import { contentOf } from '@/core/store/records';
import { changePlan, sayChange } from './outreach/plan-changes';
import type { Saving } from './outreach/use-form';
import { saved } from './saved';

// Each change of a partner's lists by hand: written, said with its way back, and judged anew.

type Of = { readonly program: ProgramId; readonly account: AccountId; readonly list: ReadyList; readonly item: ReadyItem };

/** As of today; what was noted stays with another answer. Null takes the answer back. */
export async function answerReady({ program, ...of }: Of, answer: ReadyAnswer | null, note: string): Promise<void> {
  const kept = await saved(async () =>
    answer === null ? untickItem(db, of) : tickItem(db, { ...of, state: answer, day: dayHere(now()), note }),
  );
  if (kept === null) return;
  if (!kept.ok) return showToast({ text: t('workspace.not-saved') });
  const said = t('ready.said', { item: t(`ready.item.${of.item}`), answer: t(`ready.answer.${answer ?? 'none'}`) });
  sayChange(kept.value.step, { program, said });
}

type Told = { readonly day: Day; readonly note: string; readonly said: string };

export function noteReady(program: ProgramId, check: Check, { said, ...told }: Told): Promise<Saving> {
  return changePlan(() => tickItem(db, { ...contentOf(check), ...told }), { program, said });
}
