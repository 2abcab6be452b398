import './Tags.css';
import type { JSX } from 'preact';
import type { Activity } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';

/** What the partner's line has been doing, in miniature. */
const LINES = {
  'never-active': { path: 'M1 11h2M6 11h2M11 11h2M16 11h2', tone: 'still' },
  activating: { path: 'M1 11h6l4-3 3 1 5-5', tone: 'up' },
  active: { path: 'M1 8l4-4 4 5 4-6 3 4 4-4', tone: 'up' },
  dipping: { path: 'M1 3l4 1 4-2 4 5 6 4M15.5 11h3.5V7.5', tone: 'down' },
  dormant: { path: 'M1 4l3-2 4 9h11', tone: 'still' },
  reactivated: { path: 'M1 3l4 8h5l4-1 5-7', tone: 'up' },
  churned: { path: 'M1 4l3-2 4 9h2M13.5 8.5l4 4M17.5 8.5l-4 4', tone: 'still' },
  unknown: { path: 'M7.5 4.5c0-3.5 5-3.5 5-.5 0 2-2.5 2-2.5 4.5M10 11.8v.2', tone: 'still' },
} as const satisfies Record<Activity, { path: string; tone: 'up' | 'down' | 'still' }>;

type Props = { readonly activity: Activity /** A word more, such as "slow rhythm". */; readonly extra?: string };

export function ActivityTag({ activity, extra }: Props): JSX.Element {
  const { path, tone } = LINES[activity];
  return (
    <span class="tag" data-tone={tone}>
      <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
        <path class="stroke" d={path} />
      </svg>
      <span class="tag-word">{t(`word.activity.${activity}`)}</span>
      {extra && <span class="tag-extra">{extra}</span>}
    </span>
  );
}
