import './Applications.css';
import type { JSX } from 'preact';
import type { Screening } from '@/core/domain/screening';
import { formatDay, t } from '@/core/i18n/translate';
import { Icon, type IconName } from '../ui/Icon';

const SIGNS = { yes: 'check', part: 'info', no: 'dismiss' } as const satisfies Record<string, IconName>;

/** "screened: fits, 12 Nov 2026"; nothing while there is no verdict. */
export function ScreeningTag({ screening }: { readonly screening: Screening }): JSX.Element | null {
  const { verdict } = screening.items;
  if (verdict === null) return null;
  return (
    <span class="screening-tag" data-answer={verdict.answer} title={verdict.note || undefined}>
      <Icon name={SIGNS[verdict.answer]} size={14} />
      {t(`applications.verdict.${verdict.answer}`, { day: formatDay(verdict.day) })}
    </span>
  );
}
