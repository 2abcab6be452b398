import { t } from '@/core/i18n/translate';
import type { Agreement } from '@/core/outreach/agreement';

/** What would be kept, in one sentence. */
export function wordAgreement({ kind, content }: Agreement): string {
  if (kind === 'goal') {
    const { metric, target, currency, period } = content;
    const id = `word.measure.${metric}` as const;
    const words = currency === null ? t(id, { count: target }) : t(id, { amount: { units: target, currency } });
    return t('writing.agreement.goal-what', { target: words, to: { day: period.to } });
  }
  const { rate, from, to, code, amount } = content;
  switch (content.kind) {
    case 'code':
      return to === null ? t('writing.agreement.code-open', { code }) : t('writing.agreement.code', { code, to: { day: to } });
    case 'cap':
      return t('writing.agreement.cap', { amount: amount ?? '', from: { day: from ?? 0 } });
    default:
      return t('writing.agreement.boost', { rate: { share: rate ?? 0 }, from: { day: from ?? 0 }, to: { day: to ?? 0 } });
  }
}
