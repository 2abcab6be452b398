import './Effect.css';
import type { JSX } from 'preact';
import type { Day } from '@/core/domain/day';
import { formatDay, t } from '@/core/i18n/translate';

type Week = { readonly from: Day; readonly to: Day; readonly done: number };

/** How many plays were done in each week: the log's own count, nothing is claimed of time saved. */
export function EffectWeeks({ weeks }: { readonly weeks: readonly Week[] }): JSX.Element {
  const most = Math.max(1, ...weeks.map(({ done }) => done));
  const total = weeks.reduce((sum, { done }) => sum + done, 0);
  const sum = <p class="muted small">{t('effects.weeks.total', { n: total, weeks: weeks.length })}</p>;
  if (total === 0) return sum; // a table of nothing but zeros says no more
  return (
    <>
      {sum}
      <table class="effect-small">
        <thead>
          <tr>
            <th scope="col">{t('effects.weeks.week')}</th>
            <th scope="col">{t('effects.weeks.done')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {[...weeks].reverse().map(({ from, done }) => (
            <tr key={from}>
              <th scope="row">{formatDay(from)}</th>
              <td>{t('effects.count', { n: done })}</td>
              <td class="effect-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(done / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
