import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import { Button } from './Button';
import { Dialog } from './Dialog';

type Props = {
  readonly title: string;
  /** On the button that sends it. */
  readonly submit: string;
  readonly isBusy?: boolean;
  /** Before the two buttons. */
  readonly actions?: ComponentChildren;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A dialog with a form in it: Enter sends, Escape leaves it. What is wrong stands at its field, in our words. */
export function FormDialog({ title, submit, isBusy = false, actions, onSubmit, onClose, children }: Props): JSX.Element {
  const form = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          {actions}
          <Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={isBusy}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
