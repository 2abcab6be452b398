import { useEffect, useRef } from 'preact/hooks';
import { activeTab } from '@/core/platform/tabs';

/** The window that the popup is over, asked for at once: a side panel opens only within a key press, where nothing can be awaited. */
export function useWindow(): () => number | null {
  const windowId = useRef<number | null>(null);
  useEffect(() => {
    activeTab().then(
      (tab) => {
        windowId.current = tab?.windowId ?? null;
      },
      () => undefined, // no window: the same page comes up in a tab
    );
  }, []);
  return () => windowId.current;
}
