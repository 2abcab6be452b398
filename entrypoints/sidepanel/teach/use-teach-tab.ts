import { useEffect, useState } from 'preact/hooks';
import { readSession, watchSession, writeSession } from '@/core/platform/session';
import { isTabHere } from '@/core/platform/tabs';

/** Session key under which another surface leaves the tab that the user wants to teach. */
const NAME = 'teachTab';

/** The tab to be taught: what `?teach=` names, then whatever is asked for while the panel is open. Null: none. */
export function useTeachTab(): { readonly tab: number | null; readonly end: () => void } {
  const [tab, setTab] = useState<number | null>(() => named(location.search));

  useEffect(() => {
    let isGone = false;
    async function follow(): Promise<void> {
      const wished = await readSession(NAME);
      // Each window has a panel of its own.
      if (typeof wished !== 'number' || isGone || !(await isTabHere(wished))) return;
      await writeSession(NAME, null); // taken: the same tab may be asked for again
      if (!isGone) setTab(wished);
    }
    const onChange = () => void follow().catch(() => undefined); // no storage: nothing was asked for
    if (tab === null) onChange();
    const unwatch = watchSession(NAME, onChange);
    return () => {
      isGone = true;
      unwatch();
    };
  }, []);

  return { tab, end: () => setTab(null) };
}

function named(search: string): number | null {
  const text = new URLSearchParams(search).get('teach') ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}
