import './TodayView.css';
import type { ComponentChildren, ComponentProps, JSX } from 'preact';
import { ProgramActionList } from '@/components/partner/ProgramActionList';
import type { ActionVerbs, RankedAction } from '@/components/partner/ranked-action';
import { BandBar, type BandCount } from '@/components/report/BandBar';
import { Figure } from '@/components/report/Figure';
import type { ProgramFigures } from '@/components/report/program-figures';
import { type StageCount, StageLadder } from '@/components/report/StageLadder';
import { Chip } from '@/components/ui/Chip';
import { EmptyState } from '@/components/ui/EmptyState';
import type { SegmentId } from '@/core/domain/insight';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { t } from '@/core/i18n/translate';
import { TodayList } from './TodayList';

export type TodayFigures = {
  readonly name: string;
  readonly metric: MainMetric;
  readonly currency: Currency | null;
  readonly figures: ProgramFigures;
};

type Props = ActionVerbs & {
  readonly notices: ComponentChildren;
  /** What the user set a day for. */
  readonly due?: ComponentChildren;
  /** Open ones, best first. */
  readonly items: readonly RankedAction[];
  /** Open ones that must be worked off, oldest first. */
  readonly duties: readonly RankedAction[];
  /** Open ones about whole programmes, with what their buttons do. */
  readonly ofPrograms: Omit<ComponentProps<typeof ProgramActionList>, 'label'>;
  readonly perDay: number;
  readonly figures: readonly TodayFigures[];
  readonly bands: readonly BandCount[];
  readonly stages: readonly StageCount[];
  readonly segments: readonly { readonly id: SegmentId; readonly count: number; readonly href: string }[];
  readonly segmentsHref: string;
};

/** The day's list, and beside it the programme at a glance. */
export function TodayView({
  notices,
  due,
  items,
  duties,
  ofPrograms,
  perDay,
  figures,
  bands,
  stages,
  segments,
  segmentsHref,
  ...verbs
}: Props): JSX.Element {
  return (
    <>
      {notices}
      <div class="today">
        <div class="today-work">
          {due}
          <section class="panel today-actions" aria-labelledby="today-actions">
            <TodayList
              id="today-actions"
              title={t('workspace.today.actions')}
              lead={t('workspace.today.actions.lead')}
              items={items}
              perDay={perDay}
              empty={
                <EmptyState title={t('workspace.today.empty.title')} icon="check">
                  {t('workspace.today.empty.text')}
                </EmptyState>
              }
              {...verbs}
            />
          </section>
          {ofPrograms.items.length > 0 && (
            <section class="panel today-actions" aria-labelledby="today-program">
              <div>
                <h2 id="today-program">{t('workspace.today.program')}</h2>
                <p class="small muted">{t('workspace.today.program.lead')}</p>
              </div>
              <ProgramActionList label={t('workspace.today.program')} {...ofPrograms} />
            </section>
          )}
          {duties.length > 0 && (
            <section class="panel today-actions" aria-labelledby="today-duties">
              <TodayList
                id="today-duties"
                title={t('workspace.today.duties')}
                lead={t('workspace.today.duties.lead')}
                items={duties}
                perDay={perDay}
                {...verbs}
              />
            </section>
          )}
        </div>
        <div class="today-rail">
          <section class="panel stack" aria-labelledby="today-figures">
            <h2 id="today-figures">{t('workspace.today.figures')}</h2>
            <div>
              {figures.map(({ name, ...rest }) => (
                <Figure key={name} {...rest} {...(figures.length > 1 ? { name } : {})} />
              ))}
            </div>
          </section>
          <section class="panel stack" aria-labelledby="today-health">
            <h2 id="today-health">{t('workspace.today.health')}</h2>
            <BandBar counts={bands} />
          </section>
          <section class="panel stack" aria-labelledby="today-stages">
            <h2 id="today-stages">{t('workspace.today.stages')}</h2>
            <StageLadder counts={stages} />
          </section>
          <section class="panel stack" aria-labelledby="today-segments">
            <h2 id="today-segments">{t('workspace.today.segments')}</h2>
            <div class="row today-segments">
              {segments.map(({ id, count, href }) => (
                <Chip key={id} href={href} count={t('workspace.count', { count })}>
                  {t(`word.segment.${id}`)}
                </Chip>
              ))}
            </div>
            <p class="small">
              <a href={segmentsHref}>{t('workspace.segments.all')}</a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
