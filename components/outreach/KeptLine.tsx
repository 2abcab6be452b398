import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly keeping: 'nothing' | 'kept' | 'too-long' | 'failed';
  readonly planned: Day | null;
  readonly today: Day;
  readonly onPlan: (day: Day | null) => void;
  readonly onThrowAway: () => void;
};

/** Whether what was written is safe, and when it is to be sent. */
export function KeptLine({ keeping, planned, today, onPlan, onThrowAway }: Props): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="kept-line small">
      {keeping !== 'nothing' && (
        <p class={keeping === 'kept' ? 'muted' : 'kept-trouble'} role={keeping === 'kept' ? undefined : 'alert'}>
          {planned !== null && keeping === 'kept'
            ? t('writing.kept.planned', { day: { day: planned } })
            : t(`writing.kept.${keeping}`)}
        </p>
      )}
      <div class="row">
        {!isAsking && (
          <Button small look="quiet" icon="clock" onClick={() => setAsking(true)}>
            {t(planned === null ? 'writing.plan' : 'writing.plan.change')}
          </Button>
        )}
        {planned !== null && !isAsking && (
          <Button small look="quiet" onClick={() => onPlan(null)}>
            {t('writing.plan.none')}
          </Button>
        )}
        {keeping === 'kept' && !isAsking && (
          <Button small look="quiet" onClick={onThrowAway}>
            {t('writing.kept.throw-away')}
          </Button>
        )}
      </div>
      {isAsking && (
        <PlanForm
          planned={planned}
          today={today}
          onEnd={(day) => {
            setAsking(false);
            if (day !== null) onPlan(day);
          }}
        />
      )}
    </div>
  );
}

const AHEAD = [1, 3, 7] as const;

type PlanProps = { readonly planned: Day | null; readonly today: Day; readonly onEnd: (day: Day | null) => void };

function PlanForm({ planned, today, onEnd }: PlanProps): JSX.Element {
  const [text, setText] = useState(planned === null ? '' : isoDay(planned));
  const [isTried, setTried] = useState(false);
  const day = parseIsoDay(text);
  const isFine = day.ok && day.value > today;
  return (
    <form
      class="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isFine) onEnd(day.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd(null);
      }}
    >
      <TextField
        type="date"
        label={t('writing.plan.day')}
        min={isoDay(today + 1)}
        value={text}
        error={(isTried || text !== '') && !isFine ? t('writing.plan.error') : null}
        autoFocus
        onInput={setText}
      />
      <fieldset class="ahead" aria-label={t('writing.plan.ahead')}>
        {AHEAD.map((days) => (
          <Button key={days} small onClick={() => onEnd(today + days)}>
            {t('panels.log.in-days', { n: days })}
          </Button>
        ))}
      </fieldset>
      <div class="row">
        <Button small type="submit" look="primary">
          {t('writing.plan.set')}
        </Button>
        <Button small look="quiet" onClick={() => onEnd(null)}>
          {t('writing.plan.cancel')}
        </Button>
      </div>
    </form>
  );
}
