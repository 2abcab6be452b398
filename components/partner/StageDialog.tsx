import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '@/core/domain/day';
import { STAGES, type Stage } from '@/core/domain/partner';
import { formatDay, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';

export type StageChoice = { readonly stage: Stage; readonly reason: string; readonly until: Day | null };

type Props = {
  readonly name: string;
  /** What the rules say now. */
  readonly byRule: Stage;
  readonly current: { readonly stage: Stage; readonly reason: string } | null;
  /** The data's own day, which is what an end is measured against. */
  readonly asOf: Day;
  /** For so long it holds unless somebody says otherwise. */
  readonly days: number;
  readonly onSet: (choice: StageChoice) => void;
  /** Back to the rules; null while none is set by hand. */
  readonly onClear: (() => void) | null;
  readonly onClose: () => void;
};

export function StageDialog({ name, byRule, current, asOf, days, onSet, onClear, onClose }: Props): JSX.Element {
  const [stage, setStage] = useState<Stage>(current?.stage ?? byRule);
  const [reason, setReason] = useState(current?.reason ?? '');
  const [end, setEnd] = useState<'days' | 'open'>('days');
  const [wasTried, setWasTried] = useState(false);
  const reasonError = reason.trim() === '' ? t('workspace.stage.no-reason') : null;

  function set(): void {
    setWasTried(true);
    if (reasonError) return;
    onSet({ stage, reason: reason.trim(), until: end === 'days' ? asOf + days : null });
  }

  return (
    <FormDialog
      title={t('workspace.stage.title', { name })}
      submit={t('workspace.stage.set')}
      actions={
        onClear && (
          <Button look="quiet" onClick={onClear}>
            {t('workspace.stage.clear')}
          </Button>
        )
      }
      onSubmit={set}
      onClose={onClose}
    >
      <p class="muted">{t('workspace.stage.by-rule', { stage: t(`word.stage.${byRule}`) })}</p>
      <Select
        label={t('workspace.stage.stage')}
        value={stage}
        onChange={setStage}
        options={STAGES.map((value) => ({ value, text: t(`word.stage.${value}`) }))}
      />
      <TextField
        label={t('workspace.stage.reason')}
        hint={t('workspace.stage.reason-hint')}
        value={reason}
        onInput={setReason}
        maxLength={300}
        error={wasTried ? reasonError : null}
      />
      <Select
        label={t('workspace.stage.until')}
        value={end}
        onChange={setEnd}
        options={[
          { value: 'days', text: t('workspace.stage.for-days', { days, day: formatDay(asOf + days) }) },
          { value: 'open', text: t('workspace.stage.open') },
        ]}
      />
    </FormDialog>
  );
}
