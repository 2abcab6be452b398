import type { JSX } from 'preact';
import { REASONS, type ReasonCode } from '@/core/domain/book';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { REASON_PLAYS } from '@/core/playbook/reason-plays';
import { Select } from '../ui/Field';

type Props = { readonly value: ReasonCode | null; readonly onChange: (reason: ReasonCode | null) => void };

/** Why a partner is not active, as it was told, and what follows from it. */
export function ReasonSelect({ value, onChange }: Props): JSX.Element {
  return (
    <Select<ReasonCode | 'none'>
      label={t('follow.answer.reason')}
      value={value ?? 'none'}
      options={[
        { value: 'none', text: t('follow.answer.no-reason') },
        ...REASONS.map((code) => ({ value: code, text: t(`effects.reason.${code}`) })),
      ]}
      hint={value && <span role="status">{t('follow.answer.leads-to', { title: playTitle(REASON_PLAYS[value]) })}</span>}
      onChange={(chosen) => onChange(chosen === 'none' ? null : chosen)}
    />
  );
}
