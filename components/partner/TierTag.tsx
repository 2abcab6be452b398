import './Tags.css';
import type { JSX } from 'preact';
import type { Tier } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';

export function TierTag({ tier }: { readonly tier: Tier }): JSX.Element {
  const label = tier === 'none' ? t('workspace.tier.none') : t('workspace.tier', { tier });
  return (
    <span class="tier" data-tier={tier} title={label}>
      <span aria-hidden="true">{t(`word.tier.${tier}`)}</span>
      <span class="visually-hidden">{label}</span>
    </span>
  );
}
