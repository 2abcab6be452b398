import type { JSX } from 'preact';
import { isMoneyMetric, METRICS, type Metric } from '@/core/domain/metrics';
import type { FileSummary } from '@/core/domain/report';
import { formatMoney, formatNumber, t } from '@/core/i18n/translate';

/** Metrics that a manager finds on the dashboard too; the others are worked out and only shown where they are not zero. */
const ALWAYS: ReadonlySet<Metric> = new Set(['impressions', 'clicks', 'conversions', 'revenue', 'commission']);

/** Totals of the file to the cent, beside which the dashboard's own can be held. */
export function PlanTotals({ summary }: { readonly summary: FileSummary }): JSX.Element | null {
  const known = METRICS.flatMap((metric) => {
    const value = summary.totals[metric];
    return value === null || (value === 0 && !ALWAYS.has(metric)) ? [] : [{ metric, value }];
  });
  const missing = METRICS.filter((metric) => ALWAYS.has(metric) && summary.totals[metric] === null);
  if (known.length === 0) return null;

  return (
    <section class="plan-totals">
      <h3>{t('panels.import.totals')}</h3>
      <dl class="plan-figures">
        {known.map(({ metric, value }) => (
          <div key={metric}>
            <dt>{t(`word.metric.${metric}`)}</dt>
            <dd>{figure(metric, value, summary.currency)}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <p class="muted small">
          {t('panels.import.not-in-file', { metrics: missing.map((metric) => t(`word.metric.${metric}`)).join(', ') })}
        </p>
      )}
    </section>
  );
}

function figure(metric: Metric, value: number, currency: string | null): string {
  return isMoneyMetric(metric) ? formatMoney({ units: value, currency: currency ?? '' }, 'exact').trim() : formatNumber(value, 2);
}
