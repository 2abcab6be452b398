import './Linked.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { HealthBadge } from './HealthBadge';
import { type LinkedAccount, nameOf } from './linked-account';

type Props = {
  readonly name: string;
  /** Best match first; without those that are the partner's already. */
  readonly search: (text: string) => readonly LinkedAccount[];
  readonly onPick: (account: LinkedAccount) => void;
  readonly onClose: () => void;
};

/** Links with an account that nothing suggests: the user knows more than the files say. */
export function LinkedDialog({ name, search, onPick, onClose }: Props): JSX.Element {
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const found = isSearching ? search(text) : [];
  return (
    <Dialog
      title={t('linked.dialog.title', { name })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>}
    >
      <p class="muted small">{t('linked.dialog.lead')}</p>
      <search>
        <TextField
          type="search"
          label={t('linked.dialog.find')}
          placeholder={t('workspace.partners.find-hint')}
          value={text}
          onInput={setText}
          autoComplete="off"
          spellcheck={false}
        />
      </search>
      <p class="visually-hidden" role="status">
        {isSearching ? t('linked.dialog.found', { count: found.length }) : ''}
      </p>
      {found.length > 0 && (
        <ul class="linked-results">
          {found.map((account) => (
            <li key={account.entry.account}>
              <button type="button" class="linked-result" onClick={() => onPick(account)}>
                <Result account={account} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isSearching && found.length === 0 && <p class="muted">{t('linked.dialog.none', { text: text.trim() })}</p>}
    </Dialog>
  );
}

function Result({ account }: { readonly account: LinkedAccount }): JSX.Element {
  const { entry, units, network } = account;
  return (
    <>
      <bdi class="linked-name">{nameOf(account)}</bdi>
      <HealthBadge band={entry.band} score={entry.score} isOld={entry.isOld} stage={entry.stage} activity={entry.activity} />
      <span class="linked-where small muted">
        {t('linked.where', { program: units.name, network })} · <bdi>{entry.email || entry.ownId}</bdi>
      </span>
    </>
  );
}
