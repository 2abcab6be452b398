import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Select, TextField } from '@/components/ui/Field';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import type { ProgramOverview } from '../read-overview';

type Props = {
  readonly title: string;
  readonly submit?: string;
  readonly isBusy: boolean;
  readonly onSubmit: (event: Event) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A dialog with a form in it: Enter saves, Escape leaves it. */
export function PlanForm({ title, submit, isBusy, onSubmit, onClose, children }: Props): JSX.Element {
  const form = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={isBusy}>
            {submit ?? t('plan.save')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" noValidate onSubmit={onSubmit}>
        {children}
      </form>
    </Dialog>
  );
}

type ProgramProps = {
  readonly programs: readonly ProgramOverview[];
  readonly value: ProgramId;
  readonly onChange: (program: ProgramId) => void;
};

/** Shown only where there is a choice. */
export function ProgramSelect({ programs, value, onChange }: ProgramProps): JSX.Element | null {
  if (programs.length < 2) return null;
  return (
    <Select
      label={t('plan.new-program')}
      value={value}
      options={programs.map(({ program }) => ({ value: program.id, text: program.name }))}
      onChange={onChange}
    />
  );
}

type DaysProps = {
  readonly from: string;
  readonly to: string;
  /** The end may be left open. */
  readonly isOpen?: boolean;
  readonly errorOf: (...fields: readonly string[]) => string | null;
  readonly onChange: (days: { from?: string; to?: string }) => void;
};

export function DayFields({ from, to, isOpen = false, errorOf, onChange }: DaysProps): JSX.Element {
  return (
    <div class="form-pair">
      <TextField
        type="date"
        label={t('plan.from')}
        value={from}
        error={errorOf('from')}
        onInput={(value) => onChange({ from: value })}
      />
      <TextField
        type="date"
        label={t('plan.to')}
        value={to}
        {...(isOpen ? { hint: t('plan.to-hint') } : {})}
        error={errorOf('to', 'period')}
        onInput={(value) => onChange({ to: value })}
      />
    </div>
  );
}
