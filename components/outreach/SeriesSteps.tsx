import './plans.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';

type Props = { readonly steps: readonly { readonly day: number; readonly text: string }[] };

export function SeriesSteps({ steps }: Props): JSX.Element {
  return (
    <ol class="series-steps" aria-label={t('series.steps')}>
      {steps.map(({ day, text }) => (
        <li key={day}>
          <span class="small">{t('series.day', { day })}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
