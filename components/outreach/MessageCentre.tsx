import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { t } from '@/core/i18n/translate';

type Parts = { readonly ids: string; readonly subject: string; readonly message: string };
type Part = keyof Parts;

type Props = {
  readonly parts: Parts;
  /** False: the browser did not let it be copied. Called within the user's click. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

const ORDER = ['ids', 'subject', 'message'] as const satisfies readonly Part[];

/** A network's message centre has a field for each: they are copied one after the other, and it is seen which were. */
export function MessageCentre({ parts, onCopy, onClose }: Props): JSX.Element {
  const [copied, setCopied] = useState<readonly Part[]>([]);
  const [failed, setFailed] = useState<Part | null>(null);

  async function copy(part: Part): Promise<void> {
    const isCopied = await onCopy(parts[part]);
    setFailed(isCopied ? null : part);
    if (isCopied) setCopied((before) => [...before.filter((one) => one !== part), part]);
  }

  return (
    <Dialog
      title={t('writing.centre.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('writing.centre.done')}
        </Button>
      }
    >
      <p class="small muted">{t('writing.centre.how')}</p>
      <ol class="centre-parts">
        {ORDER.map((part) => (
          <li key={part}>
            <div class="centre-part">
              <strong class="small">{t(`writing.centre.${part}`)}</strong>
              <p class="centre-text">{parts[part]}</p>
            </div>
            <Button small icon={copied.includes(part) ? 'check' : 'draft'} onClick={() => void copy(part)}>
              {copied.includes(part) ? t(`writing.centre.copied.${part}`) : t(`writing.centre.copy.${part}`)}
            </Button>
          </li>
        ))}
      </ol>
      <p role="status" class="small">
        {failed !== null && t('panels.draft.copy-failed')}
      </p>
    </Dialog>
  );
}
