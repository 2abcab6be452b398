import type { JSX } from 'preact';
import { isMoneyMetric, METRICS, type Metric, type Totals } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import type { FileSummary, OtherMoney } from '@/core/domain/report';
import { formatMoney, formatNumber, t } from '@/core/i18n/translate';

/** Metrics that a manager finds on the dashboard too; the others are worked out and only shown where they are not zero. */
const ALWAYS: ReadonlySet<Metric> = new Set(['impressions', 'clicks', 'conversions', 'revenue', 'commission']);

/** Totals of the file to the cent, beside which the dashboard's own can be held. */
export function PlanTotals({ summary }: { readonly summary: FileSummary }): JSX.Element | null {
  const missing = METRICS.filter((metric) => ALWAYS.has(metric) && summary.totals[metric] === null);
  if (METRICS.every((metric) => summary.totals[metric] === null)) return null;

  return (
    <section class="plan-totals">
      <h3>{t('panels.import.totals')}</h3>
      <Figures totals={summary.totals} currency={summary.currency} />
      {missing.length > 0 && (
        <p class="muted small">
          {t('panels.import.not-in-file', { metrics: missing.map((metric) => t(`word.metric.${metric}`)).join(', ') })}
        </p>
      )}
      <OtherCurrencies amounts={summary.otherMoney ?? []} />
    </section>
  );
}

type FiguresProps = { readonly totals: Totals; readonly currency: Currency | null };

/** One line per metric that is known. */
export function Figures({ totals, currency }: FiguresProps): JSX.Element {
  const known = METRICS.flatMap((metric) => {
    const value = totals[metric];
    return value === null || (value === 0 && !ALWAYS.has(metric)) ? [] : [{ metric, value }];
  });
  return (
    <dl class="plan-figures">
      {known.map(({ metric, value }) => (
        <div key={metric}>
          <dt>{t(`word.metric.${metric}`)}</dt>
          <dd>{figure(metric, value, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Amounts that no rate turns into the file's own currency: shown apart, in no total. */
function OtherCurrencies({ amounts }: { readonly amounts: readonly OtherMoney[] }): JSX.Element | null {
  if (amounts.length === 0) return null;
  return (
    <div class="plan-other">
      <h4>{t('intake.other.title')}</h4>
      {amounts.map(({ currency, totals }) => (
        <div key={currency}>
          <p class="muted small">{currency}</p>
          <Figures totals={totals} currency={currency} />
        </div>
      ))}
      <p class="muted small">{t('intake.other.apart')}</p>
    </div>
  );
}

function figure(metric: Metric, value: number, currency: string | null): string {
  return isMoneyMetric(metric) ? formatMoney({ units: value, currency: currency ?? '' }, 'exact').trim() : formatNumber(value, 2);
}
