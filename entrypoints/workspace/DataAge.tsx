import type { JSX } from 'preact';
import { lastDataDay } from '@/components/report/program-figures';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { dayOfMoment } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { links } from './links';
import type { ProgramOverview } from './read-overview';

/** The newest day of the programmes' data, and how long ago that is; null while nothing is imported or published. */
export function dataAge(programs: readonly ProgramOverview[]): { readonly day: number; readonly days: number } | null {
  const ends = programs.flatMap(({ detail }) => (detail ? [lastDataDay(detail)] : []).filter((day) => day > 0));
  if (ends.length === 0) return null;
  const day = Math.max(...ends);
  return { day, days: Math.max(0, dayOfMoment(Date.now()) - day) };
}

export function DataAge({ programs }: { readonly programs: readonly ProgramOverview[] }): JSX.Element {
  const age = dataAge(programs);
  if (!age) return <span>{t('workspace.age.none')}</span>;
  return (
    <span>
      {t('workspace.age', { day: { day: age.day } })} ({t('workspace.age.days', { days: age.days })})
    </span>
  );
}

/** Only when the newest data are older than the user's own limit. */
export function OldDataNotice({
  programs,
  limit,
}: {
  readonly programs: readonly ProgramOverview[];
  readonly limit: number;
}): JSX.Element | null {
  const age = dataAge(programs);
  if (!age || age.days <= limit) return null;
  return (
    <Notice
      tone="warning"
      title={t('workspace.age.old.title', { days: age.days })}
      actions={
        <LinkButton small icon="import" href={links.import()}>
          {t('workspace.today.import')}
        </LinkButton>
      }
    >
      {t('workspace.age.old.text', { day: { day: age.day } })}
    </Notice>
  );
}
