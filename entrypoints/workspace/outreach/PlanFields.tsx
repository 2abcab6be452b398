import type { JSX } from 'preact';
import { Select, TextField } from '@/components/ui/Field';
import type { OwnSegment } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import type { ProgramAccounts, ProgramOverview } from '../read-overview';
import type { ErrorOf, Saving } from './use-form';

/** Of a dialog in which a plan is made or changed. */
export type PlanDialogProps<Content> = {
  readonly title: string;
  readonly first: Content;
  readonly programs: readonly ProgramOverview[];
  readonly accounts: readonly ProgramAccounts[];
  readonly own: readonly OwnSegment[];
  readonly onSave: (content: Content) => Promise<Saving>;
  readonly onClose: () => void;
};

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

type TitleProps = {
  readonly value: string;
  readonly errorOf: ErrorOf;
  readonly onChange: (fields: { title: string }) => void;
};

export function TitleField({ value, errorOf, onChange }: TitleProps): JSX.Element {
  return <TextField label={t('plan.title')} value={value} error={errorOf('title')} onInput={(title) => onChange({ title })} />;
}

type DaysProps = {
  readonly from: string;
  readonly to: string;
  /** The end may be left open. */
  readonly isOpen?: boolean;
  readonly errorOf: ErrorOf;
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
