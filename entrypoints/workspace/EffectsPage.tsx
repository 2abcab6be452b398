import type { JSX } from 'preact';
import { localDay } from '@/components/import/local-day';
import { EffectChanges, EffectReasons } from '@/components/report/EffectChanges';
import { EffectTable } from '@/components/report/EffectTable';
import { EffectWeeks } from '@/components/report/EffectWeeks';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import type { EffectsRecord } from '@/core/domain/effects';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { donePerWeek } from '@/core/playbook/effects/done-plays';
import { db, liveQuery } from '@/core/services/open-store';
import { readReasons } from '@/core/services/read-reasons';
import { links } from './links';
import { NoImports } from './NoImports';
import { Panel } from './Panel';
import type { Overview, ProgramOverview } from './read-overview';
import { ScopeSelect } from './ScopeSelect';
import { inScope, scope } from './scope';
import { type Effects, takesLong, useEffects } from './use-effects';

const WEEKS_SHOWN = 12;

/** Did it work: what plays brought, per programme. */
export function EffectsPage({ overview }: { readonly overview: Overview }): JSX.Element {
  if (!overview.hasImports) return <NoImports title={t('effects.title')} />;
  const programs = inScope(overview.programs, scope.value);
  return (
    <Page title={t('effects.title')} lead={t('effects.lead')} aside={<ScopeSelect programs={overview.programs} />}>
      <div class="stack">
        {programs.map((one) => (
          <ProgramEffects key={one.program.id} overview={one} isNamed={programs.length > 1} />
        ))}
      </div>
    </Page>
  );
}

type ProgramProps = { readonly overview: ProgramOverview; readonly isNamed: boolean };

function ProgramEffects({ overview: { program, detail }, isNamed }: ProgramProps): JSX.Element {
  const partners = detail?.partners ?? 0;
  const effects = useEffects(program.id, partners);
  const { live } = effects;
  if (live.state === 'failed') return <Notice tone="danger" isNews title={t('effects.failed.title')} />;
  if (live.state === 'waiting') return <p class="muted">{t('workspace.waiting')}</p>;
  const { record, basis, done } = live.value;
  const weeks = donePerWeek(done, { today: localDay(now()), weeks: WEEKS_SHOWN });
  return (
    <section class="stack" aria-label={program.name}>
      {isNamed && <h2>{program.name}</h2>}
      <Measuring
        effects={effects}
        partners={partners}
        isStale={record === null || record.basis !== basis}
        hasRecord={record !== null}
      />
      {record && <Found id={program.id} record={record} />}
      <Reasons program={program.id} />
      <Panel id={`weeks-${program.id}`} title={t('effects.weeks.title')}>
        <EffectWeeks weeks={weeks} />
      </Panel>
    </section>
  );
}

type MeasuringProps = {
  readonly effects: Effects;
  readonly partners: number;
  readonly isStale: boolean;
  readonly hasRecord: boolean;
};

function Measuring({ effects: { work, measure, cancel }, partners, isStale, hasRecord }: MeasuringProps): JSX.Element | null {
  if (work.state === 'measuring') {
    const { progress } = work;
    const isBegun = progress !== null && progress.weeks > 0;
    return (
      <ProgressBar
        label={t('effects.measuring')}
        share={isBegun ? progress.judged / progress.weeks : null}
        {...(isBegun ? { detail: t('effects.week', { judged: progress.judged + 1, weeks: progress.weeks }) } : {})}
        onCancel={cancel}
      />
    );
  }
  const again = <Button onClick={measure}>{t(hasRecord ? 'effects.again' : 'effects.measure')}</Button>;
  if (work.state === 'failed') {
    return (
      <Notice tone="danger" isNews title={t('effects.failed.title')} actions={again}>
        {t('effects.failed.text')}
      </Notice>
    );
  }
  if (!isStale) return null;
  return (
    <Notice actions={again}>
      {hasRecord && <p>{t('effects.stale')}</p>}
      {takesLong(partners) && <p>{t('effects.large', { partners })}</p>}
    </Notice>
  );
}

/** As noted up to now, measured or not. */
function Reasons({ program }: { readonly program: ProgramId }): JSX.Element | null {
  const live = useLive(() => liveQuery(() => readReasons(db, program)), [program]);
  if (live.state !== 'ready' || live.value.length === 0) return null;
  return (
    <Panel id={`reasons-${program}`} title={t('effects.reasons.title')}>
      <EffectReasons rows={live.value} />
    </Panel>
  );
}

type FoundProps = { readonly id: string; readonly record: EffectsRecord };

function Found({ id, record: { until, effects, changes } }: FoundProps): JSX.Element {
  return (
    <>
      {effects.length === 0 ? (
        <EmptyState
          icon="clock"
          title={t('effects.none.title')}
          actions={<LinkButton href={links.today()}>{t('effects.none.go')}</LinkButton>}
        >
          {t('effects.none.text')}
        </EmptyState>
      ) : (
        <Panel
          id={`effects-${id}`}
          title={t('effects.table')}
          aside={<span class="muted small">{t('effects.until', { until: { day: until } })}</span>}
        >
          <EffectTable effects={effects} />
          <p class="muted small">{t('effects.note.weights')}</p>
          {effects.some(({ comparison }) => comparison?.kind === 'same-state') && (
            <p class="muted small">{t('effects.note.same-state')}</p>
          )}
        </Panel>
      )}
      <Panel id={`changes-${id}`} title={t('effects.changes.title')}>
        <EffectChanges changes={changes} />
      </Panel>
    </>
  );
}
