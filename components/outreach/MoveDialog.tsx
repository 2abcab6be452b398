import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';

type Props = {
  readonly title: string;
  readonly today: Day;
  readonly onMove: (day: Day) => void;
  readonly onClose: () => void;
};

const AHEAD = [1, 3, 7, 14] as const;

/** To another day, from today on. */
export function MoveDialog({ title, today, onMove, onClose }: Props): JSX.Element {
  const [text, setText] = useState(isoDay(today + 1));
  const [wasTried, setWasTried] = useState(false);
  const day = parseIsoDay(text);
  const isWrong = !day.ok || day.value < today;

  function submit(): void {
    setWasTried(true);
    if (day.ok && !isWrong) onMove(day.value);
  }

  return (
    <FormDialog title={title} submit={t('follow.move.go')} onSubmit={submit} onClose={onClose}>
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
    </FormDialog>
  );
}
