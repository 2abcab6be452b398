import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { bareAddress, webAddress } from './web-address';

/** Where it was found: a link only where that is a page of the web. */
export function SourceText({ source }: { readonly source: string }): JSX.Element {
  const href = webAddress(source);
  if (source === '') return <span class="muted small">{t('prospects.unknown')}</span>;
  if (href === null) return <bdi title={source}>{source}</bdi>;
  return (
    <a href={href} title={source} target="_blank" rel="noreferrer noopener">
      {bareAddress(source)}
    </a>
  );
}
