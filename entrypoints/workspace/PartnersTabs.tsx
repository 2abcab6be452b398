import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { links } from './links';

/** Everybody that the data knows, and those who are to become partners. */
export function PartnersTabs({ current }: { readonly current: 'partners' | 'prospects' | 'applications' }): JSX.Element {
  const tabs = [
    { id: 'partners', href: links.partners(), text: t('prospects.tab.partners') },
    { id: 'prospects', href: links.prospects(), text: t('prospects.title') },
    { id: 'applications', href: links.applications(), text: t('applications.title') },
  ];
  return (
    <nav class="tabs" aria-label={t('prospects.tabs')}>
      {tabs.map(({ id, href, text }) => (
        <a key={id} href={href} aria-current={id === current ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
