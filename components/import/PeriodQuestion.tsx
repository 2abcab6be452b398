import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { type Day, isoDay } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { PRESETS, type Preset, presetPeriod } from './period-presets';
import type { About, ReadingDraft, ReadingErrors } from './reading-needs';

type Props = {
  readonly draft: ReadingDraft;
  readonly errors: ReadingErrors;
  /** The rows carry no dates: what they are about has two answers. False: only the days that rows with dates cover are asked. */
  readonly isDateless: boolean;
  /** A list with totals: those are since the beginning, and only the day is open. */
  readonly isSnapshot: boolean;
  readonly isRequired: boolean;
  readonly fileDay: Day | null;
  readonly onChange: (part: Partial<ReadingDraft>) => void;
};

/** Which days the numbers are about. */
export function PeriodQuestion(props: Props): JSX.Element {
  const { draft, errors, isDateless, isSnapshot, isRequired, onChange } = props;
  if (!isDateless) return <Stretch {...props} />;
  return (
    <div class="period-question">
      {isRequired && <p class="muted small">{t('import.need.period')}</p>}
      {!isSnapshot && (
        <>
          <RadioGroup<About | ''>
            label={t('intake.period.about')}
            value={draft.about}
            options={[
              { value: 'beginning', text: t('intake.period.beginning') },
              { value: 'period', text: t('intake.period.period') },
            ]}
            onChange={(about) => onChange({ about })}
          />
          {errors.about && (
            <p class="field-error" role="alert">
              {t('panels.import.ask.choose-error')}
            </p>
          )}
        </>
      )}
      {draft.about === 'beginning' && (
        <TextField
          type="date"
          label={t('panels.import.ask.day')}
          hint={t('panels.import.ask.day-hint')}
          error={errors.period ? t('panels.import.ask.day-error') : null}
          value={draft.day}
          onInput={(day) => onChange({ day })}
        />
      )}
      {draft.about === 'period' && <Stretch {...props} />}
    </div>
  );
}

function Stretch({ draft, errors, isDateless, fileDay, onChange }: Props): JSX.Element {
  function take(preset: Preset, day: Day): void {
    const { from, to } = presetPeriod(preset, day);
    onChange({ from: isoDay(from), to: isoDay(to) });
  }
  return (
    <fieldset class="reading-pair">
      <legend>{t('panels.import.ask.period')}</legend>
      {isDateless && fileDay !== null && (
        <div class="row period-presets">
          {PRESETS.map((preset) => (
            <Button key={preset} small onClick={() => take(preset, fileDay)}>
              {t(`intake.period.${preset}`)}
            </Button>
          ))}
        </div>
      )}
      <TextField
        type="date"
        label={t('panels.import.ask.from')}
        value={draft.from}
        error={errors.period ? t('panels.import.ask.period-error') : null}
        onInput={(from) => onChange({ from })}
      />
      <TextField type="date" label={t('panels.import.ask.to')} value={draft.to} onInput={(to) => onChange({ to })} />
      <p class="field-hint">{t(isDateless ? 'intake.period.hint' : 'panels.import.ask.coverage-hint')}</p>
    </fieldset>
  );
}
