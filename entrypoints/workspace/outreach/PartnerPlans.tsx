import '@/components/outreach/plans.css';
import '@/components/partner/TotalsTable.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { valueText } from '@/components/partner/value-text';
import { Button } from '@/components/ui/Button';
import { useLive } from '@/components/ui/use-live';
import type { Goal, Terms } from '@/core/domain/book';
import type { AccountId } from '@/core/domain/ids';
import type { AccountDetail, ProgramDetail } from '@/core/domain/insight';
import { isMoneyMetric } from '@/core/domain/metrics';
import type { Program } from '@/core/domain/records';
import { formatDay, t } from '@/core/i18n/translate';
import { type MetricFlow, measureProgress } from '@/core/outreach/progress';
import { termsText } from '@/core/outreach/term-texts';
import { effectsOfTerms, sortTerms, stateOfTerms, type TermsEffect } from '@/core/outreach/terms-history';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { flowOfHistory, type GoalProgress } from '@/core/services/read-progress';
import { type History, readHistory } from '@/core/store/history';
import { memberOf } from '@/core/store/pack-members';
import { links } from '../links';
import { Panel } from '../Panel';
import { readOnce } from '../read-once';
import { GoalDialog } from './GoalDialog';
import { GoalLine } from './GoalLine';
import { keepTerms } from './keep-terms';
import { newTerms, TermsDialog } from './TermsDialog';
import { type OpenTerms, TermsLine } from './TermsLine';

type Props = { readonly program: Program; readonly judged: ProgramDetail; readonly detail: AccountDetail };

/** What is agreed with one partner: its goals with their pace, its terms with where they are known from and what they brought. */
export function PartnerPlans({ program, judged, detail }: Props): JSX.Element | null {
  const account = detail.facts.id;
  const live = useLive(() => liveQuery(() => readPlansOf(account, program.id)), [account]);
  // The history changes with imports alone, which is when the judgement does.
  const history = useLive(() => readOnce(() => readHistory(db, account)), [account, judged.computedAt]);
  if (live.state !== 'ready') return null;
  const known = history.state === 'ready' ? history.value : null;
  return (
    <>
      <GoalsPart program={program} judged={judged} detail={detail} goals={live.value.goals} history={known} />
      <TermsPart program={program} judged={judged} detail={detail} terms={live.value.terms} history={known} />
    </>
  );
}

async function readPlansOf(account: AccountId, program: Program['id']) {
  const [goals, terms] = await Promise.all([
    db.goals.where('account').equals(account).toArray(),
    db.terms.where('program').equals(program).toArray(),
  ]);
  return {
    goals: goals.filter(({ deletedAt }) => deletedAt === null),
    terms: terms.filter((one) => one.deletedAt === null && (one.account === account || one.account === null)),
  };
}

type GoalsProps = Props & { readonly goals: readonly Goal[]; readonly history: History | null };

