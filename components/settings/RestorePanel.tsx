import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';

export type RestoreFailure = 'not-a-backup' | 'too-new' | 'damaged' | 'storage-full' | 'failed';
/** How much came back. */
export type Restored = { readonly programs: number; readonly imports: number; readonly touches: number };

type Props = {
  /** What is there now and would be replaced. */
  readonly now: Restored;
  readonly onRestore: (file: File) => Promise<Result<Restored, RestoreFailure>>;
};

type State = 'idle' | 'busy' | Result<Restored, RestoreFailure>;

/** Pick a file, read what it will replace, then replace it: all of it, or nothing. */
export function RestorePanel({ now, onRestore }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const wasAsked = useRef(false);
  const [file, setFile] = useState<File | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [state, setState] = useState<State>('idle');

  function restore(): void {
    setAsking(false);
    if (!file) return;
    setState('busy');
    onRestore(file).then(setState, () => setState({ ok: false, reason: 'failed' }));
  }

  return (
    <section class="panel stack" aria-labelledby="restore">
      <h2 id="restore">{t('panels.restore.title')}</h2>
      <p class="muted">{t('panels.restore.lead')}</p>
      <div class="restore-form">
        <div class="field">
          <label class="field-label" for="backup-file">
            {t('panels.restore.file')}
          </label>
          <input
            ref={input}
            id="backup-file"
            class="file-input"
            type="file"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setState('idle');
              setAsking(wasAsked.current && event.currentTarget.files?.[0] !== undefined);
              wasAsked.current = false;
            }}
          />
        </div>
        <Button
          icon="up"
          busy={state === 'busy'}
          onClick={() => {
            if (file) setAsking(true);
            else {
              wasAsked.current = true; // the button alone does too: it lets the user pick, then goes on
              input.current?.click();
            }
          }}
        >
          {t('panels.restore.button')}
        </Button>
      </div>
      <RestoreOutcome state={state} />
      {isAsking && file && (
        <Dialog
          title={t('panels.restore.ask')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('workspace.ui.cancel')}</Button>
              <Button look="danger" onClick={restore}>
                {t('panels.restore.go')}
              </Button>
            </>
          }
        >
          <p>{t('panels.restore.replaces', { file: file.name })}</p>
          <p>{t('panels.restore.counts', now)}</p>
          <p class="muted">{t('panels.restore.first')}</p>
        </Dialog>
      )}
    </section>
  );
}

function RestoreOutcome({ state }: { readonly state: State }): JSX.Element | null {
  if (state === 'idle' || state === 'busy') return null;
  if (state.ok) {
    return (
      <Notice tone="success" isNews title={t('panels.restore.done')}>
        {t('panels.restore.counts-back', state.value)} {t('panels.restore.sites')}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" isNews title={t(`panels.restore.${state.reason}.what`)}>
      {t('panels.restore.safe')} {t(`panels.restore.${state.reason}.do`)}
    </Notice>
  );
}
