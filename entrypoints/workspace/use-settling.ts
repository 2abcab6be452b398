import { useState } from 'preact/hooks';
import type { Day } from '@/core/domain/day';
import type { ActionDecision } from '@/core/domain/records';
import { playTitle } from '@/core/i18n/play-title';
import type { DecisionExtra } from '@/core/services/decide-action';

export type AskedDialog = {
  readonly kind: 'snooze' | 'dismiss';
  readonly title: string;
  /** The data's own day, which the end of a rest is counted from. */
  readonly asOf: Day;
  readonly onSnooze: (until: Day | null) => void;
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
};

/** As of when an action was suggested (null: it is gone), and what is written of it. */
type Ports<Action> = {
  readonly asOfOf: (action: Action) => Day | null;
  readonly decide: (action: Action, state: ActionDecision['state'], extra: DecisionExtra) => void;
};

/** How actions are settled, a partner's and a programme's alike: done at once, put off or dismissed after a question. */
export function useSettling<Action extends { readonly play: string }>({
  asOfOf,
  decide,
}: Ports<Action>): {
  readonly verbs: Readonly<Record<'onDone' | 'onSnooze' | 'onDismiss', (action: Action) => void>>;
  readonly asked: AskedDialog | null;
} {
  const [open, setOpen] = useState<{ readonly action: Action; readonly kind: AskedDialog['kind'] } | null>(null);
  const close = () => setOpen(null);

  function settle(action: Action, state: ActionDecision['state'], extra: DecisionExtra = {}): void {
    close();
    decide(action, state, extra);
  }

  const verbs = {
    onDone: (action: Action) => settle(action, 'done'),
    onSnooze: (action: Action) => setOpen({ action, kind: 'snooze' }),
    onDismiss: (action: Action) => setOpen({ action, kind: 'dismiss' }),
  };
  const asOf = open ? asOfOf(open.action) : null;
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
