import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';

/** Everything goes, for good: so the user types a word, which no slip of the hand does. */
export function DeletePanel({ onDelete }: { readonly onDelete: () => Promise<void> }): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const word = t('panels.delete.word');
  const isConfirmed = typed.trim().toLowerCase() === word.toLowerCase();

  function remove(event: Event): void {
    event.preventDefault();
    if (!isConfirmed) return;
    setAsking(false);
    setState('busy');
    onDelete().then(
      () => setState('done'),
      () => setState('failed'), // told below
    );
  }

  return (
    <section class="panel stack" aria-labelledby="delete">
      <h2 id="delete">{t('panels.delete.title')}</h2>
      <p class="muted">{t('panels.delete.lead')}</p>
      <div class="row">
        <Button
          look="danger"
          busy={state === 'busy'}
          onClick={() => {
            setTyped('');
            setAsking(true);
          }}
        >
          {t('panels.delete.button')}
        </Button>
      </div>
      {state === 'done' && (
        <Notice tone="success" isNews>
          {t('panels.delete.done')}
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="danger" isNews title={t('panels.delete.failed')}>
          {t('panels.delete.failed-do')}
        </Notice>
      )}
      {isAsking && (
        <Dialog
          title={t('panels.delete.ask')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('workspace.ui.cancel')}</Button>
              <Button look="danger" type="submit" form="delete-form" disabled={!isConfirmed}>
                {t('panels.delete.go')}
              </Button>
            </>
          }
        >
          <form id="delete-form" class="stack" noValidate onSubmit={remove}>
            <p>{t('panels.delete.text')}</p>
            <TextField
              label={t('panels.delete.type', { word })}
              autoComplete="off"
              spellcheck={false}
              value={typed}
              onInput={setTyped}
            />
          </form>
        </Dialog>
      )}
    </section>
  );
}
