import { useEffect, useState } from 'preact/hooks';
import { type AccountId, parseAccountId } from '@/core/domain/ids';
import { sendMessage } from '@/core/messaging/protocol';
import { watchSession } from '@/core/platform/session';

export type Target = { readonly account: AccountId; readonly play: string | null };

/**
 * The partner that the panel is about: what `?partner=` names, then whatever another surface asks for while the panel is open.
 * The background keeps the last wish in the session's storage, so a change there means a new wish.
 */
export function useTarget(): { readonly target: Target | null; readonly setTarget: (target: Target | null) => void } {
  const [target, setTarget] = useState<Target | null>(() => named(location.search));

  useEffect(() => {
    let isGone = false;
    async function follow(): Promise<void> {
      const wish = await sendMessage('getOutreachTarget', undefined);
      if (!isGone && wish) setTarget(wish);
    }
    const onChange = () => {
      follow().catch(() => undefined); // the background is being replaced: the next wish comes with its own change
    };
    if (named(location.search) === null) onChange();
    const unwatch = watchSession('outreachTarget', onChange);
    return () => {
      isGone = true;
      unwatch();
    };
  }, []);

  return { target, setTarget };
}

function named(search: string): Target | null {
  const text = new URLSearchParams(search).get('partner');
  if (!text || !parseAccountId(text).ok) return null;
  return { account: text as AccountId, play: null };
}
