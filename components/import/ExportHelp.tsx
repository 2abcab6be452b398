import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';

export function ExportHelp({ address }: { readonly address: string | null }): JSX.Element | null {
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {t('panels.import.export-help')}
    </a>
  );
}
