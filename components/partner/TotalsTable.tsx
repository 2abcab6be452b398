import './TotalsTable.css';
import type { JSX } from 'preact';
import { METRICS, type Totals } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { t } from '@/core/i18n/translate';
import { exactText } from './value-text';

/** Every metric to the last decimal. What no import covers says so: it is not 0. */
export function TotalsTable({ totals, currency }: { readonly totals: Totals; readonly currency: Currency | null }): JSX.Element {
  return (
    <table class="totals">
      <thead>
        <tr>
          <th scope="col">{t('workspace.partner.metric')}</th>
          <th scope="col">{t('workspace.partner.total')}</th>
        </tr>
      </thead>
      <tbody>
        {METRICS.map((metric) => (
          <tr key={metric} data-none={totals[metric] === null || undefined}>
            <th scope="row">{t(`word.metric.${metric}`)}</th>
            <td>{exactText(totals[metric], metric, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
