import './TodayView.css';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ActionList } from '@/components/partner/ActionList';
import type { ActionVerbs, RankedAction } from '@/components/partner/ranked-action';
import { BandBar, type BandCount } from '@/components/report/BandBar';
import { Figure } from '@/components/report/Figure';
import type { ProgramFigures } from '@/components/report/program-figures';
import { type StageCount, StageLadder } from '@/components/report/StageLadder';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { EmptyState } from '@/components/ui/EmptyState';
import type { SegmentId } from '@/core/domain/insight';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { t } from '@/core/i18n/translate';

export type TodayFigures = {
  readonly name: string;
  readonly metric: MainMetric;
  readonly currency: Currency | null;
  readonly figures: ProgramFigures;
};

type Props = ActionVerbs & {
  readonly notices: ComponentChildren;
  /** Open ones, best first. */
  readonly items: readonly RankedAction[];
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
  items,
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
        <section class="panel today-actions" aria-labelledby="today-actions">
          <Actions items={items} perDay={perDay} {...verbs} />
        </section>
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

type ActionsProps = ActionVerbs & { readonly items: readonly RankedAction[]; readonly perDay: number };

/** At most this many more at a time: a list of thousands helps nobody. */
const MORE = 20;

function Actions({ items, perDay, ...verbs }: ActionsProps): JSX.Element {
  const [extra, setExtra] = useState(0);
  const shown = items.slice(0, perDay + extra);
  const left = items.length - shown.length;
  if (items.length === 0) {
    return (
      <>
        <h2 id="today-actions">{t('workspace.today.actions')}</h2>
        <EmptyState title={t('workspace.today.empty.title')} icon="check">
          {t('workspace.today.empty.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <div>
        <h2 id="today-actions">{t('workspace.today.actions')}</h2>
        <p class="small muted">{t('workspace.today.actions.lead')}</p>
      </div>
      <ActionList label={t('workspace.today.actions')} items={shown} {...verbs} />
      {(left > 0 || extra > 0) && (
        <div class="row today-more">
          {left > 0 && (
            <Button onClick={() => setExtra(extra + MORE)}>{t('workspace.today.more', { count: Math.min(MORE, left) })}</Button>
          )}
          {extra > 0 && (
            <Button look="quiet" onClick={() => setExtra(0)}>
              {t('workspace.today.less')}
            </Button>
          )}
          <span class="muted small">{t('workspace.today.left', { count: left })}</span>
        </div>
      )}
    </>
  );
}
