import './SegmentList.css';
import type { JSX } from 'preact';
import type { SegmentId } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';

export type SegmentCount = { readonly id: SegmentId; readonly count: number; readonly href: string };

/** Every built-in segment with its rule in words and how many are in it. */
export function SegmentList({ segments }: { readonly segments: readonly SegmentCount[] }): JSX.Element {
  return (
    <ul class="segment-list">
      {segments.map(({ id, count, href }) => (
        <li key={id}>
          <a href={href} data-none={count === 0 || undefined}>
            <strong class="segment-count">{t('workspace.count', { count })}</strong>
            <span class="segment-name">{t(`word.segment.${id}`)}</span>
            <span class="muted small">{t(`workspace.segment.${id}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
