import '@/components/settings/settings.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ShortcutList } from '@/components/settings/ShortcutList';
import { showToast } from '@/components/ui/Toasts';
import { t } from '@/core/i18n/translate';
import { type Command, listCommands, openShortcutSettings } from '@/core/platform/commands';

/** The browser tells nobody when its user changes a key: it is asked again when this page is looked at again. */
export function ShortcutsPart(): JSX.Element | null {
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  useEffect(() => {
    const read = () => {
      listCommands().then(setCommands, () => setCommands([])); // no commands here: the address bar still has its line
    };
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  if (!commands) return null;
  return <ShortcutList commands={commands} onChange={() => void change()} />;
}

async function change(): Promise<void> {
  if (!(await openShortcutSettings())) showToast({ text: t('keys.failed') });
}
