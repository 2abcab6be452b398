import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';

type Props = {
  readonly title: string;
  readonly today: Day;
  readonly onMove: (day: Day) => void;
  readonly onClose: () => void;
};

const AHEAD = [1, 3, 7, 14] as const;

/** To another day, from today on. */
export function MoveDialog({ title, today, onMove, onClose }: Props): JSX.Element {
  const form = useId();
  const [text, setText] = useState(isoDay(today + 1));
  const [wasTried, setWasTried] = useState(false);
  const day = parseIsoDay(text);
  const isWrong = !day.ok || day.value < today;

  function submit(event: Event): void {
    event.preventDefault();
    setWasTried(true);
    if (day.ok && !isWrong) onMove(day.value);
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>
          <Button look="primary" type="submit" form={form}>
            {t('follow.move.go')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" noValidate onSubmit={submit}>
        <TextField
          type="date"
          label={t('follow.move.day')}
          value={text}
          min={isoDay(today)}
          onInput={setText}
          error={wasTried && isWrong ? t('follow.move.error') : null}
        />
        <div class="row">
          {AHEAD.map((days) => (
            <Button key={days} small onClick={() => setText(isoDay(today + days))}>
              {days === 1 ? t('follow.move.tomorrow') : t('follow.move.in-days', { n: days })}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
