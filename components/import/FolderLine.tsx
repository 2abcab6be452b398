import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { t } from '@/core/i18n/translate';

/** `asleep`: the browser wants a click before it lets us look again. */
export type FolderState = { readonly kind: 'none' } | { readonly kind: 'watching' | 'asleep'; readonly name: string };

type Props = {
  readonly state: FolderState;
  readonly onChoose: () => void;
  readonly onAllow: () => void;
  readonly onStop: () => void;
};

/** A folder whose new exports come onto the page by themselves. Nothing is stored before Import, as with any file. */
export function FolderLine({ state, onChoose, onAllow, onStop }: Props): JSX.Element {
  return (
    <div class="folder-line row">
      <p class="muted small grow">
        {state.kind === 'none' ? t('intake.folder.none') : t(`intake.folder.${state.kind}`, { name: state.name })}
      </p>
      {state.kind === 'none' && (
        <Button small look="quiet" icon="plus" onClick={onChoose}>
          {t('intake.folder.choose')}
        </Button>
      )}
      {state.kind === 'asleep' && (
        <Button small icon="check" onClick={onAllow}>
          {t('intake.folder.allow')}
        </Button>
      )}
      {state.kind !== 'none' && (
        <Button small look="quiet" icon="dismiss" onClick={onStop}>
          {t('intake.folder.stop')}
        </Button>
      )}
    </div>
  );
}
