import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/core/i18n/translate';

/** Takes an import back. Waits until it is done, so that nobody presses twice. */
export function UndoButton({ name, onUndo }: { readonly name: string; readonly onUndo: () => Promise<void> }): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  return (
    <Button
      small
      icon="undo"
      busy={isBusy}
      aria-description={name}
      onClick={() => {
        setBusy(true);
        onUndo().then(
          () => setBusy(false),
          () => setBusy(false), // the list still shows the import: it can be tried again
        );
      }}
    >
      {t('panels.import.undo')}
    </Button>
  );
}
