import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { PlanCard } from '@/components/outreach/PlanCard';
import { PlanVerbs } from '@/components/outreach/PlanVerbs';
import { SeriesSteps } from '@/components/outreach/SeriesSteps';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { useLive } from '@/components/ui/use-live';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import type { OwnTemplate, Series } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { STARTER_SERIES, type StarterSeries } from '@/core/outreach/series-plan';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { readSeriesWalkers, type SeriesWalker } from '@/core/services/read-series';
import { contentOf } from '@/core/store/records';
import { links } from '../links';
import { NoImports } from '../NoImports';
import type { OutreachPageProps } from '../OutreachTabs';
import { Waiting } from '../Waiting';
import { OneSeries } from './OneSeries';
import { PlansPage } from './PlansPage';
import { copyTitle, dropTitled, keepTitled } from './plan-changes';
import { type SeriesContent, SeriesDialog } from './SeriesDialog';
import { templateName } from './template-name';
import { chosenPrograms, segmentName, usePlans } from './use-plans';

type Open = { readonly id: string | null; readonly first: SeriesContent };

/** All series, or one of them. */
export function SeriesPage({ overview, which }: OutreachPageProps): JSX.Element {
  const live = usePlans(overview, 'sequences');
  const today = localDay(now());
  const walking = useLive(() => liveQuery(() => readWalking(today)), [today]);
  const [open, setOpen] = useState<Open | null>(null);
  const programs = chosenPrograms(overview);
  const [first] = programs;
  if (!overview.hasImports || !first) return <NoImports title={t('series.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('series.title')} />;
  if (walking.state !== 'ready') return <Waiting live={walking} title={t('series.title')} />;
  const { records, accounts, own } = live.value;
  const { walkers, templates } = walking.value;
  const one = records.find(({ id }) => id === which);
  const dialog = open && (
    <SeriesDialog
      title={t(open.id === null ? 'series.new' : 'series.edit')}
      first={open.first}
      programs={programs}
      accounts={accounts}
      own={own}
      templates={templates}
      onClose={() => setOpen(null)}
      onSave={(series) => keepTitled('sequences', open.id, series)}
    />
  );
  if (one) {
    return (
      <>
        <OneSeries
          key={one.id}
          series={one}
          audience={segmentName(one.segment, own)}
          templates={templates}
          today={today}
          onEdit={() => setOpen({ id: one.id, first: contentOf(one) })}
        />
        {dialog}
      </>
    );
  }
  const create = () => setOpen({ id: null, first: newSeries(first.program.id) });
  return (
    <PlansPage
      overview={overview}
      title={t('series.title')}
      lead={t('series.lead')}
      create={t('series.new')}
      empty={null}
      onCreate={create}
    >
      {records.length === 0 && <EmptyState title={t('series.none.title')}>{t('series.none.text')}</EmptyState>}
      {records.length > 0 && (
        <div class="plan-grid">
          {records
            .toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
            .map((series) => (
              <SeriesCard
                key={series.id}
                series={series}
                audience={segmentName(series.segment, own)}
                walkers={walkers.filter(({ run }) => run.series === series.id)}
                templates={templates}
                onOpen={setOpen}
              />
            ))}
        </div>
      )}
      <Starters
        taken={records}
        templates={templates}
        onUse={(starter) => void keepTitled('sequences', null, ofStarter(starter, first.program.id))}
      />
      {dialog}
    </PlansPage>
  );
}

async function readWalking(today: Day) {
  const [walkers, templates] = await Promise.all([readSeriesWalkers(db, today), db.ownTemplates.toArray()]);
  return { walkers, templates: templates.filter(({ deletedAt }) => deletedAt === null) };
}

const newSeries = (program: ProgramId): SeriesContent => ({
  program,
  title: '',
  segment: null,
  goal: 'first-conversion',
  steps: [{ afterDays: 0, template: 'welcome' }],
});

const ofStarter = ({ id, segment, goal, steps }: StarterSeries, program: ProgramId): SeriesContent => ({
  program,
  title: t(`series.starter.${id}`),
  segment,
  goal,
  steps,
});

type CardProps = {
  readonly series: Series;
  readonly audience: string;
  readonly walkers: readonly SeriesWalker[];
  readonly templates: readonly OwnTemplate[];
  readonly onOpen: (open: Open) => void;
};

function SeriesCard({ series, audience, walkers, templates, onOpen }: CardProps): JSX.Element {
  const { id, title, goal, steps } = series;
  const due = walkers.filter(({ place }) => place.kind === 'due').length;
  const on = walkers.filter(({ place }) => place.kind !== 'ended').length;
  return (
    <PlanCard
      kind={audience}
      title={title}
      when={`${t('series.goal')}: ${t(`series.goal.${goal}`)}`}
      phase={on > 0 ? 'live' : 'coming'}
      actions={
        <>
          <LinkButton small icon="partners" href={links.series(id)}>
            {t('series.open')}
          </LinkButton>
          <PlanVerbs
            title={title}
            onEdit={() => onOpen({ id, first: contentOf(series) })}
            onDuplicate={() => onOpen({ id: null, first: { ...contentOf(series), title: copyTitle(title) } })}
            onRemove={() => void dropTitled('sequences', series)}
          />
        </>
      }
    >
      <SeriesSteps
        steps={steps.map(({ afterDays, template }) => ({ day: afterDays, text: templateName(template, templates) }))}
      />
      <p class={due > 0 ? 'plan-soon' : 'muted'}>{t('series.count', { due, on })}</p>
    </PlanCard>
  );
}

type StartersProps = {
  readonly taken: readonly Series[];
  readonly templates: readonly OwnTemplate[];
  readonly onUse: (starter: StarterSeries) => void;
};

/** Those that nobody has made yet. */
function Starters({ taken, templates, onUse }: StartersProps): JSX.Element | null {
  const left = STARTER_SERIES.filter(({ id }) => !taken.some(({ title }) => title === t(`series.starter.${id}`)));
  if (left.length === 0) return null;
  return (
    <section class="plans" aria-label={t('series.starters')}>
      <h2>{t('series.starters')}</h2>
      <div class="plan-grid">
        {left.map((starter) => {
          const title = t(`series.starter.${starter.id}`);
          return (
            <PlanCard
              key={starter.id}
              kind={segmentName(starter.segment, [])}
              title={title}
              when={`${t('series.goal')}: ${t(`series.goal.${starter.goal}`)}`}
              phase="past"
              actions={
                <Button
                  small
                  icon="plus"
                  aria-label={t('plan.named', { verb: t('series.start-with'), title })}
                  onClick={() => onUse(starter)}
                >
                  {t('series.start-with')}
                </Button>
              }
            >
              <SeriesSteps
                steps={starter.steps.map(({ afterDays, template }) => ({
                  day: afterDays,
                  text: templateName(template, templates),
                }))}
              />
            </PlanCard>
          );
        })}
      </div>
    </section>
  );
}
