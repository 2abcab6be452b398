import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SeriesSteps } from '@/components/outreach/SeriesSteps';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import type { Day } from '@/core/domain/day';
import type { OwnTemplate, Series } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import type { SeriesPlace } from '@/core/outreach/series-steps';
import { db, liveQuery } from '@/core/services/open-store';
import { readSeriesWalkers } from '@/core/services/read-series';
import { links } from '../links';
import { Panel } from '../Panel';
import { Waiting } from '../Waiting';
import { TakeInDialog } from './TakeInDialog';
import { templateName } from './template-name';
import { WalkerLine } from './WalkerLine';

type Props = {
  readonly series: Series;
  readonly audience: string;
  readonly templates: readonly OwnTemplate[];
  readonly today: Day;
  readonly onEdit: () => void;
};

const PARTS = ['due', 'waiting', 'held', 'ended'] as const satisfies readonly SeriesPlace['kind'][];

/** One series: its steps, and who is where. */
export function OneSeries({ series, audience, templates, today, onEdit }: Props): JSX.Element {
  const [isTaking, setTaking] = useState(false);
  const live = useLive(() => liveQuery(() => readSeriesWalkers(db, today, series.program)), [series.program, today]);
  if (live.state !== 'ready') return <Waiting live={live} title={series.title} />;
  const walkers = live.value.filter(({ run }) => run.series === series.id);
  const take = (
    <Button look="primary" icon="plus" onClick={() => setTaking(true)}>
      {t('series.take-in')}
    </Button>
  );
  return (
    <Page
      title={series.title}
      lead={`${audience} · ${t('series.goal')}: ${t(`series.goal.${series.goal}`)}`}
      back={{ href: links.outreach('series'), text: t('series.back') }}
      aside={
        <>
          <Button icon="draft" onClick={onEdit}>
            {t('plan.edit')}
          </Button>
          {take}
        </>
      }
    >
      <Panel id="steps" title={t('series.steps')}>
        <SeriesSteps
          steps={series.steps.map(({ afterDays, template }) => ({ day: afterDays, text: templateName(template, templates) }))}
        />
      </Panel>
      {walkers.length === 0 && (
        <EmptyState title={t('series.open')} actions={take}>
          {t('series.nobody')}
        </EmptyState>
      )}
      {PARTS.map((kind) => {
        const some = walkers.filter(({ place }) => place.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind} class="plans" aria-label={t(`series.${kind}`)}>
            <h2>
              {t(`series.${kind}`)} <span class="plans-count">{t('workspace.count', { count: some.length })}</span>
            </h2>
            <ul class="lines" aria-label={t(`series.${kind}`)}>
              {some.map((walker) => (
                <WalkerLine key={walker.run.id} walker={walker} templates={templates} today={today} />
              ))}
            </ul>
          </section>
        );
      })}
      {isTaking && <TakeInDialog series={series} today={today} onClose={() => setTaking(false)} />}
    </Page>
  );
}
