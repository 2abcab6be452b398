import './ReferrerField.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';

export type FoundReferrer = { readonly account: AccountId; readonly name: string; readonly ownId: string };
export type Referrer = Pick<FoundReferrer, 'account' | 'name'>;

type Props = {
  readonly value: Referrer | null;
  /** Best first. */
  readonly search: (text: string, limit: number) => readonly FoundReferrer[];
  readonly error?: string | null;
  readonly onChange: (referrer: Referrer | null) => void;
};

const SHOWN = 6;

/** Another partner, found by what is typed: chosen by a click, or the first one by Enter. */
export function ReferrerField({ value, search, error = null, onChange }: Props): JSX.Element {
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const found = isSearching ? search(text, SHOWN) : [];

  function choose(referrer: Referrer): void {
    onChange({ account: referrer.account, name: referrer.name });
    setText('');
  }

  if (value !== null) {
    return (
      <div class="field">
        <span class="field-label">{t('profile.referrer')}</span>
        <div class="row referrer">
          <bdi>{value.name}</bdi>
          <Button
            small
            look="quiet"
            icon="close"
            aria-label={t('profile.referrer.remove', { name: value.name })}
            onClick={() => onChange(null)}
          >
            {t('plan.remove')}
          </Button>
        </div>
        {error && (
          <p class="field-error" role="alert">
            {error}
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="stack referrer-search">
      <Field label={t('profile.referrer')} hint={t('profile.referrer.hint')} error={error}>
        {({ id, describedBy }) => (
          <input
            id={id}
            class="input"
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            aria-describedby={describedBy}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key !== 'Enter' || event.isComposing || !isSearching) return;
              event.preventDefault(); // looking for somebody is not saving
              if (first) choose(first);
            }}
          />
        )}
      </Field>
      <p class="visually-hidden" role="status">
        {isSearching ? t('profile.referrer.found', { count: found.length }) : ''}
      </p>
      {found.length > 0 && (
        <ul class="referrers" aria-label={t('profile.referrer.results')}>
          {found.map((one) => (
            <li key={one.account}>
              <button type="button" class="referrer-choice" onClick={() => choose(one)}>
                <bdi>{one.name}</bdi>
                <bdi class="muted small">{one.ownId}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isSearching && found.length === 0 && <p class="muted small">{t('profile.referrer.none', { text: text.trim() })}</p>}
    </div>
  );
}
