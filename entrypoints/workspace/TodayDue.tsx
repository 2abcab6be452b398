import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type DueItem, DueList, type DueVerbs } from '@/components/outreach/DueList';
import { dueWhat } from '@/components/outreach/due-text';
import { MoveDialog } from '@/components/outreach/MoveDialog';
import { useLive } from '@/components/ui/use-live';
import type { Due } from '@/core/domain/due';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { readDue } from '@/core/services/read-due';
import { dayHere } from '@/core/services/reminder-time';
import { giveUp, markDone, moveTo } from './due-changes';
import { links } from './links';
import { openDraft } from './open-draft';

type Props = {
  readonly programs: ReadonlySet<ProgramId>;
  readonly nameOf: (due: Due) => string;
};

/** So far ahead it helps to know what is coming; later ones wait unseen. */
const AHEAD_DAYS = 7;

/** What the user set a day for: due by now, and below it what the next days bring. Nothing at all where there is neither. */
export function TodayDue({ programs, nameOf }: Props): JSX.Element | null {
  const live = useLive(() => liveQuery(() => readDue(db)), []);
  const [moving, setMoving] = useState<Due | null>(null);
  if (live.state !== 'ready') return null; // a part of the page that comes when it is read; the page itself says when nothing can be
  const today = dayHere(now());
  const items = live.value.filter(({ program }) => programs.has(program)).map((due) => itemOf(due, nameOf(due)));
  const due = items.filter((item) => item.due.day <= today);
  const ahead = items.filter((item) => item.due.day > today && item.due.day <= today + AHEAD_DAYS);
  if (due.length === 0 && ahead.length === 0) return null;
  const verbs: DueVerbs = {
    onDraft: (one) => one.account !== null && void openDraft(one.account, one.play),
    onDone: (one) => void markDone({ due: one, name: nameOf(one) }),
    onMove: setMoving,
    onDrop: (one) => void giveUp({ due: one, name: nameOf(one) }),
  };
  return (
    <section class="panel today-actions" aria-labelledby="today-due">
      <div>
        <h2 id="today-due">{t('follow.due.title')}</h2>
        <p class="small muted">{t('follow.due.lead')}</p>
      </div>
      {due.length > 0 && <DueList label={t('follow.due.title')} items={due} today={today} {...verbs} />}
      {ahead.length > 0 && (
        <details class="due-ahead">
          <summary>{t('follow.due.ahead', { days: AHEAD_DAYS, n: ahead.length })}</summary>
          <DueList label={t('follow.due.ahead', { days: AHEAD_DAYS, n: ahead.length })} items={ahead} today={today} {...verbs} />
        </details>
      )}
      {moving && (
        <MoveDialog
          title={t('follow.move.title', { what: dueWhat(moving), name: nameOf(moving) })}
          today={today}
          onClose={() => setMoving(null)}
          onMove={(day) => {
            setMoving(null);
            void moveTo({ due: moving, name: nameOf(moving) }, day);
          }}
        />
      )}
    </section>
  );
}

function itemOf(due: Due, name: string): DueItem {
  if (due.kind === 'newsletter') return { due, name, href: links.outreach('newsletters') };
  if (due.kind === 'series-step') return { due, name, href: links.outreach('series') };
  return { due, name, href: due.account === null ? links.today() : links.partner(due.account) };
}
