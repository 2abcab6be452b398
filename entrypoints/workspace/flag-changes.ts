import type { FlagVerbs } from '@/components/partner/FlagCard';
import { showToast } from '@/components/ui/Toasts';
import type { FlagId } from '@/core/domain/book';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { decideFlag } from '@/core/services/decide-flag';
import { dropRecord, type Step, undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { recompute } from './recompute';
import { saved } from './saved';

/** What one partner's quality flags can be answered with: written, said with its way back, and judged anew. */
export function flagVerbs(program: ProgramId, account: AccountId): FlagVerbs {
  return {
    onDecide: (flag, choice) => void write('flag.decided', flag.id, () => decideFlag(db, account, flag.id, choice)),
    onTakeBack: ({ id, flag }) => void write('flag.taken-back', flag, () => dropRecord(db, 'flagDecisions', { id })),
  };

  async function write(
    says: 'flag.decided' | 'flag.taken-back',
    flag: FlagId,
    how: () => Promise<Result<{ readonly step: Step }, string>>,
  ): Promise<void> {
    const written = await saved(how);
    if (!written) return;
    if (!written.ok) return showToast({ text: t('workspace.not-saved') });
    const { step } = written.value;
    const judge = () => recompute(program);
    showToast({
      text: t(says, { title: t(`flag.${flag}.title`) }),
      onUndo: () => void saved(() => undoStep(db, step)).then(judge),
    });
    await judge();
  }
}
