import type { Due } from '@/core/domain/due';
import { t } from '@/core/i18n/translate';

/** What is to be done, without whom it is about. */
export function dueWhat({ kind, step }: Due): string {
  if (kind === 'series-step') return t('follow.due.kind.series-step', { step: (step?.done ?? 0) + 1, of: step?.of ?? 1 });
  return t(`follow.due.kind.${kind}`);
}
