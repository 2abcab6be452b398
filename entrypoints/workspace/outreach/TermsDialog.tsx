import type { JSX } from 'preact';
import { amountOf, amountText, dayOfText, dayText, shareOf, shareText, unitsOf } from '@/components/outreach/amount-text';
import { Select, TextArea, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { GOAL_METRICS, type GoalMetric, type Terms } from '@/core/domain/book';
import type { AccountId } from '@/core/domain/ids';
import { type Currency, decimalText } from '@/core/domain/money';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { Content } from '@/core/store/records';
import type { ProgramMembers } from '../read-overview';
import { PartnerSelect } from './PartnerSelect';
import { DayFields, ProgramSelect } from './PlanFields';
import { type Saving, useForm, type WrongForm } from './use-form';

export type TermsContent = Content<Terms>;
const KINDS = ['boost', 'code', 'contract', 'tier', 'cap'] as const satisfies readonly Terms['kind'][];

type Draft = Pick<TermsContent, 'program' | 'account' | 'kind' | 'code' | 'note'> & {
  readonly rate: string;
  readonly amount: string;
  readonly metric: GoalMetric;
  readonly threshold: string;
  readonly cookieDays: string;
  readonly from: string;
  readonly to: string;
};

type Props = {
  readonly title: string;
  readonly first: TermsContent;
  readonly audiences: readonly ProgramMembers[];
  /** With whom is settled: on a partner's own page. */
  readonly isOfOnePartner?: boolean;
  readonly onSave: (terms: TermsContent) => Promise<Saving>;
  readonly onClose: () => void;
};

/** What was agreed: of each kind only the fields that it has. */
export function TermsDialog({ title, first, audiences, isOfOnePartner = false, onSave, onClose }: Props): JSX.Element {
  const currencyOf = (id: TermsContent['program']) => audiences.find(({ program }) => program.id === id)?.detail.currency ?? null;
  const { draft, change, errorOf, submit, isBusy } = useForm(firstDraft(first, currencyOf(first.program)), {
    read: (filled) => readTerms(filled, currencyOf(filled.program)),
    onSave,
    onClose,
  });
  const { kind } = draft;
  const currency = currencyOf(draft.program);
  const text = (field: 'rate' | 'amount' | 'code' | 'cookieDays', label: string) => (
    <TextField label={label} value={draft[field]} error={errorOf(field)} onInput={(value) => change({ [field]: value })} />
  );
  return (
    <FormDialog title={title} submit={t('plan.save')} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <Select<Terms['kind']>
        label={t('terms.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, text: t(`terms.kind.${value}`) }))}
        onChange={(next) => change({ kind: next })}
      />
      {!isOfOnePartner && (
        <>
          <ProgramSelect programs={audiences} value={draft.program} onChange={(program) => change({ program, account: null })} />
          <PartnerSelect
            label={t('terms.with')}
            everybody={t('terms.with-all')}
            audiences={audiences}
            program={draft.program}
            account={draft.account}
            error={errorOf('account')}
            onChange={(account) => change({ account })}
          />
        </>
      )}
      {kind !== 'cap' && (
        <div class="form-pair">
          {text('rate', t('terms.rate'))}
          {kind === 'code' && text('code', t('terms.code'))}
          {kind === 'contract' && text('cookieDays', t('terms.cookie'))}
        </div>
      )}
      {kind === 'tier' && (
        <div class="form-pair">
          <Select<GoalMetric>
            label={t('plan.metric')}
            value={draft.metric}
            options={GOAL_METRICS.map((value) => ({ value, text: t(`word.metric.${value}`) }))}
            onChange={(metric) => change({ metric })}
          />
          <TextField
            label={t('terms.threshold')}
            value={draft.threshold}
            error={errorOf('threshold')}
            onInput={(threshold) => change({ threshold })}
          />
        </div>
      )}
      {(kind === 'contract' || kind === 'boost' || kind === 'cap') &&
        currency !== null &&
        text('amount', t(kind === 'cap' ? 'terms.amount-cap' : 'terms.amount', { currency }))}
      <DayFields from={draft.from} to={draft.to} isOpen errorOf={errorOf} onChange={change} />
      <TextArea
        label={t('terms.note')}
        rows={2}
        value={draft.note}
        error={errorOf('note')}
        onInput={(note) => change({ note })}
      />
    </FormDialog>
  );
}

function firstDraft(terms: TermsContent, currency: Currency | null): Draft {
  const { program, account, kind, code, note, rate, amount, threshold, cookieDays, from, to } = terms;
  return {
    program,
    account,
    kind,
    code,
    note,
    rate: rate === null ? '' : shareText(rate),
    amount: amount === null ? '' : decimalText(amount),
    metric: threshold?.metric ?? 'revenue',
    threshold: threshold === null ? '' : amountText(threshold.value, threshold.metric, currency),
    cookieDays: cookieDays === null ? '' : String(cookieDays),
    from: dayText(from),
    to: dayText(to),
  };
}

function readTerms(draft: Draft, currency: Currency | null): Result<TermsContent, WrongForm> {
  const { program, account, kind, note } = draft;
  const [from, to] = [dayOfText(draft.from), dayOfText(draft.to)];
  const code = kind === 'code' ? draft.code.trim() : '';
  const rate = kind === 'cap' || draft.rate.trim() === '' ? null : shareOf(draft.rate);
  const cookieDays = kind === 'contract' && draft.cookieDays.trim() !== '' ? amountOf(draft.cookieDays, 'clicks') : null;
  const hasAmount =
    (kind === 'contract' || kind === 'boost' || kind === 'cap') && draft.amount.trim() !== '' && currency !== null;
  const units = hasAmount ? unitsOf(draft.amount) : null;
  const threshold = kind === 'tier' ? amountOf(draft.threshold, draft.metric) : null;

  if (kind === 'code' && code === '') return fail('missing', 'code');
  if (rate === null && kind !== 'cap' && draft.rate.trim() !== '') return fail('not-a-share', 'rate');
  if (kind === 'boost' && rate === null && units === null && !hasAmount) return fail('not-a-share', 'rate');
  if (hasAmount && (units === null || units <= 0)) return fail('not-an-amount', 'amount');
  if (kind === 'cap' && units === null)
    return fail(currency === null ? 'no-currency' : 'not-an-amount', currency === null ? 'account' : 'amount');
  if (kind === 'tier' && (threshold === null || threshold <= 0)) return fail('not-an-amount', 'threshold');
  if (draft.cookieDays.trim() !== '' && kind === 'contract' && cookieDays === null) return fail('not-a-day', 'cookieDays');
  // What is limited is so by its days: that is what the reminder goes by.
  if (from === null && (draft.from !== '' || kind === 'boost')) return fail('needs-a-day', 'from');
  if (to === null && (draft.to !== '' || kind === 'boost')) return fail('needs-a-day', 'to');
  return {
    ok: true,
    value: {
      program,
      account,
      kind,
      rate,
      amount: units === null || currency === null ? null : { units, currency },
      threshold: threshold === null ? null : { metric: draft.metric, value: threshold },
      code,
      cookieDays,
      from,
      to,
      note,
    },
  };
}

export const newTerms = (program: TermsContent['program'], account: AccountId | null, today: number): TermsContent => ({
  program,
  account,
  kind: 'boost',
  rate: null,
  amount: null,
  threshold: null,
  code: '',
  cookieDays: null,
  from: today,
  to: null,
  note: '',
});
