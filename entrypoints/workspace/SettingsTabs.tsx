import './SettingsTabs.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { links } from './links';

export function SettingsTabs({ current }: { readonly current: string | undefined }): JSX.Element {
  const tabs = [
    { id: undefined, href: links.settings(), text: t('workspace.settings.method') },
    { id: 'sites', href: links.sites(), text: t('workspace.settings.sites') },
    { id: 'types', href: links.types(), text: t('types.tab') },
    { id: 'data', href: links.data(), text: t('workspace.settings.data') },
  ];
  return (
    <nav class="tabs" aria-label={t('workspace.settings.tabs')}>
      {tabs.map(({ id, href, text }) => (
        <a key={href} href={href} aria-current={id === current ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
