import type { JSX } from 'preact';
import { amountOf, amountText, dayOfText, dayText } from '@/components/outreach/amount-text';
import { Select, TextArea, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { type Contest, GOAL_METRICS, type GoalMetric } from '@/core/domain/book';
import { isMoneyMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { Content } from '@/core/store/records';
import { AudienceFields } from './AudienceFields';
import { DayFields, type PlanDialogProps, ProgramSelect, TitleField } from './PlanFields';
import { useForm, type WrongForm } from './use-form';

export type ContestContent = Content<Contest>;
type Draft = Omit<ContestContent, 'period' | 'threshold'> & {
  readonly from: string;
  readonly to: string;
  readonly threshold: string;
};

export function ContestDialog(props: PlanDialogProps<ContestContent>): JSX.Element {
  const { title, first, programs, accounts, own, onSave, onClose } = props;
  const currencyOf = (id: ContestContent['program']) =>
    accounts.find(({ program }) => program.id === id)?.detail.currency ?? null;
  const start: Draft = {
    ...first,
    from: dayText(first.period.from),
    to: dayText(first.period.to),
    threshold: first.threshold > 0 ? amountText(first.threshold, first.metric, currencyOf(first.program)) : '',
  };
  const { draft, change, errorOf, submit, isBusy } = useForm(start, {
    read: (filled) => readContest(filled, currencyOf(filled.program)),
    onSave,
    onClose,
  });
  const currency = isMoneyMetric(draft.metric) ? currencyOf(draft.program) : null;
  return (
    <FormDialog title={title} submit={t('plan.save')} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <TitleField value={draft.title} errorOf={errorOf} onChange={change} />
      <RadioGroup<Contest['kind']>
        label={t('contests.kind')}
        value={draft.kind}
        options={(['first', 'draw'] as const).map((value) => ({ value, text: t(`contests.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <ProgramSelect programs={programs} value={draft.program} onChange={(program) => change({ program })} />
      <div class="form-pair">
        <Select<GoalMetric>
          label={t('plan.metric')}
          value={draft.metric}
          error={errorOf('metric')}
          options={GOAL_METRICS.map((value) => ({ value, text: t(`word.metric.${value}`) }))}
          onChange={(metric) => change({ metric })}
        />
        <TextField
          label={currency === null ? t('contests.threshold') : t('goals.target-in', { currency })}
          value={draft.threshold}
          error={errorOf('threshold')}
          onInput={(threshold) => change({ threshold })}
        />
      </div>
      <TextArea
        label={t('contests.prize')}
        rows={2}
        value={draft.prize}
        error={errorOf('prize')}
        onInput={(prize) => change({ prize })}
      />
      <DayFields from={draft.from} to={draft.to} errorOf={errorOf} onChange={change} />
      <AudienceFields
        accounts={accounts}
        own={own}
        program={draft.program}
        audience={{ segment: draft.segment }}
        onChange={({ segment = null }) => change({ segment })}
      />
    </FormDialog>
  );
}

function readContest({ from, to, threshold, ...contest }: Draft, currency: Currency | null): Result<ContestContent, WrongForm> {
  const [first, last] = [dayOfText(from), dayOfText(to)];
  const amount = amountOf(threshold, contest.metric);
  if (contest.title.trim() === '') return fail('missing', 'title');
  if (isMoneyMetric(contest.metric) && currency === null) return fail('no-currency', 'metric');
  if (amount === null || amount <= 0) return fail('not-an-amount', 'threshold');
  if (contest.prize.trim() === '') return fail('missing', 'prize');
  if (first === null) return fail('needs-a-day', 'from');
  if (last === null) return fail('needs-a-day', 'to');
  return { ok: true, value: { ...contest, threshold: amount, period: { from: first, to: last } } };
}
