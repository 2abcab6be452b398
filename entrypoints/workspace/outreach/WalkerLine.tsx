import '@/components/outreach/plans.css';
import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import type { Day } from '@/core/domain/day';
import type { OwnTemplate } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import type { SeriesPlace } from '@/core/outreach/series-steps';
import { db } from '@/core/services/open-store';
import type { SeriesWalker } from '@/core/services/read-series';
import { skipStep, takeOutOfSeries } from '@/core/services/walk-series';
import { links } from '../links';
import { openDraft } from '../open-draft';
import { changePlan } from './plan-changes';
import { playOfTemplate, templateName } from './template-name';

type Props = { readonly walker: SeriesWalker; readonly templates: readonly OwnTemplate[]; readonly today: Day };

/** One partner in a series: where it stands, and what can be done about it. */
export function WalkerLine({ walker, templates, today }: Props): JSX.Element {
  const { series, run, detail, place } = walker;
  const name = detail.facts.name || detail.facts.ownId;
  const { program } = series;
  const isOn = place.kind !== 'ended';
  return (
    <li class="line-walker">
      <span class="line-name">
        <a href={links.partner(run.account)}>
          <bdi>{name}</bdi>
        </a>
      </span>
      <span class="walker-place small">{placeText(place, series.steps.length, templates)}</span>
      <span class="row line-actions">
        {place.kind === 'due' && (
          <Button
            small
            icon="draft"
            aria-label={t('plan.draft-for', { name })}
            onClick={() =>
              void openDraft(run.account, playOfTemplate(place.template), {
                template: place.template,
                ...(series.segment === null ? {} : { segment: series.segment }),
              })
            }
          >
            {t('plan.draft')}
          </Button>
        )}
        {(place.kind === 'due' || place.kind === 'waiting') && (
          <Button
            small
            look="quiet"
            icon="right"
            aria-label={t('series.skip-for', { name })}
            onClick={() => void changePlan(() => skipStep(db, run, place.step), { program, said: t('series.skipped', { name }) })}
          >
            {t('series.skip')}
          </Button>
        )}
        {isOn && (
          <Button
            small
            look="quiet"
            icon="close"
            aria-label={t('series.take-out-for', { name })}
            onClick={() =>
              void changePlan(() => takeOutOfSeries(db, run, today), { program, said: t('series.taken-out', { name }) })
            }
          >
            {t('series.take-out')}
          </Button>
        )}
      </span>
    </li>
  );
}

function placeText(place: SeriesPlace, of: number, templates: readonly OwnTemplate[]): string {
  switch (place.kind) {
    case 'due':
    case 'waiting':
      return t(`series.place.${place.kind}`, {
        step: place.step + 1,
        of,
        template: templateName(place.template, templates),
        day: { day: place.day },
      });
    case 'held':
      return t(`series.place.held.${place.why}`);
    case 'ended':
      if (place.why === 'goal' && place.day !== null) return t('series.place.ended.goal-on', { day: { day: place.day } });
      return t(`series.place.ended.${place.why}`, { day: { day: place.day ?? 0 } });
    default:
      return place satisfies never;
  }
}
