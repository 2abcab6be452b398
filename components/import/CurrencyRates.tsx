import './rates.css';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { Currency, Money } from '@/core/domain/money';
import { formatMoney, t } from '@/core/i18n/translate';
import { rateOf } from './rate-text';

export type ForeignAmounts = {
  readonly currency: Currency;
  /** Sums over the programme's imports; null where no file has them. */
  readonly revenue: Money | null;
  readonly commission: Money | null;
  /** As entered; null: none. */
  readonly rate: string | null;
};

export type ProgramCurrencies = {
  readonly id: string;
  readonly name: string;
  readonly currency: Currency;
  readonly foreign: readonly ForeignAmounts[];
};

type Props = {
  readonly programs: readonly ProgramCurrencies[];
  /** null takes the rate away. */
  readonly onRate: (program: string, currency: Currency, rate: string | null) => Promise<void>;
};

/** Amounts in other currencies than their programme's: apart, or converted by a rate that the user enters. Never mixed silently. */
export function CurrencyRates({ programs, onRate }: Props): JSX.Element | null {
  if (programs.length === 0) return null;
  return (
    <section class="panel rates" aria-labelledby="rates">
      <div>
        <h2 id="rates">{t('intake.rates.title')}</h2>
        <p class="muted small">{t('intake.rates.lead')}</p>
      </div>
      {programs.map((program) => (
        <section key={program.id} class="rates-program" aria-label={program.name}>
          <h3>{program.name}</h3>
          <ul>
            {program.foreign.map((amounts) => (
              <li key={amounts.currency}>
                <RateForm
                  key={amounts.rate ?? ''}
                  own={program.currency}
                  amounts={amounts}
                  onRate={(rate) => onRate(program.id, amounts.currency, rate)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type RateProps = {
  readonly own: Currency;
  readonly amounts: ForeignAmounts;
  readonly onRate: (rate: string | null) => Promise<void>;
};

function RateForm({ own, amounts, onRate }: RateProps): JSX.Element {
  const id = useId();
  const [text, setText] = useState(amounts.rate ?? '');
  const [hasError, setError] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { currency, rate } = amounts;

  async function write(next: string | null): Promise<void> {
    setBusy(true);
    await onRate(next).finally(() => setBusy(false));
  }

  function submit(event: Event): void {
    event.preventDefault();
    const read = rateOf(text);
    setError(read === null);
    if (read !== null) void write(read);
  }

  return (
    <form class="rate" noValidate onSubmit={submit}>
      <p class="rate-amounts">
        <strong>{currency}</strong>
        <span class="muted small">{amountsText(amounts)}</span>
      </p>
      <div class="rate-entry">
        <label for={id}>{t('intake.rates.one', { currency })}</label>
        <input
          id={id}
          class="input"
          inputMode="decimal"
          autocomplete="off"
          maxLength={16}
          value={text}
          aria-label={t('intake.rates.field', { currency, own })}
          aria-invalid={hasError || undefined}
          aria-describedby={`${id}-state`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span>{own}</span>
        <Button small type="submit" icon="check" busy={isBusy} disabled={text.trim() === '' || text === rate}>
          {t('intake.rates.save')}
        </Button>
        {rate !== null && (
          <Button small look="quiet" icon="dismiss" disabled={isBusy} onClick={() => void write(null)}>
            {t('intake.rates.remove')}
          </Button>
        )}
      </div>
      {hasError ? (
        <p class="field-error" id={`${id}-state`} role="alert">
          {t('intake.rates.error')}
        </p>
      ) : (
        <p class="field-hint" id={`${id}-state`}>
          {t(rate === null ? 'intake.rates.apart' : 'intake.rates.converted', { currency, own, rate: rate ?? '' })}
        </p>
      )}
    </form>
  );
}

function amountsText({ revenue, commission }: ForeignAmounts): string {
  const parts = [
    ...(revenue ? [t('intake.rates.revenue', { amount: formatMoney(revenue) })] : []),
    ...(commission ? [t('intake.rates.commission', { amount: formatMoney(commission) })] : []),
  ];
  return parts.join(', ');
}
