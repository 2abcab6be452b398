import { t } from '../i18n/translate';
import { setActionBadge } from '../platform/action-badge';
import { readSession, writeSession } from '../platform/session';

const NAME = 'tabsWithoutBadges';
/** Tabs come and go while the browser runs: the oldest are forgotten. */
const MOST = 200;
let turn: Promise<void> = Promise.resolve();

/** Whether the user hid the badges in this tab. Kept while the browser runs; the site itself stays enabled. */
export async function areBadgesHidden(tab: number | undefined): Promise<boolean> {
  return tab !== undefined && (await hiddenTabs()).includes(tab);
}

/** Kept first; the page itself is told by whoever asks for it. Our icon says in that tab that they are hidden. */
export async function hideBadges(tab: number, isHidden: boolean): Promise<void> {
  const next = turn.then(async () => {
    const others = (await hiddenTabs()).filter((other) => other !== tab);
    await writeSession(NAME, isHidden ? [...others, tab].slice(-MOST) : others);
  });
  turn = next.catch(() => undefined);
  await next;
  await signHidden(tab, isHidden);
}

/** The browser forgets the sign when the tab loads another page. */
export function signHidden(tab: number, isHidden: boolean): Promise<void> {
  return setActionBadge(tab, isHidden ? t('look.hidden.sign') : '');
}

async function hiddenTabs(): Promise<readonly number[]> {
  const kept = await readSession(NAME);
  return Array.isArray(kept) ? kept.filter((tab) => typeof tab === 'number') : [];
}
