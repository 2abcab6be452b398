import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import type { ProgramId } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';

export type BindingRow = {
  readonly program: Program;
  readonly network: string;
  /** False for plain files and networks that no pack reads: bound to a page by its address alone. */
  readonly isRead: boolean;
};

/** `taken`: another programme of the network is bound to this account. */
export type BindOutcome = 'bound' | 'not-an-account' | 'taken';

type Props = {
  readonly rows: readonly BindingRow[];
  readonly onBind: (program: ProgramId, text: string) => Promise<BindOutcome>;
  readonly onUnbind: (program: ProgramId) => void;
};

/** Which dashboard account shows the badges of which programme. */
export function BindingList({ rows, onBind, onUnbind }: Props): JSX.Element {
  return (
    <section class="stack" aria-labelledby="bindings">
      <h2 id="bindings">{t('panels.bind.title')}</h2>
      <p class="muted">{t('panels.bind.lead')}</p>
      {rows.length === 0 ? (
        <p class="muted">{t('panels.bind.none')}</p>
      ) : (
        <ul class="setting-list">
          {rows.map((row) => (
            <li key={row.program.id}>
              <div class="setting-what">
                <strong>{row.program.name}</strong>
                <span class="muted small">{stateText(row)}</span>
              </div>
              {row.program.boundTo !== null ? (
                <Button small aria-description={row.program.name} onClick={() => onUnbind(row.program.id)}>
                  {t('panels.bind.unbind')}
                </Button>
              ) : (
                <BindForm program={row.program} isRead={row.isRead} onBind={onBind} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stateText({ program, network, isRead }: BindingRow): string {
  if (program.boundTo !== null) return t('panels.bind.bound', { network, account: program.boundTo });
  return t(isRead ? 'panels.bind.unbound' : 'panels.bind.no-dashboard', { network });
}

type FormProps = Omit<BindingRow, 'network'> & { readonly onBind: Props['onBind'] };

function BindForm({ program, isRead, onBind }: FormProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (!isOpen) {
    return (
      <Button small aria-description={program.name} onClick={() => setOpen(true)}>
        {t('panels.bind.by-hand')}
      </Button>
    );
  }
  return (
    <form
      class="bind-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onBind(program.id, text).then(
          (outcome) => setError(outcome === 'bound' ? null : t(`panels.bind.error.${outcome}`)),
          () => setError(t('panels.bind.error.not-an-account')),
        );
      }}
    >
      <TextField
        label={t('panels.bind.account', { program: program.name })}
        hint={t(isRead ? 'panels.bind.account-hint' : 'panels.bind.page-hint')}
        error={error}
        autoComplete="off"
        spellcheck={false}
        autoFocus
        value={text}
        onInput={(value) => {
          setText(value);
          setError(null);
        }}
      />
      <div class="row">
        <Button small type="submit" look="primary">
          {t('panels.bind.bind')}
        </Button>
        <Button small look="quiet" onClick={() => setOpen(false)}>
          {t('workspace.ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
