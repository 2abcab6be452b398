import './plans.css';
import type { JSX } from 'preact';

export type GoalBarPace = 'reached' | 'on-pace' | 'behind' | 'missed' | 'not-begun' | 'not-known';

type Props = {
  /** Shares of the target: what is there, and what the days that have passed ask for; null: no mark. */
  readonly share: number;
  readonly passed: number | null;
  readonly pace: GoalBarPace;
};

/** Decoration: the words and figures beside it say the same. */
export function GoalBar({ share, passed, pace }: Props): JSX.Element {
  const percent = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;
  return (
    <span class="goal-bar" data-pace={pace} aria-hidden="true">
      <span class="goal-bar-fill" style={{ inlineSize: percent(share) }} />
      {passed !== null && passed < 1 && <span class="goal-bar-mark" style={{ insetInlineStart: percent(passed) }} />}
    </span>
  );
}
