import './SegmentList.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/core/i18n/translate';

export type SegmentCard = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly href: string;
  /** The rule in a sentence. */
  readonly says: string;
  /** What hangs on its members per 30 days; null where that can't be said. */
  readonly money: string | null;
  /** Why nobody can be told to be in it; null: nothing is missing. */
  readonly missing: string | null;
};

type Props = { readonly title: string; readonly segments: readonly SegmentCard[] };

/** The segments of one part of the life cycle, each with its rule in words and how many are in it. */
export function SegmentList({ title, segments }: Props): JSX.Element {
  const id = useId();
  return (
    <section class="segment-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="segment-list">
        {segments.map(({ id, name, count, href, says, money, missing }) => (
          <li key={id}>
            <a href={href} data-none={count === 0 || undefined}>
              <strong class="segment-count">{t('workspace.count', { count })}</strong>
              <span class="segment-name">{name}</span>
              <span class="muted small">{says}</span>
              {money !== null && <span class="small segment-money">{money}</span>}
              {missing !== null && <span class="small segment-missing">{missing}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
