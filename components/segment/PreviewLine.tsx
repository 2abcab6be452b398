import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Rule } from '@/core/domain/rule';
import { t } from '@/core/i18n/translate';

/** Who a rule would put in, over all programmes that it is about. */
export type Preview = { readonly members: number; readonly unknown: number; readonly names: readonly string[] };

type Props = {
  /** Null while it can't be read. */
  readonly rule: Rule | null;
  readonly onPreview: (rule: Rule) => Promise<Preview>;
};

/** Typing goes on while the last rule is asked. */
const PAUSE_MS = 250;

type Shown = { readonly rule: Rule; readonly preview: Preview | 'failed' };

/** How many would be in it now, and five of them by name; kept from the last rule while the next is asked. */
export function PreviewLine({ rule, onPreview }: Props): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (rule === null) return;
    let isOver = false;
    const tell = (preview: Shown['preview']) => {
      if (!isOver) setShown({ rule, preview });
    };
    const clock = setTimeout(() => {
      onPreview(rule).then(tell, () => tell('failed')); // said below; what was entered stays
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(clock);
    };
  }, [rule]);

  const preview = rule === null ? null : (shown?.preview ?? null);
  return (
    <div class="stack" style={{ '--gap': 'var(--s-2)' }} aria-live="polite">
      {rule === null && <p class="muted">{t('segment.preview.incomplete')}</p>}
      {rule !== null && preview === null && <p class="muted">{t('segment.preview.waiting')}</p>}
      {preview === 'failed' && <p class="field-error">{t('segment.preview.failed')}</p>}
      {preview !== null && preview !== 'failed' && (
        <>
          <p aria-busy={shown?.rule !== rule}>
            <strong>{t('segment.preview.members', { count: preview.members })}</strong>
            {preview.unknown > 0 && <span class="muted"> {t('segment.preview.unknown', { count: preview.unknown })}</span>}
          </p>
          {preview.names.length > 0 && (
            <ul class="preview-names small">
              {preview.names.map((name, at) => (
                <li key={at} class="chip">
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