function GoalsPart({ program, judged, detail, goals, history }: GoalsProps): JSX.Element {
  const [open, setOpen] = useState<{ readonly goal: Goal | null } | null>(null);
  const { facts } = detail;
  const name = facts.name || facts.ownId;
  return (
    <Panel
      id="goals"
      title={t('goals.title')}
      aside={
        <Button small icon="plus" onClick={() => setOpen({ goal: null })}>
          {t('goals.new')}
        </Button>
      }
    >
      {goals.length === 0 && <p class="muted">{t('goals.partner-none')}</p>}
      {goals.length > 0 && (
        <ul class="lines" aria-label={t('goals.title')}>
          {goals
            .toSorted((a, b) => b.period.to - a.period.to || (a.id < b.id ? -1 : 1))
            .map((goal) => (
              <GoalLine
                key={goal.id}
                goal={goal}
                name={name}
                program={program.id}
                progress={history === null ? undefined : progressOf(goal, history, judged)}
                asOf={judged.asOf}
                isOfOnePartner
                onEdit={() => setOpen({ goal })}
              />
            ))}
        </ul>
      )}
      {open && (
        <GoalDialog
          partners={[{ account: facts.id, name }]}
          program={program.id}
          currency={judged.currency}
          goal={open.goal}
          metric={judged.mainMetric}
          today={localDay(now())}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

function progressOf({ metric, currency, period, target }: Goal, history: History, judged: ProgramDetail): GoalProgress {
  if (isMoneyMetric(metric) && currency !== judged.currency) return 'other-currency';
  return measureProgress(flowOfHistory(history, metric), { period, target, asOf: judged.asOf });
}

type TermsProps = Props & { readonly terms: readonly Terms[]; readonly history: History | null };

function TermsPart({ program, judged, detail, terms, history }: TermsProps): JSX.Element {
  const [open, setOpen] = useState<OpenTerms | null>(null);
  const today = localDay(now());
  const account = detail.facts.id;
  const own = sortTerms(
    terms.filter((one) => one.account === account),
    today,
  );
  const shared = terms.filter((one) => one.account === null && stateOfTerms(one, today) !== 'ended');
  const { currency } = judged;
  return (
    <Panel
      id="terms"
      title={t('terms.panel')}
      aside={
        <Button
          small
          icon="plus"
          onClick={() => setOpen({ id: null, title: t('terms.new'), first: newTerms(program.id, account, today) })}
        >
          {t('terms.new')}
        </Button>
      }
    >
      {own.length === 0 && <p class="muted">{t('terms.panel.none')}</p>}
      {own.length > 0 && (
        <ul class="lines" aria-label={t('terms.panel')}>
          {own.map((one) => (
            <TermsLine key={one.id} terms={one} currency={currency} today={today} who={null} onOpen={setOpen} />
          ))}
        </ul>
      )}
      {shared.length > 0 && (
        <p class="small muted">
          {t('terms.panel.shared')}:{' '}
          {shared.map((one) => `${t(`terms.kind.${one.kind}`)} ${termsText(one, currency)}`).join(' · ')}{' '}
          <a href={links.outreach('terms')}>{t('terms.panel.all')}</a>
        </p>
      )}
      {history && <EffectRows effects={effectsOfTerms(own, flowsOf(history), judged.asOf)} judged={judged} />}
      {open && (
        <TermsDialog
          title={open.title}
          first={open.first}
          audiences={[{ program, detail: judged, members: [memberOf(detail)] }]}
          isOfOnePartner
          onClose={() => setOpen(null)}
          onSave={(one) => keepTerms(open.id, one)}
        />
      )}
    </Panel>
  );
}

const flowsOf = (history: History): Readonly<Record<'revenue' | 'commission' | 'conversions', MetricFlow>> => ({
  revenue: flowOfHistory(history, 'revenue'),
  commission: flowOfHistory(history, 'commission'),
  conversions: flowOfHistory(history, 'conversions'),
});

/** One agreement has nothing to be compared with. */
function EffectRows({ effects, judged }: { readonly effects: readonly TermsEffect[]; readonly judged: ProgramDetail }) {
  if (effects.length < 2) return null;
  const metrics = (['revenue', 'commission', 'conversions'] as const).filter((metric) =>
    effects.some((effect) => effect[metric] !== null),
  );
  return (
    <div class="stack terms-effect">
      <h3>{t('terms.effect')}</h3>
      <div class="terms-effect-table">
        <table class="totals">
          <thead>
            <tr>
              <th scope="col">{t('terms.kind')}</th>
              <th scope="col">{t('terms.effect.from')}</th>
              {metrics.map((metric) => (
                <th key={metric} scope="col">
                  {t(`word.metric.${metric}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {effects.map(({ terms, period, ...values }) => (
              <tr key={terms.id}>
                <th scope="row">
                  {t(`terms.kind.${terms.kind}`)} {termsText(terms, judged.currency)}
                </th>
                <td>{formatDay(period?.from ?? terms.from ?? 0)}</td>
                {metrics.map((metric) => (
                  <td key={metric}>
                    {valueText(values[metric] === null ? null : Math.round(values[metric]), metric, judged.currency)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">{t('terms.effect.caveat')}</p>
    </div>
  );
}
