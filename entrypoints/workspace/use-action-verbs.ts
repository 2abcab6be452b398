import type { ActionVerbs } from '@/components/partner/ranked-action';
import { showToast } from '@/components/ui/Toasts';
import type { Day } from '@/core/domain/day';
import { type AccountId, parseAccountId } from '@/core/domain/ids';
import type { NextAction } from '@/core/domain/insight';
import type { ActionDecision } from '@/core/domain/records';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { type DecisionExtra, decideAction, undoDecision } from '@/core/services/decide-action';
import { db } from '@/core/services/open-store';
import { openDraft } from './open-draft';
import type { ProgramOverview } from './read-overview';
import { recompute } from './recompute';
import { saved } from './saved';
import { type AskedDialog, useSettling } from './use-settling';

/** What the buttons of a next action do, and the dialog that one of them asks for. Every one of them can be undone. */
export function useActionVerbs(
  programs: readonly ProgramOverview[],
  nameOf: (account: AccountId) => string,
): { readonly verbs: ActionVerbs; readonly asked: AskedDialog | null } {
  const { verbs, asked } = useSettling<NextAction>({
    asOfOf: ({ account }) => asOfProgram(programs, account),
    decide: (action, state, extra) => void decide(action, state, extra, nameOf(action.account)),
  });
  return { verbs: { ...verbs, onDraft: ({ account, play }) => void openDraft(account, play) }, asked };
}

async function decide(action: NextAction, state: ActionDecision['state'], extra: DecisionExtra, name: string): Promise<void> {
  const { account, play } = action;
  const done = await saved(() => decideAction(db, account, play, state, extra));
  if (!done) return;
  if (!done.ok) {
    showToast({ text: t('workspace.action.gone') });
    return;
  }
  showToast({
    text: t(`workspace.action.was.${state}`, { title: playTitle(play), name }),
    onUndo: () => void takeBack(account, play, () => undoDecision(db, account, play, done.value)),
  });
  await recompute(programOf(account));
}

/** Opens an action again that was settled, whenever that was. */
export async function reopen({ account, play }: NextAction): Promise<void> {
  await takeBack(account, play, () => undoDecision(db, account, play, { previous: null }));
}

async function takeBack(account: AccountId, play: string, undo: () => ReturnType<typeof undoDecision>): Promise<void> {
  const undone = await saved(undo);
  if (!undone) return;
  showToast({ text: undone.ok ? t('workspace.action.was.reopened', { title: playTitle(play) }) : t('workspace.action.gone') });
  await recompute(programOf(account));
}

function programOf(account: AccountId) {
  const parts = parseAccountId(account);
  return parts.ok ? parts.value.program : null;
}

function asOfProgram(programs: readonly ProgramOverview[], account: AccountId): Day | null {
  return programs.find(({ program }) => program.id === programOf(account))?.detail?.asOf ?? null;
}
