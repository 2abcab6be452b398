import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Where nothing was imported yet, the zone is the page and says how to start. */
  readonly isFirst: boolean;
};

/** The browser's own file input, reachable by keyboard, inside a zone that also takes dropped files. */
export function FileDrop({ onFiles, isFirst }: Props): JSX.Element {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function take(list: FileList | null | undefined): void {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
    if (input.current) input.current.value = ''; // the same file again must raise a change
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the file input inside
    <div
      class="file-drop"
      data-over={isOver || undefined}
      data-small={!isFirst || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
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
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  );
}
