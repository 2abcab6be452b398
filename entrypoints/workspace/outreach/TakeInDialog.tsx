import type { JSX } from 'preact';
import { PartnerLines } from '@/components/outreach/PartnerLines';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { useLive } from '@/components/ui/use-live';
import type { Day } from '@/core/domain/day';
import type { Series } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { readSeriesCandidates, type SeriesCandidate } from '@/core/services/read-series';
import { takeIntoSeries } from '@/core/services/walk-series';
import { links } from '../links';
import { saved } from '../saved';
import { sayChange } from './plan-changes';

type Props = { readonly series: Series; readonly today: Day; readonly onClose: () => void };

/** Who of the audience starts today, and who is left out with the reason: nobody is taken in unseen. */
export function TakeInDialog({ series, today, onClose }: Props): JSX.Element {
  const live = useLive(() => liveQuery(() => readSeriesCandidates(db, series, today)), [series.id, series.updatedAt, today]);
  const all = live.state === 'ready' ? live.value : [];
  const taken = all.filter(({ leftOut }) => leftOut === null);
  const others = all.filter(({ leftOut }) => leftOut !== null);

  async function take(): Promise<void> {
    onClose();
    const accounts = taken.map(({ detail }) => detail.facts.id);
    const done = await saved(() => takeIntoSeries(db, series.id, { accounts, from: today }));
    if (!done?.ok) return;
    sayChange(done.value.step, { program: series.program, said: t('series.taken-in', { count: done.value.taken }) });
  }

  return (
    <Dialog
      title={t('series.take-in.title', { title: series.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>
          <Button look="primary" disabled={taken.length === 0} onClick={() => void take()}>
            {t('series.take-in.do', { count: taken.length })}
          </Button>
        </>
      }
    >
      <p class="muted">{t('series.take-in.text')}</p>
      {live.state === 'waiting' && <p class="muted">{t('workspace.waiting')}</p>}
      {live.state === 'ready' && all.length === 0 && <Notice>{t('series.take-in.empty')}</Notice>}
      {taken.length > 0 && <PartnerLines label={t('series.take-in')} partners={taken.map(lineOf)} />}
      {others.length > 0 && (
        <details>
          <summary>{t('series.take-in.left-out', { count: others.length })}</summary>
          <PartnerLines label={t('series.take-in.left-out', { count: others.length })} partners={others.map(lineOf)} />
        </details>
      )}
    </Dialog>
  );
}

const lineOf = ({ detail: { facts }, leftOut }: SeriesCandidate) => ({
  account: facts.id,
  name: facts.name || facts.ownId,
  href: links.partner(facts.id),
  ...(leftOut === null ? {} : { note: t(`series.left-out.${leftOut}`) }),
});
