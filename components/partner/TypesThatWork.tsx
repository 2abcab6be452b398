import './TotalsTable.css';
import './TypesThatWork.css';
import type { JSX } from 'preact';
import type { TypeRecord } from '@/core/domain/insight';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { formatShare } from '@/core/i18n/format';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { valueText } from './value-text';

type Props = {
  /** Of several programmes, this one's name. */
  readonly program: string | null;
  /** By activation rate, the best first. */
  readonly types: readonly TypeRecord[];
  readonly mainMetric: MainMetric;
  readonly currency: Currency | null;
};

/** Which kinds of partners became active here: where to look for more. A rate never stands without what it is counted from. */
export function TypesThatWork({ program, types, mainMetric, currency }: Props): JSX.Element {
  return (
    <div class="types-that-work">
      <table class="totals">
        {program !== null && (
          <caption>
            <bdi>{program}</bdi>
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">{t('prospects.column.type')}</th>
            <th scope="col">{t('prospects.types.activated')}</th>
            <th scope="col">{t('prospects.types.likely')}</th>
            <th scope="col">{t('prospects.types.each', { metric: t(`word.metric.${mainMetric}`) })}</th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, joined, activated, low, high, perActivated }) => (
            <tr key={type}>
              <th scope="row">{typeText(type)}</th>
              <td>{t('prospects.types.of', { rate: formatShare(activated / joined), activated, joined })}</td>
              <td>{t('prospects.types.range', { low: formatShare(low), high: formatShare(high) })}</td>
              <td>{valueText(perActivated, mainMetric, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
