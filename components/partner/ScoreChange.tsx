import type { JSX } from 'preact';
import type { HealthChange } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';

type Props = { readonly since: HealthChange; readonly score: number };

/** What the newest data did to the score, factor by factor: what each gives or takes beside before. */
export function ScoreChange({ since: { day, score: before, factors }, score }: Props): JSX.Element | null {
  if (before === null) return null;
  const parts = factors.map(({ id, points }) => t('explain.change.factor', { factor: t(`word.factor.${id}`), points }));
  return (
    <p class="small muted">
      {t('explain.change', { day: { day }, before, now: score })} {parts.join(', ')}
    </p>
  );
}
