import './drop.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly onFiles: (files: readonly File[]) => void;
  /** What will happen with them. */
  readonly hint: string;
};

/**
 * Takes files that are dropped or pasted anywhere on the page. Without it the browser would leave the page for a dropped file. What is
 * dragged within the page (text, links) is left alone.
 */
export function DropAnywhere({ onFiles, hint }: Props): JSX.Element | null {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    /** Each element under the pointer enters before the last one leaves: over the page while more entered than left. */
    let depth = 0;
    const end = () => {
      depth = 0;
      setOver(false);
    };
    const listen = {
      dragenter(event: DragEvent) {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        depth += 1;
        setOver(true);
      },
      dragover(event: DragEvent) {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      },
      dragleave(event: DragEvent) {
        if (!hasFiles(event.dataTransfer)) return;
        depth -= 1;
        if (depth <= 0) end();
      },
      drop(event: DragEvent) {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        end();
        hand(event.dataTransfer);
      },
      paste(event: ClipboardEvent) {
        if (!hasFiles(event.clipboardData)) return; // text goes into the field it was pasted into
        event.preventDefault();
        hand(event.clipboardData);
      },
    };
    const hand = (data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    const entries = Object.entries(listen) as [string, EventListener][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div class="drop-anywhere" role="status">
      <div class="drop-anywhere-card">
        <Icon name="import" size={36} />
        <strong>{t('intake.drop.title')}</strong>
        <span>{hint}</span>
      </div>
    </div>
  );
}

function hasFiles(data: DataTransfer | null): boolean {
  return data !== null && ([...(data.types ?? [])].includes('Files') || data.files.length > 0);
}
