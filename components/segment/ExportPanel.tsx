import './SegmentList.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Select, TextArea } from '../ui/Field';

export const ID_FORMS = ['lines', 'commas', 'semicolons'] as const;
export type IdForm = (typeof ID_FORMS)[number];

export type Addresses = { readonly addresses: readonly string[]; readonly without: number; readonly optedOut: number };

type Props = {
  /** Ids in the form that a network's own groups take. Fails when an id holds what should stand between two of them. */
  readonly idsIn: (form: IdForm) => Result<string, 'holds-separator'>;
  readonly onReadAddresses: () => Promise<Addresses>;
  readonly onCopy: (text: string) => void;
  readonly onSaveTable: () => void;
  readonly onSaveRule: () => void;
};

/** The members taken elsewhere: into the network's own groups, a mail program, a spreadsheet, another Trellis. */
export function ExportPanel({ idsIn, onReadAddresses, onCopy, onSaveTable, onSaveRule }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="panel segment-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('segment.export.title')}</summary>
      {isOpen && (
        <>
          <Ids idsIn={idsIn} onCopy={onCopy} />
          <AddressList onRead={onReadAddresses} onCopy={onCopy} />
          <div class="row segment-export-part">
            <div class="row">
              <Button icon="down" onClick={onSaveTable}>
                {t('segment.export.table')}
              </Button>
              <Button look="quiet" icon="down" onClick={onSaveRule}>
                {t('segment.export.rule')}
              </Button>
            </div>
          </div>
        </>
      )}
    </details>
  );
}

function Ids({ idsIn, onCopy }: Pick<Props, 'idsIn' | 'onCopy'>): JSX.Element {
  const [form, setForm] = useState<IdForm>('lines');
  const ids = idsIn(form);
  const text = ids.ok ? ids.value : '';
  return (
    <div class="segment-export-part">
      <TextArea
        label={t('segment.export.ids')}
        hint={t('segment.export.ids.hint')}
        error={ids.ok ? null : t('segment.export.holds-separator', { id: ids.detail ?? '' })}
        rows={3}
        readOnly
        value={text}
        onInput={() => {}}
      />
      <div class="stack" style={{ '--gap': 'var(--s-2)' }}>
        <Select<IdForm>
          label={t('segment.export.form')}
          value={form}
          options={ID_FORMS.map((value) => ({ value, text: t(`segment.export.form.${value}`) }))}
          onChange={setForm}
        />
        <Button disabled={text === ''} onClick={() => onCopy(text)}>
          {t('segment.export.copy-ids')}
        </Button>
      </div>
    </div>
  );
}

function AddressList({ onRead, onCopy }: { readonly onRead: Props['onReadAddresses'] } & Pick<Props, 'onCopy'>): JSX.Element {
  const [read, setRead] = useState<Addresses | null>(null);
  useEffect(() => {
    let isOver = false;
    void onRead().then((addresses) => {
      if (!isOver) setRead(addresses);
    });
    return () => {
      isOver = true;
    };
  }, [onRead]);
  const text = (read?.addresses ?? []).join(', ');
  return (
    <div class="segment-export-part">
      <TextArea
        label={t('segment.export.addresses', { count: read?.addresses.length ?? 0 })}
        hint={read && t('segment.export.addresses.hint', { without: read.without, optedOut: read.optedOut })}
        rows={3}
        readOnly
        value={text}
        onInput={() => {}}
      />
      <Button disabled={text === ''} onClick={() => onCopy(text)}>
        {t('segment.export.copy-addresses')}
      </Button>
    </div>
  );
}
