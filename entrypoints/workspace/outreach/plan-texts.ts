import type { Day } from '@/core/domain/day';
import { formatDay, t } from '@/core/i18n/translate';

/** Either end may be open. */
export function periodText({ from, to }: { readonly from: Day | null; readonly to: Day | null }): string {
  if (from === null && to === null) return t('terms.ever');
  if (from === null) return t('plan.until', { to: formatDay(to ?? 0) });
  if (to === null) return t('plan.from-day', { from: formatDay(from) });
  return t('plan.period', { from: formatDay(from), to: formatDay(to) });
}
