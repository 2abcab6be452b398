import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Where nothing was imported yet, the zone is the page and says how to start. */
  readonly isFirst: boolean;
};

/** The browser's own file input, reachable by keyboard. Dropping and pasting work anywhere on the page (DropAnywhere). */
export function FileDrop({ onFiles, isFirst }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);

  function take(list: FileList | null): void {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
    if (input.current) input.current.value = ''; // the same file again must raise a change
  }

  return (
    <div class="file-drop" data-small={!isFirst || undefined}>
      <Icon name="import" size={isFirst ? 32 : 20} />
      <div class="file-drop-text">
        <label for="csv-files">{t('panels.import.files')}</label>
        <p class={isFirst ? 'muted' : 'muted small'}>{t('panels.import.drop')}</p>
        {isFirst && <p class="muted">{t('panels.import.start')}</p>}
      </div>
      <input
        ref={input}
        id="csv-files"
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.zip,.gz,text/csv"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  );
}
