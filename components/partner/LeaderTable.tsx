import './LeaderTable.css';
import type { JSX } from 'preact';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { formatShare } from '@/core/i18n/format';
import { formatNumber, t } from '@/core/i18n/translate';
import type { Leaders } from '@/core/insight/leaders';
import { useFirstFew } from '../ui/FirstFew';
import { valueText } from './value-text';

type Props = Leaders & {
  readonly metric: MainMetric;
  readonly currency: Currency | null;
  readonly hrefOf: (account: string) => string;
};

const FEW = 10;

/** Who brings most, each with its share and what it makes together with those above it. */
export function LeaderTable({ leaders, rest, apart, metric, currency, hrefOf }: Props): JSX.Element {
  const { shown, more } = useFirstFew(leaders, FEW);
  const largest = leaders[0]?.share ?? 1;
  return (
    <>
      <div class="leaders-scroll">
        <table class="leaders">
          <thead>
            <tr>
              <th scope="col">{t('leaders.rank')}</th>
              <th scope="col">{t('workspace.column.partner')}</th>
              <th scope="col">{t('leaders.value', { metric: t(`word.metric.${metric}`) })}</th>
              <th scope="col">{t('leaders.share')}</th>
              <th scope="col">{t('leaders.together')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ detail: { facts }, value, share, together }, at) => (
              <tr key={facts.id}>
                <td>{formatNumber(at + 1, 0)}</td>
                <th scope="row">
                  <a href={hrefOf(facts.id)}>
                    <bdi>{facts.name || facts.ownId}</bdi>
                  </a>
                </th>
                <td>{valueText(value, metric, currency)}</td>
                <td>
                  {formatShare(share)}
                  <span class="leader-bar" aria-hidden="true">
                    <span style={{ inlineSize: `${(share / largest) * 100}%` }} />
                  </span>
                </td>
                <td>{formatShare(together)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
      <p class="muted small">{t('leaders.rest', { partners: rest.partners, share: { share: rest.share } })}</p>
      {apart.length > 0 && <p class="small">{t('leaders.apart', { currencies: apart.join(', ') })}</p>}
    </>
  );
}
