import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { PlanCard } from '@/components/outreach/PlanCard';
import { PlanVerbs } from '@/components/outreach/PlanVerbs';
import { valueText } from '@/components/partner/value-text';
import { Button } from '@/components/ui/Button';
import { useLive } from '@/components/ui/use-live';
import type { Contest } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { isInAudience } from '@/core/outreach/audience';
import type { Standing } from '@/core/outreach/contest-standing';
import { endsIn } from '@/core/outreach/offer-board';
import { phaseOf } from '@/core/outreach/phase';
import { now } from '@/core/platform/clock';
import { db } from '@/core/services/open-store';
import { readStandings } from '@/core/services/read-progress';
import { contentOf } from '@/core/store/records';
import { NoImports } from '../NoImports';
import type { OutreachPageProps } from '../OutreachTabs';
import { readOnce } from '../read-once';
import type { ProgramAccounts, ProgramOverview } from '../read-overview';
import { Waiting } from '../Waiting';
import { type ContestContent, ContestDialog } from './ContestDialog';
import { ContestStanding } from './ContestStanding';
import { DrawDialog, DrawnPart } from './DrawPart';
import { PlansPage } from './PlansPage';
import { copyTitle, dropTitled, keepTitled } from './plan-changes';
import { periodText } from './plan-texts';
import { chosenPrograms, type Plans, segmentName, usePlans } from './use-plans';

type Open = { readonly id: string | null; readonly first: ContestContent };

export function ContestsPage({ overview }: OutreachPageProps): JSX.Element {
  const live = usePlans(overview, 'contests');
  const [open, setOpen] = useState<Open | null>(null);
  const programs = chosenPrograms(overview);
  const [first] = programs;
  if (!overview.hasImports || !first) return <NoImports title={t('contests.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('contests.title')} />;
  const today = localDay(now());
  const create = () => setOpen({ id: null, first: newContest(first, today) });
  const { records, accounts, own } = live.value;
  return (
    <PlansPage
      overview={overview}
      title={t('contests.title')}
      lead={t('contests.lead')}
      create={t('contests.new')}
      empty={records.length === 0 ? { title: t('contests.none.title'), text: t('contests.none.text') } : null}
      onCreate={create}
    >
      {accounts.map((of) => (
        <OfProgram key={of.program.id} of={of} plans={live.value} today={today} onOpen={setOpen} />
      ))}
      {open && (
        <ContestDialog
          title={t(open.id === null ? 'contests.new' : 'contests.edit')}
          first={open.first}
          programs={programs}
          accounts={accounts}
          own={own}
          onClose={() => setOpen(null)}
          onSave={(contest) => keepTitled('contests', open.id, contest)}
        />
      )}
    </PlansPage>
  );
}

/** Of the coming month: the current one has begun without anybody knowing of it. */
function newContest({ program, detail }: ProgramOverview, today: Day): ContestContent {
  const month = monthOf(today) + 1;
  return {
    program: program.id,
    title: '',
    kind: 'first',
    metric: detail?.currency ? 'revenue' : 'conversions',
    threshold: 0,
    prize: '',
    period: { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) - 1 },
    segment: null,
    seed: null,
  };
}

type PartProps = {
  readonly of: ProgramAccounts;
  readonly plans: Plans<Contest>;
  readonly today: Day;
  readonly onOpen: (open: Open) => void;
};

/** The contests of one programme: those that run first, then those to come, then the latest. */
function OfProgram({ of, plans, today, onOpen }: PartProps): JSX.Element | null {
  const rank = { live: 0, coming: 1, past: 2 } as const;
  const contests = plans.records
    .filter(({ program }) => program === of.program.id)
    .toSorted(
      (a, b) =>
        rank[phaseOf(a.period, today)] - rank[phaseOf(b.period, today)] || b.period.to - a.period.to || (a.id < b.id ? -1 : 1),
    );
  // The standing follows from the imports, which is when the judgement changes, and from the contests themselves.
  const changed = contests.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join(' ');
  const standings = useLive(
    () => readOnce(() => readStandings(db, of.program.id, { contests, today })),
    [of.program.id, of.detail.computedAt, changed, today],
  );
  if (contests.length === 0) return null;
  return (
    <section class="plans" aria-label={of.program.name}>
      {plans.accounts.length > 1 && <h2>{of.program.name}</h2>}
      {contests.map((contest) => (
        <OneContest
          key={contest.id}
          contest={contest}
          of={of}
          plans={plans}
          today={today}
          standing={standings.state === 'ready' ? (standings.value.get(contest.id) ?? null) : 'waiting'}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

type OneProps = PartProps & { readonly contest: Contest; readonly standing: Standing | null | 'waiting' };

function OneContest({ contest, of, plans, today, standing, onOpen }: OneProps): JSX.Element {
  const [isDrawing, setDrawing] = useState(false);
  const { id, title, kind, metric, threshold, prize, period, segment, seed } = contest;
  const { detail, accounts } = of;
  const phase = phaseOf(period, today);
  const days = endsIn(period, today);
  const canDraw = kind === 'draw' && seed === null && standing !== 'waiting' && (standing?.reached.length ?? 0) > 0;
  const names = new Map(accounts.map(({ facts }) => [facts.id, facts.name || facts.ownId]));
  return (
    <PlanCard
      phase={phase}
      kind={t(`plan.phase.${phase}`)}
      title={title}
      when={periodText(period)}
      soon={days === null ? null : t('plan.ends-in', { days })}
      actions={
        <>
          {canDraw && phase === 'past' && (
            <Button small icon="check" onClick={() => setDrawing(true)}>
              {t('contests.draw')}
            </Button>
          )}
          <PlanVerbs
            title={title}
            {...(seed === null ? { onEdit: () => onOpen({ id, first: contentOf(contest) }) } : {})}
            onDuplicate={() => onOpen({ id: null, first: copyOf(contest) })}
            onRemove={() => void dropTitled('contests', contest)}
          />
        </>
      }
    >
      <dl class="plan-facts">
        <dt>{t('contests.kind')}</dt>
        <dd>{t(`contests.kind.${kind}`)}</dd>
        <dt>{t('contests.threshold')}</dt>
        <dd>
          {valueText(threshold, metric, detail.currency)} {t(`word.metric.${metric}`)}
        </dd>
        <dt>{t('contests.prize')}</dt>
        <dd>{prize}</dd>
        <dt>{t('contests.who')}</dt>
        <dd>
          {t('contests.who.value', {
            segment: segmentName(segment, plans.own),
            count: accounts.filter((account) => isInAudience(account, { segment })).length,
          })}
        </dd>
      </dl>
      <DrawnPart contest={contest} nameOf={(account) => names.get(account) ?? t('contests.unknown')} />
      {standing === 'waiting' && <p class="muted">{t('contests.waiting')}</p>}
      {standing === null && <p class="muted">{t('contests.no-standing')}</p>}
      {standing !== null && standing !== 'waiting' && <ContestStanding contest={contest} standing={standing} detail={detail} />}
      {isDrawing && standing !== null && standing !== 'waiting' && (
        <DrawDialog contest={contest} standing={standing} asOf={detail.asOf} onClose={() => setDrawing(false)} />
      )}
    </PlanCard>
  );
}

/** The same rules, not drawn. */
function copyOf(contest: Contest): ContestContent {
  const { entrants: _entrants, ...content } = contentOf(contest);
  return { ...content, title: copyTitle(contest.title), seed: null };
}
