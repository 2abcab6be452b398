import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { amountOf, amountText, dayOfText, dayText, shareOf, shareText } from '@/components/outreach/amount-text';
import { valueText } from '@/components/partner/value-text';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { type Live, useLive } from '@/components/ui/use-live';
import { GOAL_METRICS, type Goal, type GoalMetric, type RewardKind } from '@/core/domain/book';
import type { Day, Period } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import { isMoneyMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { fail, type Result } from '@/core/domain/result';
import { formatDay, t } from '@/core/i18n/translate';
import { GOAL_SPANS, type GoalSpan, monthsIn, periodOfSpan, spanOfPeriod, targetOf } from '@/core/outreach/goal-plan';
import { keepRecord } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { setGoal } from '@/core/services/set-goal';
import { type NoGoal, type SuggestedGoal, suggestGoal } from '@/core/services/suggest-goal';
import type { Content } from '@/core/store/records';
import { readOnce } from '../read-once';
import { DayFields } from './PlanFields';
import { changePlan } from './plan-changes';
import { useForm, type WrongForm } from './use-form';

export type GoalPartner = { readonly account: AccountId; readonly name: string };
type Props = {
  /** Of one programme; more than one where the partner is still to be chosen. */
  readonly partners: readonly GoalPartner[];
  readonly program: ProgramId;
  readonly currency: Currency | null;
  /** What is set already and is to be changed. */
  readonly goal: Goal | null;
  readonly metric: GoalMetric;
  readonly today: Day;
  /** Above the fields: the choice of a programme. */
  readonly head?: ComponentChildren;
  readonly onClose: () => void;
};

type Draft = {
  readonly account: AccountId | null;
  readonly metric: GoalMetric;
  readonly span: GoalSpan | 'own';
  readonly from: string;
  readonly to: string;
  readonly step: string;
  /** Null: as it is suggested. */
  readonly target: string | null;
  readonly state: Goal['state'];
  readonly reward: RewardKind | 'none';
  readonly rewardText: string;
};

const USUAL_STEP = 0.1;
const REWARDS = ['none', 'money', 'rate', 'product', 'recognition'] as const;

/** Sets what a partner is to reach: its own median month and a step more, or whatever was agreed. */
export function GoalDialog({ partners, program, currency, goal, metric, today, head, onClose }: Props): JSX.Element {
  const { draft, change, errorOf, submit, isBusy } = useForm(firstDraft({ goal, metric, today, partners, currency }), {
    read: (filled) => readGoal(filled, { today, currency, suggested: shown }),
    onSave: (content) => keepGoal(content, { id: goal?.id ?? null, program, name: nameOf(content.account) }),
    onClose,
  });
  const nameOf = (account: AccountId) => partners.find((one) => one.account === account)?.name ?? '';
  const suggested = useSuggestion(draft.account, draft.metric);
  const period = periodOf(draft, today);
  const shown = suggestionOf(suggested, { draft, period });
  const inCurrency = isMoneyMetric(draft.metric) && currency !== null ? currency : null;
  const name = draft.account === null ? '' : nameOf(draft.account);
  return (
    <FormDialog
      title={partners.length === 1 ? t('goals.dialog', { name }) : t('goals.new')}
      submit={t('plan.save')}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {head}
      {partners.length > 1 && (
        <PartnerField partners={partners} error={errorOf('account')} onChange={(account) => change({ account, target: null })} />
      )}
      <div class="form-pair">
        <Select<GoalMetric>
          label={t('plan.metric')}
          value={draft.metric}
          error={errorOf('metric', 'currency')}
          options={GOAL_METRICS.map((value) => ({ value, text: t(`word.metric.${value}`) }))}
          onChange={(next) => change({ metric: next, target: null })}
        />
        <TextField
          label={t('goals.step')}
          value={draft.step}
          error={errorOf('step')}
          onInput={(step) => change({ step, target: null })}
        />
      </div>
      <Select<GoalSpan | 'own'>
        label={t('goals.span')}
        value={draft.span}
        options={[
          ...GOAL_SPANS.map((value) => ({ value, text: t(`goals.span.${value}`, dayFacts(periodOfSpan(value, today))) })),
          { value: 'own', text: t('goals.span.own') },
        ]}
        onChange={(span) => change({ span })}
      />
      {draft.span === 'own' && <DayFields from={draft.from} to={draft.to} errorOf={errorOf} onChange={change} />}
      <TextField
        label={inCurrency === null ? t('goals.target') : t('goals.target-in', { currency: inCurrency })}
        value={draft.target ?? (shown.target === null ? '' : amountText(shown.target, draft.metric, currency))}
        hint={shown.text === null ? undefined : shown.text}
        error={errorOf('target')}
        onInput={(target) => change({ target })}
      />
      {draft.target !== null && shown.target !== null && (
        <div class="row">
          <Button small look="quiet" icon="undo" onClick={() => change({ target: null })}>
            {t('goals.suggest.use', { target: valueText(shown.target, draft.metric, currency) })}
          </Button>
        </div>
      )}
      <div class="form-pair">
        <Select<RewardKind | 'none'>
          label={t('goals.reward')}
          value={draft.reward}
          options={REWARDS.map((value) => ({ value, text: t(`goals.reward.${value}`) }))}
          onChange={(reward) => change({ reward })}
        />
        {draft.reward !== 'none' && (
          <TextField
            label={t('goals.reward.text')}
            value={draft.rewardText}
            maxLength={300}
            error={errorOf('text', 'reward')}
            onInput={(rewardText) => change({ rewardText })}
          />
        )}
      </div>
      <RadioGroup<Goal['state']>
        label={t('goals.state')}
        value={draft.state}
        options={(['proposed', 'agreed'] as const).map((value) => ({ value, text: t(`goals.state.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <p class="field-hint">{t('goals.state-hint')}</p>
    </FormDialog>
  );
}

type PartnerFieldProps = {
  readonly partners: readonly GoalPartner[];
  readonly error: string | null;
  readonly onChange: (account: AccountId | null) => void;
};

const MOST_OPTIONS = 400;

function PartnerField({ partners, error, onChange }: PartnerFieldProps): JSX.Element {
  const [chosen, setChosen] = useState('');
  return (
    <Select
      label={t('goals.partner')}
      hint={t('goals.partner.hint')}
      error={error}
      value={chosen}
      options={[
        { value: '', text: '–' },
        ...partners.slice(0, MOST_OPTIONS).map(({ account, name }) => ({ value: account as string, text: name })),
      ]}
      onChange={(value) => {
        setChosen(value);
        onChange(partners.find(({ account }) => account === value)?.account ?? null);
      }}
    />
  );
}

type First = Pick<Props, 'goal' | 'metric' | 'today' | 'partners' | 'currency'>;

function firstDraft({ goal, metric, today, partners, currency }: First): Draft {
  const only = partners.length === 1 ? partners[0] : undefined;
  const period = goal?.period ?? periodOfSpan('next-month', today);
  return {
    account: goal?.account ?? only?.account ?? null,
    metric: goal?.metric ?? metric,
    span: goal === null ? 'next-month' : (spanOfPeriod(goal.period, today) ?? 'own'),
    from: dayText(period.from),
    to: dayText(period.to),
    step: shareText(goal?.base?.step ?? USUAL_STEP),
    target: goal === null ? null : amountText(goal.target, goal.metric, goal.currency ?? currency),
    state: goal?.state ?? 'proposed',
    reward: goal?.reward?.kind ?? 'none',
    rewardText: goal?.reward?.text ?? '',
  };
}

/** Of the own median month: the step comes on top where it is shown, so that typing one reads nothing again. */
function useSuggestion(account: AccountId | null, metric: GoalMetric): Live<Result<SuggestedGoal, NoGoal>> | null {
  const live = useLive(
    () => readOnce(async () => (account === null ? null : suggestGoal(db, account, { metric, step: 0 }))),
    [account, metric],
  );
  if (account === null) return null;
  return live.state === 'ready' ? (live.value === null ? null : { state: 'ready', value: live.value }) : live;
}

function periodOf({ span, from, to }: Draft, today: Day): Period | null {
  if (span !== 'own') return periodOfSpan(span, today);
  const [first, last] = [dayOfText(from), dayOfText(to)];
  return first === null || last === null || last < first ? null : { from: first, to: last };
}

type Suggestion = { readonly target: number | null; readonly text: string | null; readonly base: Goal['base'] };
const NO_SUGGESTION: Suggestion = { target: null, text: null, base: null };

/** The target in figures, and the sentence that says what it rests on. */
function suggestionOf(
  live: Live<Result<SuggestedGoal, NoGoal>> | null,
  { draft, period }: { readonly draft: Draft; readonly period: Period | null },
): Suggestion {
  if (live === null || live.state === 'failed') return NO_SUGGESTION;
  if (live.state === 'waiting') return { ...NO_SUGGESTION, text: t('goals.suggest.waiting') };
  if (!live.value.ok) return { ...NO_SUGGESTION, text: t(`goals.suggest.${live.value.reason}`) };
  const { base, currency, metric } = live.value.value;
  const step = shareOf(draft.step);
  if (step === null || period === null) return NO_SUGGESTION;
  const target = targetOf(metric, { month: base.value, step, period });
  const months = monthsIn(period);
  const facts = {
    ...dayFacts(base.period),
    value: valueText(base.value, metric, currency),
    step: { share: step },
    target: valueText(target, metric, currency),
  };
  const text = Number.isInteger(months) ? t('goals.suggest', { ...facts, months }) : t('goals.suggest.part', facts);
  return { target, text, base: { ...base, step } };
}

const dayFacts = ({ from, to }: Period) => ({ from: formatDay(from), to: formatDay(to) });

type Known = { readonly today: Day; readonly currency: Currency | null; readonly suggested: Suggestion };

function readGoal(draft: Draft, { today, currency, suggested }: Known): Result<Content<Goal>, WrongForm> {
  const { account, metric, state, reward, rewardText } = draft;
  if (account === null) return fail('missing', 'account');
  if (isMoneyMetric(metric) && currency === null) return fail('no-currency', 'metric');
  if (shareOf(draft.step) === null) return fail('not-a-share', 'step');
  const period = periodOf(draft, today);
  if (period === null) {
    const isReversed = dayOfText(draft.from) !== null && dayOfText(draft.to) !== null;
    return isReversed
      ? fail('ends-before-it-begins', 'period')
      : fail('needs-a-day', dayOfText(draft.from) === null ? 'from' : 'to');
  }
  const target = draft.target === null ? suggested.target : amountOf(draft.target, metric);
  if (target === null || target <= 0) return fail('not-an-amount', 'target');
  return {
    ok: true,
    value: {
      account,
      metric,
      target,
      currency: isMoneyMetric(metric) ? currency : null,
      period,
      state,
      // A target of one's own rests on nothing.
      base: target === suggested.target ? suggested.base : null,
      reward: reward === 'none' ? null : { kind: reward, text: rewardText.trim() },
    },
  };
}

type About = { readonly id: string | null; readonly program: ProgramId; readonly name: string };

/** One that is there stays the same goal, whatever it says now; a new one takes the place of its like. */
function keepGoal(goal: Content<Goal>, { id, program, name }: About) {
  const said = t(goal.state === 'agreed' ? 'goals.agreed' : 'goals.saved', { name });
  return changePlan(() => (id === null ? setGoal(db, goal) : keepRecord(db, 'goals', goal, { id })), { program, said });
}
