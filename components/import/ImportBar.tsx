import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { t } from '@/core/i18n/translate';
import { type DeskFile, isReady, needsAnswer } from './import-view';

type Props = { readonly files: readonly DeskFile[]; readonly onImport: () => void };

/** Says how many files are ready and takes them in. Stays in view while the plans are read. */
export function ImportBar({ files, onImport }: Props): JSX.Element | null {
  const ready = files.filter(isReady).length;
  const open = files.filter(needsAnswer).length;
  const busy = files.some(({ state }) => state.kind === 'reading' || state.kind === 'waiting' || state.kind === 'storing');
  const isStoring = files.some(({ state }) => state.kind === 'storing');
  if (ready + open === 0 && !busy) return null;
  return (
    <div class="import-bar">
      <p role="status" aria-live="polite">
        {busy && !isStoring ? t('panels.bar.reading') : t('panels.bar.ready', { ready })}
        {open > 0 && ` ${t('panels.bar.open', { open })}`}
      </p>
      <Button look="primary" icon="import" disabled={ready === 0} busy={isStoring} onClick={onImport}>
        {t('panels.bar.import')}
      </Button>
    </div>
  );
}
