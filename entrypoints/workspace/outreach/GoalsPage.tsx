import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import type { Goal } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { isPartner } from '@/core/outreach/audience';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { readGoalProgress } from '@/core/services/read-progress';
import { links } from '../links';
import { NoImports } from '../NoImports';
import type { OutreachPageProps } from '../OutreachTabs';
import { readOnce } from '../read-once';
import { type ProgramAccounts, readAccounts } from '../read-overview';
import { ScopeSelect } from '../ScopeSelect';
import { Waiting } from '../Waiting';
import { GoalDialog } from './GoalDialog';
import { GoalLine } from './GoalLine';
import { ProgramSelect } from './PlanFields';
import { chosenPrograms } from './use-plans';

type Open = { readonly of: ProgramAccounts; readonly goal: Goal | null };

/** What partners are to reach, and how far they are. */
export function GoalsPage({ overview }: OutreachPageProps): JSX.Element {
  const ids = chosenPrograms(overview).map(({ program }) => program.id);
  const live = useLive(() => liveQuery(() => readGoals(ids)), [ids.join(' ')]);
  const [open, setOpen] = useState<Open | null>(null);
  if (!overview.hasImports) return <NoImports title={t('goals.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('goals.title')} />;
  const today = localDay(now());
  const { accounts, goals } = live.value;
  const [first] = accounts;
  const create = first && (() => setOpen({ of: first, goal: null }));
  return (
    <Page
      title={t('goals.title')}
      lead={t('goals.lead')}
      aside={
        <>
          <ScopeSelect programs={overview.programs} />
          {create && (
            <Button look="primary" icon="plus" onClick={create}>
              {t('goals.new')}
            </Button>
          )}
        </>
      }
    >
      {goals.length === 0 && (
        <EmptyState
          title={t('goals.none.title')}
          actions={
            <>
              {create && (
                <Button icon="plus" onClick={create}>
                  {t('goals.new')}
                </Button>
              )}
              <LinkButton look="quiet" href={links.segment('S-08')}>
                {t('goals.tier-a')}
              </LinkButton>
            </>
          }
        >
          {t('goals.none.text')}
        </EmptyState>
      )}
      {accounts.map((of) => (
        <OfProgram
          key={of.program.id}
          of={of}
          isNamed={accounts.length > 1}
          goals={goals.filter(({ account }) => account.startsWith(`${of.program.id}:`))}
          today={today}
          onEdit={(goal) => setOpen({ of, goal })}
        />
      ))}
      {open && <OneDialog {...open} all={accounts} today={today} onClose={() => setOpen(null)} />}
    </Page>
  );
}

async function readGoals(programs: readonly ProgramId[]) {
  const prefixes = programs.map((id) => `${id}:`);
  const [accounts, goals] = await Promise.all([
    readAccounts(db, programs),
    prefixes.length === 0 ? [] : db.goals.where('account').startsWithAnyOf(prefixes).toArray(),
  ]);
  return { accounts, goals: goals.filter(({ deletedAt }) => deletedAt === null) };
}

type OfProps = {
  readonly of: ProgramAccounts;
  readonly isNamed: boolean;
  readonly goals: readonly Goal[];
  readonly today: Day;
  readonly onEdit: (goal: Goal) => void;
};

function OfProgram({ of, isNamed, goals, today, onEdit }: OfProps): JSX.Element | null {
  const { program, detail, accounts } = of;
  // Progress follows from the imports, which is when the judgement changes, and from the goals themselves.
  const changed = goals.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join(' ');
  const progress = useLive(
    () => readOnce(() => readGoalProgress(db, program.id, goals)),
    [program.id, detail.computedAt, changed],
  );
  if (goals.length === 0) return null;
  const names = new Map(accounts.map(({ facts }) => [facts.id, facts.name || facts.ownId]));
  const name = (goal: Goal) => names.get(goal.account) ?? goal.account;
  const sorted = goals.toSorted((a, b) => a.period.to - b.period.to || (name(a) < name(b) ? -1 : 1));
  const parts = [
    { title: t('goals.current'), list: sorted.filter(({ period }) => period.to >= today) },
    { title: t('goals.past'), list: sorted.filter(({ period }) => period.to < today).toReversed() },
  ];
  return (
    <section class="plans" aria-label={program.name}>
      <div class="row plans-head">
        {isNamed && <h2>{program.name}</h2>}
        <p class="small muted">{t('plan.as-of', { day: { day: detail.asOf } })}</p>
      </div>
      {parts.map(({ title, list }) =>
        list.length === 0 ? null : (
          <div key={title} class="plans">
            <h3>
              {title} <span class="plans-count">{t('workspace.count', { count: list.length })}</span>
            </h3>
            <ul class="lines" aria-label={title}>
              {list.map((goal) => (
                <GoalLine
                  key={goal.id}
                  goal={goal}
                  name={name(goal)}
                  program={program.id}
                  progress={progress.state === 'ready' ? progress.value.get(goal.id) : undefined}
                  asOf={detail.asOf}
                  onEdit={() => onEdit(goal)}
                />
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  );
}

type DialogProps = Open & {
  readonly all: readonly ProgramAccounts[];
  readonly today: Day;
  readonly onClose: () => void;
};

function OneDialog({ of: first, goal, all, today, onClose }: DialogProps): JSX.Element {
  const [of, setOf] = useState(first);
  const { program, detail, accounts } = of;
  const partners = accounts
    .filter(({ facts }) => (goal === null ? isPartner(facts.status) : facts.id === goal.account))
    .toSorted((a, b) => (b.insight.recent.main365 ?? 0) - (a.insight.recent.main365 ?? 0))
    .map(({ facts }) => ({ account: facts.id, name: facts.name || facts.ownId }));
  return (
    <GoalDialog
      key={program.id}
      head={
        goal === null && (
          <ProgramSelect
            programs={all}
            value={program.id}
            onChange={(id) => setOf(all.find((other) => other.program.id === id) ?? of)}
          />
        )
      }
      partners={partners}
      program={program.id}
      currency={detail.currency}
      goal={goal}
      metric={detail.mainMetric}
      today={today}
      onClose={onClose}
    />
  );
}
