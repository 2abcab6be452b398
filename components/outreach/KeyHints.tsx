import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';

const KEYS = [
  { to: 'open', modifier: null },
  { to: 'draft', modifier: 'command' },
  { to: 'network', modifier: 'option' },
] as const;

/** What Enter does, alone and with a key held: one line of keys and words. */
export function KeyHints({ isMac }: { readonly isMac: boolean }): JSX.Element {
  const names = isMac ? { command: '⌘', option: '⌥' } : { command: 'Ctrl', option: 'Alt' };
  return (
    <span class="key-hints">
      {KEYS.map(({ to, modifier }) => (
        <span key={to}>
          {modifier && (
            <>
              <kbd>{names[modifier]}</kbd>{' '}
            </>
          )}
          <kbd>
            <span aria-hidden="true">↵</span>
            <span class="visually-hidden">{t('look.key.enter')}</span>
          </kbd>{' '}
          {t(`look.key.${to}`)}
        </span>
      ))}
    </span>
  );
}
