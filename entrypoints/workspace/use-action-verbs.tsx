import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ActionVerbs } from '@/components/partner/ActionList';
import { DismissDialog, SnoozeDialog } from '@/components/partner/PutOffDialogs';
import { playTitle } from '@/components/partner/play-title';
import { showToast } from '@/components/ui/Toasts';
import type { AccountId } from '@/core/domain/ids';
import { parseAccountId } from '@/core/domain/ids';
import type { NextAction } from '@/core/domain/insight';
import type { ActionDecision } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { type DecisionExtra, decideAction, undoDecision } from '@/core/services/decide-action';
import { db } from '@/core/services/open-store';
import { openDraft } from './open-draft';
import type { ProgramOverview } from './read-overview';
import { recompute } from './recompute';
import { saved } from './saved';

type Asked = { readonly action: NextAction; readonly kind: 'snooze' | 'dismiss' };

/** What the buttons of a next action do, with the dialogs that some of them ask. Every one of them can be undone. */
export function useActionVerbs(
  programs: readonly ProgramOverview[],
  nameOf: (account: AccountId) => string,
): { readonly verbs: ActionVerbs; readonly dialogs: ComponentChildren } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const asOf = asked ? asOfProgram(programs, asked.action.account) : null;
  const title = asked ? playTitle(asked.action.play) : '';

  function settle(action: NextAction, state: ActionDecision['state'], extra: DecisionExtra = {}): void {
    setAsked(null);
    void decide(action, state, extra, nameOf(action.account));
  }

  const verbs: ActionVerbs = {
    onDraft: (action) => void openDraft(action.account, action.play),
    onDone: (action) => settle(action, 'done'),
    onSnooze: (action) => setAsked({ action, kind: 'snooze' }),
    onDismiss: (action) => setAsked({ action, kind: 'dismiss' }),
  };
  const dialogs = asked && (
    <>
      {asked.kind === 'snooze' && asOf !== null && (
        <SnoozeDialog
          title={title}
          asOf={asOf}
          onSnooze={(until) => settle(asked.action, 'snoozed', { until })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked.kind === 'dismiss' && (
        <DismissDialog
          title={title}
          onDismiss={(reason) => settle(asked.action, 'dismissed', { reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
  return { verbs, dialogs };
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

function asOfProgram(programs: readonly ProgramOverview[], account: AccountId): number | null {
  return programs.find(({ program }) => program.id === programOf(account))?.detail?.asOf ?? null;
}
