import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { t } from '@/core/i18n/translate';

type Suggestion = { readonly pattern: string; readonly name: string; readonly host: string };

export type EnableOutcome = 'enabled' | 'refused' | 'not-an-address' | 'failed';

type Props = {
  readonly suggestions: readonly Suggestion[];
  /** Called first thing in the click, before anything waits: only then does the browser ask the user. */
  readonly onEnable: (address: string) => Promise<EnableOutcome>;
};

export function EnableSite({ suggestions, onEnable }: Props): JSX.Element {
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);

  function enable(asked: string): void {
    onEnable(asked).then(
      (outcome) => {
        setError(outcome === 'enabled' ? null : t(`panels.sites.error.${outcome}`));
        if (outcome === 'enabled') setAddress('');
      },
      () => setError(t('panels.sites.error.failed')),
    );
  }

  return (
    <section class="panel stack" aria-labelledby="enable-site">
      <h2 id="enable-site">{t('panels.sites.enable-title')}</h2>
      <p class="muted">{t('panels.sites.reads')}</p>
      {suggestions.length > 0 && (
        <ul class="suggestions" aria-label={t('panels.sites.suggestions')}>
          {suggestions.map(({ pattern, name, host }) => (
            <li key={pattern}>
              <span class="suggestion-name">
                <strong>{name}</strong>
                <span class="muted small">{host}</span>
              </span>
              <Button small icon="plus" aria-label={t('panels.sites.enable-named', { name })} onClick={() => enable(pattern)}>
                {t('panels.sites.enable-short')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="site-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enable(address);
        }}
      >
        <TextField
          label={t('panels.sites.address')}
          hint={t('panels.sites.address-hint')}
          error={error}
          placeholder="https://shop.example/wp-admin"
          autoComplete="off"
          spellcheck={false}
          value={address}
          onInput={(value) => {
            setAddress(value);
            setError(null);
          }}
        />
        <Button type="submit" look="primary">
          {t('panels.sites.enable')}
        </Button>
      </form>
    </section>
  );
}
