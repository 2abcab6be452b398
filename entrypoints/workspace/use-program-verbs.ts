import type { ProgramVerbs } from '@/components/partner/ProgramActionList';
import { showToast } from '@/components/ui/Toasts';
import type { ProgramAction } from '@/core/domain/insight';
import type { ActionDecision } from '@/core/domain/records';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import type { DecisionExtra } from '@/core/services/decide-action';
import { decideProgramAction, undoProgramDecision } from '@/core/services/decide-program-action';
import { db } from '@/core/services/open-store';
import type { ProgramOverview } from './read-overview';
import { recompute } from './recompute';
import { saved } from './saved';
import { type AskedDialog, useSettling } from './use-settling';

/** What the buttons of a programme's own action do: as those of a partner's (use-action-verbs.ts), but for the draft. */
export function useProgramVerbs(programs: readonly ProgramOverview[]): {
  readonly verbs: ProgramVerbs;
  readonly asked: AskedDialog | null;
} {
  const of = (action: ProgramAction) => programs.find(({ program }) => program.id === action.program);
  return useSettling<ProgramAction>({
    asOfOf: (action) => of(action)?.detail?.asOf ?? null,
    decide: (action, state, extra) => void decide(action, state, extra, of(action)?.program.name ?? ''),
  });
}

async function decide(
  { program, play }: ProgramAction,
  state: ActionDecision['state'],
  extra: DecisionExtra,
  name: string,
): Promise<void> {
  const done = await saved(() => decideProgramAction(db, program, play, state, extra));
  if (!done) return;
  if (!done.ok) {
    showToast({ text: t('workspace.action.gone') });
    return;
  }
  const { value } = done;
  showToast({
    text: t(`workspace.action.was.${state}`, { title: playTitle(play), name }),
    onUndo: () =>
      void saved(() => undoProgramDecision(db, program, play, value)).then((undone) =>
        undone?.ok ? recompute(program) : undefined,
      ),
  });
  await recompute(program);
}
