import './Prospects.css';
import type { JSX } from 'preact';
import { FIT_QUESTIONS, type Fit } from '@/core/domain/fit';
import { t } from '@/core/i18n/translate';

/** "fit 4 of 5"; where nobody asked it says so: that is not a low fit. */
export function FitTag({ fit }: { readonly fit: Fit }): JSX.Element {
  const left = FIT_QUESTIONS.length - fit.asked;
  if (fit.asked === 0) return <span class="fit-tag muted">{t('prospects.fit.none')}</span>;
  return (
    <span class="fit-tag" data-asked title={left > 0 ? t('prospects.fit.left', { count: left }) : undefined}>
      {t('prospects.fit', { yes: fit.yes, all: FIT_QUESTIONS.length })}
    </span>
  );
}
