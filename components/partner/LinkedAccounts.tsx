import './Linked.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { LinkedLine } from './LinkedLine';
import { type LinkedAccount, nameOf, together } from './linked-account';
import { valueText } from './value-text';

type Props = {
  /** The account of the page, which is not listed. */
  readonly own: LinkedAccount;
  readonly linked: readonly LinkedAccount[];
  readonly onUnlink: (account: LinkedAccount) => void;
};

/** The partner's other accounts, each with its own figures; added up only where they count the same. */
export function LinkedAccounts({ own, linked, onUnlink }: Props): JSX.Element {
  if (linked.length === 0) return <p class="small muted">{t('linked.none')}</p>;
  return (
    <>
      <ul class="linked">
        {linked.map((account) => (
          <li key={account.entry.account}>
            <LinkedLine account={account} />
            <Figures account={account} />
            <div class="row linked-verbs">
              <Button
                look="quiet"
                small
                aria-label={t('linked.unlink.label', { name: nameOf(account), program: account.units.name })}
                onClick={() => onUnlink(account)}
              >
                {t('linked.unlink')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Sums accounts={[own, ...linked]} />
    </>
  );
}

function Figures({ account: { entry, units } }: { readonly account: LinkedAccount }): JSX.Element {
  const { mainMetric: metric, currency } = units;
  return (
    <dl class="linked-figures small">
      <div>
        <dt>{t('linked.last30', { metric })}</dt>
        <dd>{valueText(entry.main30, metric, currency)}</dd>
      </div>
      <div>
        <dt>{t('linked.last365', { metric })}</dt>
        <dd>{valueText(entry.main365, metric, currency)}</dd>
      </div>
    </dl>
  );
}

function Sums({ accounts }: { readonly accounts: readonly LinkedAccount[] }): JSX.Element | null {
  const sums = together(accounts);
  if (sums.length === 0) return null;
  return (
    <dl class="linked-sums small">
      <dt>{t('linked.together')}</dt>
      {sums.map(({ metric, currency, value }) => (
        <dd key={`${metric} ${currency}`}>
          <strong>{valueText(value, metric, currency)}</strong> {t('linked.metric', { metric })}
        </dd>
      ))}
    </dl>
  );
}
