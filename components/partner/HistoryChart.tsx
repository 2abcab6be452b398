import './HistoryChart.css';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Day } from '@/core/domain/day';
import type { Shift } from '@/core/domain/insight';
import type { Metric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { formatDay, t } from '@/core/i18n/translate';
import { Chip } from '../ui/Chip';
import { ChartDrawing } from './ChartDrawing';
import { scaleTop } from './scale-top';
import { exactText, valueText } from './value-text';
import { type DailyValues, type Week, weekSums } from './week-sums';

export type MetricSeries = { readonly metric: Metric; readonly daily: DailyValues };
type ChartMark = { readonly day: Day; readonly text: string };

type Props = {
  readonly name: string;
  /** The metrics that are covered, the one to begin with first. */
  readonly series: readonly MetricSeries[];
  readonly asOf: Day;
  readonly currency: Currency | null;
  readonly dip: Shift | null;
  /** Contacts that were made, shown on the time line. */
  readonly marks: readonly ChartMark[];
};

const MOST_WEEKS = 65;

/** Weekly history of one metric at a time, with the weeks that nothing covers left open, and the same figures as a table. */
export function HistoryChart({ name, series, asOf, currency, dip, marks }: Props): JSX.Element {
  const [chosen, setChosen] = useState<Metric | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const shown = series.find(({ metric }) => metric === chosen) ?? series[0];
  const captionId = useId();
  if (!shown) return <p class="muted">{t('workspace.chart.none')}</p>;

  const { metric } = shown;
  const weeks = weekSums(shown.daily, asOf, MOST_WEEKS);
  if (weeks.length === 0) return <p class="muted">{t('workspace.chart.too-short')}</p>;
  const lastKnown = weeks.findLastIndex(({ value }) => value !== null);
  const at = pointed ?? Math.max(0, lastKnown);
  const hasGap = weeks.some(({ value }) => value === null);
  const shownDip = dip?.metric === metric ? dip : null;
  const shownMarks = marks.filter(({ day }) => day >= (weeks[0]?.from ?? 0) && day <= asOf);
  const read = (week: Week | undefined) =>
    week
      ? t('workspace.chart.week', {
          from: { day: week.from },
          to: { day: week.to },
          value: valueText(week.value, metric, currency),
        })
      : '';

  return (
    <figure class="chart" aria-labelledby={captionId}>
      <div class="chart-head">
        <fieldset class="chart-choice">
          <legend class="visually-hidden">{t('workspace.chart.metric')}</legend>
          {series.map((one) => (
            <Chip key={one.metric} pressed={one.metric === metric} onClick={() => setChosen(one.metric)}>
              {t(`word.metric.${one.metric}`)}
            </Chip>
          ))}
        </fieldset>
        <p class="chart-read" data-pointed={pointed !== null || undefined}>
          {read(weeks[at])}
        </p>
      </div>
      <figcaption id={captionId} class="visually-hidden">
        {t('workspace.chart.title', { metric: t(`word.metric.${metric}`), name, weeks: weeks.length })}
      </figcaption>
      <ChartDrawing
        weeks={weeks}
        at={at}
        onPoint={setPointed}
        topOf={(most) => scaleTop(most, metric)}
        tickText={(value) => valueText(value, metric, currency)}
        dip={shownDip}
        marks={shownMarks}
      />
      <ul class="chart-legend small muted">
        {shownDip && (
          <li>
            <i class="key-dip" /> {t('workspace.chart.dip', { since: { day: shownDip.since } })}
          </li>
        )}
        {shownDip && (
          <li>
            <i class="key-expected" /> {t('workspace.chart.expected')}
          </li>
        )}
        {hasGap && (
          <li>
            <i class="key-gap" /> {t('workspace.chart.gap')}
          </li>
        )}
        {shownMarks.length > 0 && (
          <li>
            <i class="key-mark" /> {t('workspace.chart.contact')}
          </li>
        )}
      </ul>
      <details class="chart-table">
        <summary>{t('workspace.chart.as-table')}</summary>
        <table>
          <caption class="visually-hidden">
            {t('workspace.chart.title', { metric: t(`word.metric.${metric}`), name, weeks: weeks.length })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('workspace.chart.week-column')}</th>
              <th scope="col">{t(`word.metric.${metric}`)}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week.from}>
                <th scope="row">
                  {formatDay(week.from)} – {formatDay(week.to)}
                </th>
                <td>{exactText(week.value, metric, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
