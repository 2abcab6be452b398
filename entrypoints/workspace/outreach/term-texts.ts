import { valueText } from '@/components/partner/value-text';
import type { Terms } from '@/core/domain/book';
import type { Currency } from '@/core/domain/money';
import { formatMoney, t } from '@/core/i18n/translate';

/** What was agreed, in one line: rate, sum, tier, code, cookie days. */
export function termsText(terms: Terms, currency: Currency | null): string {
  const { kind, rate, amount, threshold, code, cookieDays } = terms;
  const parts = [
    rate === null ? null : t('terms.is-rate', { rate: { share: rate } }),
    threshold &&
      t('terms.is-tier', {
        threshold: valueText(threshold.value, threshold.metric, currency),
        metric: t(`word.metric.${threshold.metric}`),
      }),
    amount && t(kind === 'cap' ? 'terms.is-cap' : 'terms.is-amount', { amount: formatMoney(amount, 'exact') }),
    code === '' ? null : t('terms.is-code', { code }),
    cookieDays === null ? null : t('terms.is-cookie', { days: cookieDays }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Kind and content, as it is named where it is one of many. */
export function termsTitle(terms: Terms, currency: Currency | null): string {
  const text = termsText(terms, currency);
  return text === '' ? t(`terms.kind.${terms.kind}`) : `${t(`terms.kind.${terms.kind}`)}, ${text}`;
}
