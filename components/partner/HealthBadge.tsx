import './HealthBadge.css';
import type { JSX } from 'preact';
import type { Activity, Band, Stage } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { type HealthLook, healthLook } from './health-look';

/** On a 12 × 12 grid. A shape for each band, so that none rests on its colour; hollow when the data are old. */
const SHAPES = {
  healthy: 'M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z',
  watch: 'M6 .8 11.2 6 6 11.2.8 6 6 .8Z',
  'at-risk': 'M6 1 11.5 10.8H.5L6 1Z',
  unknown: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6Z',
  'never-active': 'M2 5h8v2H2z',
  churned: 'M2 5h8v2H2z',
  ended: 'M2.5 2.5h7v7h-7z',
} as const satisfies Record<HealthLook, string>;

const HOLLOW: ReadonlySet<HealthLook> = new Set(['unknown']);

type Props = {
  readonly band: Band;
  readonly score: number | null;
  readonly isOld: boolean;
  readonly stage: Stage;
  readonly activity: Activity;
  readonly large?: boolean;
};

/** Shape, word and score. Says itself when the data behind it are old. */
export function HealthBadge({ band, score, isOld, stage, activity, large = false }: Props): JSX.Element {
  const look = healthLook({ band, stage, activity });
  return (
    <span
      class="health"
      data-look={look}
      data-old={isOld || undefined}
      data-large={large || undefined}
      title={isOld ? t('workspace.old') : undefined}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={SHAPES[look]} data-hollow={isOld || HOLLOW.has(look) || undefined} />
      </svg>
      <span class="health-word">{lookWord(look)}</span>
      {score !== null && look === band && <strong>{score}</strong>}
      {isOld && <span class={large ? 'health-old' : 'visually-hidden'}>{t('workspace.old')}</span>}
    </span>
  );
}

export function lookWord(look: HealthLook): string {
  if (look === 'ended') return t('word.stage.ended');
  if (look === 'never-active' || look === 'churned') return t(`word.activity.${look}`);
  return t(`word.band.${look}`);
}
