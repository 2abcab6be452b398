import './StageLadder.css';
import type { JSX } from 'preact';
import type { Stage } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';

export type StageCount = { readonly stage: Stage; readonly count: number; readonly href: string };

/** The life cycle as rungs, each as long as it has partners. A rung without partners says 0: that is a fact, not a gap. */
export function StageLadder({ counts }: { readonly counts: readonly StageCount[] }): JSX.Element {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul class="ladder">
      {counts.map(({ stage, count, href }) => (
        <li key={stage}>
          <a href={href} data-stage={stage}>
            <span>{t(`word.stage.${stage}`)}</span>
            <span class="ladder-track" aria-hidden="true">
              <span style={{ inlineSize: `${(count / most) * 100}%` }} data-none={count === 0 || undefined} />
            </span>
            <strong>{t('workspace.count', { count })}</strong>
          </a>
        </li>
      ))}
    </ul>
  );
}
