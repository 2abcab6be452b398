import './Toasts.css';
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { Button, IconButton } from './Button';

export type Toast = { readonly text: string; readonly onUndo?: () => void };

type Shown = Toast & { readonly key: number };

/** Long enough to read a line and reach the button by keyboard. The pointer or the focus on it stops the clock. */
const SHOWN_MS = 10_000;
/** More would lie over the page: an older one is undone where the thing itself is shown. */
const MOST = 2;

const shown = signal<readonly Shown[]>([]);
const clocks = new Map<number, ReturnType<typeof setTimeout>>();
let lastKey = 0;

/** Says what has just happened, with the way back. Shown by `Toasts`, wherever on the page it is mounted. */
export function showToast(toast: Toast): void {
  lastKey += 1;
  const key = lastKey;
  shown.value = [...shown.value.slice(1 - MOST), { ...toast, key }];
  startClock(key);
}

function drop(key: number): void {
  stopClock(key);
  shown.value = shown.value.filter((toast) => toast.key !== key);
}

function startClock(key: number): void {
  stopClock(key);
  clocks.set(
    key,
    setTimeout(() => drop(key), SHOWN_MS),
  );
}

function stopClock(key: number): void {
  clearTimeout(clocks.get(key));
  clocks.delete(key);
}

export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map(({ key, text, onUndo }) => (
        <div
          key={key}
          class="toast"
          onPointerEnter={() => stopClock(key)}
          onPointerLeave={() => startClock(key)}
          onFocusCapture={() => stopClock(key)}
          onBlurCapture={() => startClock(key)}
        >
          <p>{text}</p>
          {onUndo && (
            <Button
              look="quiet"
              small
              icon="undo"
              onClick={() => {
                drop(key);
                onUndo();
              }}
            >
              {t('workspace.ui.undo')}
            </Button>
          )}
          <IconButton small label={t('workspace.ui.close')} icon="close" onClick={() => drop(key)} />
        </div>
      ))}
    </div>
  );
}
