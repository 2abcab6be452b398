import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { hasMessage, t } from '@/core/i18n/translate';

type Props = {
  /** As the browser has them; `keys` is '' where none is set. */
  readonly commands: readonly { readonly name: string; readonly keys: string }[];
  readonly onChange: () => void;
};

/** What works from any tab by keyboard, with the keys that the browser has for it now. */
export function ShortcutList({ commands, onChange }: Props): JSX.Element {
  return (
    <section class="panel stack" id="setting-keys" aria-labelledby="settings-keys">
      <div>
        <h2 id="settings-keys">{t('keys.title')}</h2>
        <p class="muted small">{t('keys.lead')}</p>
      </div>
      <ul class="setting-list">
        {commands.flatMap(({ name, keys }) => {
          const id = `keys.command.${name}`;
          if (!hasMessage(id)) return []; // the browser knows commands of its own
          const hint = `${id}.hint`;
          return <Line key={name} what={t(id)} hint={hasMessage(hint) ? t(hint) : ''} keys={keys} />;
        })}
        <Line what={t('keys.omnibox')} hint={t('keys.omnibox.hint')} keys={t('keys.omnibox.keys')} />
      </ul>
      <div class="row">
        <Button small onClick={onChange}>
          {t('keys.change')}
        </Button>
      </div>
    </section>
  );
}

type LineProps = { readonly what: string; readonly hint: string; readonly keys: string };

function Line({ what, hint, keys }: LineProps): JSX.Element {
  return (
    <li>
      <div class="setting-what">
        <span>{what}</span>
        {hint && <span class="muted small">{hint}</span>}
      </div>
      {keys === '' ? <span class="muted small">{t('keys.none')}</span> : <kbd>{keys}</kbd>}
    </li>
  );
}
