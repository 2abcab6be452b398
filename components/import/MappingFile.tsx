import type { JSX } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { ColumnMapping } from '@/core/domain/report';
import { t } from '@/core/i18n/translate';
import { type MappingFileTrouble, Tools } from './import-tools';
import { saveFile } from './save-file';

type Props = {
  readonly mapping: ColumnMapping;
  readonly headers: readonly string[];
  readonly file: string;
  readonly onRead: (mapping: ColumnMapping) => void;
};

const MOST_BYTES = 1_000_000;

/** A mapping as a small file: for a colleague, another computer, or next year. */
export function MappingFile({ mapping, headers, file, onRead }: Props): JSX.Element {
  const tools = useContext(Tools);
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<MappingFileTrouble | null>(null);
  const [isRead, setRead] = useState(false);

  function save(): void {
    const name = t('intake.mapping-file.name', { file: file.replace(/\.[^.]*$/, '') });
    saveFile(name, new Blob([tools.writeMapping(mapping)], { type: 'application/json' }));
  }

  async function load(chosen: File | undefined): Promise<void> {
    if (input.current) input.current.value = ''; // the same file again must raise a change
    if (!chosen) return;
    const read = chosen.size > MOST_BYTES ? null : tools.readMapping(await chosen.text(), headers);
    setTrouble(read === null ? 'too-large' : read.ok ? null : read.reason);
    setRead(read?.ok === true);
    if (read?.ok) onRead(read.value);
  }

  return (
    <div class="mapping-file">
      <div class="row">
        <Button small look="quiet" icon="down" onClick={save}>
          {t('intake.mapping-file.save')}
        </Button>
        <Button small look="quiet" icon="up" onClick={() => input.current?.click()}>
          {t('intake.mapping-file.load')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('intake.mapping-file.input')}
          onChange={(event) => void load(event.currentTarget.files?.[0])}
        />
      </div>
      {(trouble || isRead) && (
        <p class={trouble ? 'field-error' : 'muted small'} role={trouble ? 'alert' : 'status'}>
          {trouble ? t(`intake.mapping-file.${trouble}`) : t('intake.mapping-file.read')}
        </p>
      )}
    </div>
  );
}
