import './Dialog.css';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import { IconButton } from './Button';

type Props = {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the safest first; the dialog adds none of its own but the cross. */
  readonly actions: ComponentChildren;
  readonly onClose: () => void;
};

/** The browser's own modal dialog: it holds the focus, closes with Escape and gives the focus back. Mounted means open. */
export function Dialog({ title, children, actions, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The first field, not the cross: people came to answer something.
    element?.querySelector<HTMLElement>('.dialog-body :is(input:checked, input:not([type="radio"]), select, textarea)')?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // the owner unmounts it: the state stays in one place
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton label={t('workspace.ui.close')} icon="close" onClick={onClose} />
      </header>
      <div class="dialog-body">{children}</div>
      <footer class="dialog-actions">{actions}</footer>
    </dialog>
  );
}
