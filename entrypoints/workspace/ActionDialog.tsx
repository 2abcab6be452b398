import type { JSX } from 'preact';
import { DismissDialog, SnoozeDialog } from '@/components/partner/PutOffDialogs';
import type { AskedDialog } from './use-settling';

/** The question that a button of a next action asks, while it asks one. */
export function ActionDialog({ asked }: { readonly asked: AskedDialog | null }): JSX.Element | null {
  if (!asked) return null;
  const { kind, title, asOf, onSnooze, onDismiss, onClose } = asked;
  return kind === 'snooze' ? (
    <SnoozeDialog title={title} asOf={asOf} onSnooze={onSnooze} onClose={onClose} />
  ) : (
    <DismissDialog title={title} onDismiss={onDismiss} onClose={onClose} />
  );
}
