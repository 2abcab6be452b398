import { hasMessage, t } from '@/core/i18n/translate';

/** What is wrong with what was typed, and what to do; null where nothing is. */
export function troubleText(trouble: string | undefined): string | null {
  const id = `writing.trouble.${trouble}`;
  return trouble !== undefined && hasMessage(id) ? t(id) : null;
}
