import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { GOAL_METRICS, type GoalMetric } from '@/core/domain/book';
import { isMoneyMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { t } from '@/core/i18n/translate';
import { troubleText } from './field-trouble';

/** Their own median month and more; or why it can't be said. */
export type GoalSuggestion =
  | { readonly typed: string; readonly text: string; readonly step: number }
  | { readonly why: 'no-full-month' | 'nothing-to-grow' | 'no-currency' };

type Props = {
  readonly label: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly troubles: Readonly<Record<string, string>>;
  readonly currency: Currency | null;
  readonly suggestion: GoalSuggestion | null;
  readonly onFill: (name: string, value: string) => void;
};

/** A proposed goal, in figures that can be kept and measured, or in the user's own words. */
export function GoalFields({ label, typed, troubles, currency, suggestion, onFill }: Props): JSX.Element {
  const metric = GOAL_METRICS.find((known) => known === typed.goal_metric) ?? null;
  return (
    <>
      <Select<GoalMetric | 'words'>
        label={t('writing.goal.counts')}
        value={metric ?? 'words'}
        options={[
          { value: 'words', text: t('writing.goal.words') },
          ...GOAL_METRICS.map((value) => ({ value, text: t(`word.metric.${value}`) })),
        ]}
        onChange={(value) => onFill('goal_metric', value === 'words' ? '' : value)}
      />
      {metric === null ? (
        <TextField
          label={label}
          value={typed.goal_proposal ?? ''}
          error={troubleText(troubles.goal_proposal)}
          onInput={(value) => onFill('goal_proposal', value)}
        />
      ) : (
        <TextField
          label={isMoneyMetric(metric) && currency ? t('writing.fields.unit', { name: label, unit: currency }) : label}
          value={typed.goal_target ?? ''}
          error={troubleText(troubles.goal_target)}
          autoComplete="off"
          onInput={(value) => onFill('goal_target', value)}
        />
      )}
      {metric !== null && suggestion && (
        <div class="draft-field-wide goal-suggestion small">
          {'why' in suggestion ? (
            <p class="muted">{t(`writing.goal.${suggestion.why}`)}</p>
          ) : (
            <Button small onClick={() => onFill('goal_target', suggestion.typed)}>
              {t('writing.goal.take', { target: suggestion.text, step: { share: suggestion.step } })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
