import './plans.css';
import type { ComponentChildren, JSX } from 'preact';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { useFirstFew } from '../ui/FirstFew';
import { GoalBar } from './GoalBar';

export type StandingLine = {
  readonly account: AccountId;
  readonly name: string;
  readonly href: string;
  /** Null: nobody is ranked here. */
  readonly place: number | null;
  /** Of the threshold. */
  readonly share: number;
  readonly value: string;
  readonly note: string;
  readonly isToReview: boolean;
};

type Props<Item> = {
  readonly title: string;
  readonly items: readonly Item[];
  /** Asked only of those that are shown. */
  readonly lineOf: (item: Item, at: number) => StandingLine;
  readonly verb?: (line: StandingLine) => ComponentChildren;
};

const SHOWN_FIRST = 20;

/** Partners on their way to the threshold of a contest. */
export function StandingLines<Item>({ title, items, lineOf, verb }: Props<Item>): JSX.Element | null {
  const { shown, more } = useFirstFew(items, SHOWN_FIRST);
  if (items.length === 0) return null;
  return (
    <div class="standing-part">
      <h4>{title}</h4>
      <ul class="lines" aria-label={title}>
        {shown.map(lineOf).map((line) => (
          <li key={line.account} class="line-standing">
            <span class="standing-place">{line.place}</span>
            <span class="line-name">
              <a href={line.href}>
                <bdi>{line.name}</bdi>
              </a>
              {line.isToReview && <span class="small plan-soon">{t('contests.to-review')}</span>}
            </span>
            <GoalBar share={line.share} passed={null} pace={line.share >= 1 ? 'reached' : 'on-pace'} />
            <span class="line-name standing-value">
              <span>{line.value}</span>
              <span class="small muted">{line.note}</span>
            </span>
            <span class="row line-actions">{verb?.(line)}</span>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
