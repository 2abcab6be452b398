import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';

type Props = { readonly gaps: readonly string[]; readonly onFind: (gap: string) => void };

/** What the draft does not know. Each gap leads to its place in the text. */
export function GapNotice({ gaps, onFind }: Props): JSX.Element {
  return (
    <div class="gap-notice" role="status">
      {gaps.length > 0 && (
        <Notice tone="warning" title={t('panels.gaps.title', { n: gaps.length })}>
          <p class="small">{t('panels.gaps.do')}</p>
          <ul class="gap-chips" aria-label={t('panels.gaps.list')}>
            {gaps.map((gap) => (
              <li key={gap}>
                <button type="button" class="gap-chip" aria-label={t('panels.gaps.find', { gap })} onClick={() => onFind(gap)}>
                  [[{gap}]]
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
