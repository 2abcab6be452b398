import { dayOfMoment } from '@/core/domain/day';
import { fail, ok, type Result } from '@/core/domain/result';
import { checkWalk } from '@/core/messaging/guards';
import type { WalkFailure } from '@/core/messaging/protocol';
import { now } from '@/core/platform/clock';
import type { Sender } from '@/core/platform/runtime';
import { bringSidePanel } from '@/core/platform/side-panel';
import { showOwnPage } from '@/core/platform/tabs';
import { db } from '@/core/services/open-store';
import { beginWalkOfPage } from '@/core/services/walk-of-page';
import { setOutreachTarget } from './outreach-target';
import { isEnabledFor, isOfAccount, requireOurs } from './senders';

type Begun = Result<{ count: number }, WalkFailure>;

/** Not async up to the panel: the browser opens it only within the user's click. */
export function startWalk(sender: Sender, data: unknown): Promise<Begun> {
  requireOurs(sender);
  const wanted = checkWalk(data);
  const tab = sender.tab?.id;
  return begin(sender, wanted, tab === undefined ? null : bringSidePanel(tab));
}

type Panel = ReturnType<typeof bringSidePanel>;

async function begin(sender: Sender, wanted: ReturnType<typeof checkWalk>, panel: Panel | null): Promise<Begun> {
  const isAllowed = isOfAccount(sender, wanted.page) && (await isEnabledFor(sender));
  const begun = isAllowed ? await beginWalkOfPage(db, { ...wanted, today: dayOfMoment(now()) }) : fail('no-programme');
  if (!begun.ok) {
    // The walk that is going on is seen there, and is what the page asks about.
    if (begun.reason !== 'going-on') await panel?.close();
    return begun;
  }
  const { first, count } = begun.value;
  await setOutreachTarget({ ...first, segment: wanted.segment });
  // No side panel here: the same page does in a tab.
  if (panel && !(await panel.opened)) await showOwnPage(`/sidepanel.html?partner=${encodeURIComponent(first.account)}`);
  return ok({ count });
}
