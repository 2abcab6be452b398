import { useState } from 'preact/hooks';
import { playTitle } from '@/components/partner/play-title';
import type { ActionVerbs } from '@/components/partner/ranked-action';
import { showToast } from '@/components/ui/Toasts';
import type { Day } from '@/core/domain/day';
import { type AccountId, parseAccountId } from '@/core/domain/ids';
import type { NextAction } from '@/core/domain/insight';
import type { ActionDecision } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { type DecisionExtra, decideAction, undoDecision } from '@/core/services/decide-action';
import { db } from '@/core/services/open-store';
import { openDraft } from './open-draft';
import type { ProgramOverview } from './read-overview';
import { recompute } from './recompute';
import { saved } from './saved';

export type AskedDialog = {
  readonly kind: 'snooze' | 'dismiss';
  readonly title: string;
  /** The data's own day, which the end of a rest is counted from. */
  readonly asOf: Day;
  readonly onSnooze: (until: Day | null) => void;
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
};

/** What the buttons of a next action do, and the dialog that one of them asks for. Every one of them can be undone. */
export function useActionVerbs(
  programs: readonly ProgramOverview[],
  nameOf: (account: AccountId) => string,
): { readonly verbs: ActionVerbs; readonly asked: AskedDialog | null } {
  const [open, setOpen] = useState<{ readonly action: NextAction; readonly kind: AskedDialog['kind'] } | null>(null);
  const close = () => setOpen(null);

  function settle(action: NextAction, state: ActionDecision['state'], extra: DecisionExtra = {}): void {
    close();
    void decide(action, state, extra, nameOf(action.account));
  }

  const verbs: ActionVerbs = {
    onDraft: (action) => void openDraft(action.account, action.play),
    onDone: (action) => settle(action, 'done'),
    onSnooze: (action) => setOpen({ action, kind: 'snooze' }),
    onDismiss: (action) => setOpen({ action, kind: 'dismiss' }),
  };
  const asOf = open ? asOfProgram(programs, open.action.account) : null;
  if (!open || asOf === null) return { verbs, asked: null };
  const { action, kind } = open;
  const asked: AskedDialog = {
    kind,
    title: playTitle(action.play),
    asOf,
    onSnooze: (until) => settle(action, 'snoozed', { until }),
    onDismiss: (reason) => settle(action, 'dismissed', { reason }),
    onClose: close,
  };
  return { verbs, asked };
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
