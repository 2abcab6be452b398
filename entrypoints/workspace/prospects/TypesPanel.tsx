import type { JSX } from 'preact';
import { TypesThatWork } from '@/components/partner/TypesThatWork';
import { t } from '@/core/i18n/translate';
import { Panel } from '../Panel';
import type { ProgramOverview } from '../read-overview';

/** Each programme apart: what works for one says little of another. Nothing where no import says of what type its partners are. */
export function TypesPanel({ programs }: { readonly programs: readonly ProgramOverview[] }): JSX.Element | null {
  const known = programs.flatMap(({ program, detail }) => (detail && detail.types.length > 0 ? [{ program, detail }] : []));
  if (known.length === 0) return null;
  return (
    <Panel id="types" title={t('prospects.types.title')}>
      <p class="small muted">{t('prospects.types.lead')}</p>
      {known.map(({ program, detail: { types, mainMetric, currency } }) => (
        <TypesThatWork
          key={program.id}
          program={programs.length > 1 ? program.name : null}
          types={types}
          mainMetric={mainMetric}
          currency={currency}
        />
      ))}
    </Panel>
  );
}
