import type { Terms } from '../domain/book';
import { dayOfMoment } from '../domain/day';
import { isMoneyMetric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import { formatShare } from '../i18n/format';
import { formatDay, formatMoney, formatNumber, t } from '../i18n/translate';
import type { TermsNow } from './terms-today';

/** What was agreed, in one line: rate, sum, tier, code, cookie days. */
export const termsText = (terms: Terms, currency: Currency | null): string => partsOf(terms, currency).join(' · ');

/** Kind and content, as it is named where it is one of many. */
export function termsTitle(terms: Terms, currency: Currency | null): string {
  const text = termsText(terms, currency);
  return text === '' ? t(`terms.kind.${terms.kind}`) : `${t(`terms.kind.${terms.kind}`)}, ${text}`;
}

/** The terms that hold, where one looks a partner up: what, since when, to when, with whom else, and where it is known from. */
export type TermsWords = { readonly text: string; readonly source: string; readonly note: string };

export function wordTerms({ terms, others }: TermsNow, currency: Currency | null): TermsWords {
  const { kind, from, to, account, createdAt, note } = terms;
  const what = partsOf(terms, currency);
  // A contract is what one expects; of the others, the kind says why it is not the usual rate.
  const named = what.length === 0 || kind === 'boost' ? [t(`terms.kind.${kind}`), ...what] : what;
  const parts = [
    ...named,
    from === null ? null : t('terms.line.since', { day: { day: from } }),
    to === null ? null : t('terms.line.to', { day: { day: to } }),
    account === null ? t('terms.line.shared') : null,
    others === 0 ? null : t('terms.line.more', { n: others }),
  ];
  return {
    text: t('terms.line', { terms: parts.filter((part) => part !== null).join(', ') }),
    // No export tells what was agreed: every record of it is the user's own.
    source: t('terms.source', { day: formatDay(dayOfMoment(createdAt)) }),
    note: note.trim(),
  };
}

/** As a card tells it, without the note; '' for none. */
export const termsSentence = (held: TermsNow | null, currency: Currency | null): string =>
  held ? t('card.terms', wordTerms(held, currency)) : '';

function partsOf({ kind, rate, amount, threshold, code, cookieDays }: Terms, currency: Currency | null): string[] {
  const parts = [
    rate === null ? null : t('terms.is-rate', { rate: formatShare(rate, 'exact') }),
    threshold && t('terms.is-tier', { threshold: reachText(threshold, currency), metric: t(`word.metric.${threshold.metric}`) }),
    amount && t(kind === 'cap' ? 'terms.is-cap' : 'terms.is-amount', { amount: formatMoney(amount, 'exact') }),
    code === '' ? null : t('terms.is-code', { code }),
    cookieDays === null ? null : t('terms.is-cookie', { days: cookieDays }),
  ];
  return parts.filter((part) => part !== null);
}

function reachText({ metric, value }: NonNullable<Terms['threshold']>, currency: Currency | null): string {
  if (!isMoneyMetric(metric)) return formatNumber(value, 0);
  return currency === null ? t('workspace.no-currency') : formatMoney({ units: value, currency });
}
