import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Where nothing was imported yet, the zone is the page and says how to start. */
  readonly isFirst: boolean;
};

/** The browser's own file input, reachable by keyboard; files may also be dropped, on the zone or beside it. */
export function FileDrop({ onFiles, isFirst }: Props): JSX.Element {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function take(list: FileList | null | undefined): void {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
    if (input.current) input.current.value = ''; // the same file again must raise a change
  }

  const latest = useRef(take);
  latest.current = take;
  // A file that misses the zone would make the browser leave the page and open it: the whole page takes files.
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the file input inside
    <div
      class="file-drop"
      data-over={isOver || undefined}
      data-small={!isFirst || undefined}
      onDragOver={() => setOver(true)}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
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
