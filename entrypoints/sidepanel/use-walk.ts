import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '@/components/ui/use-live';
import type { AccountId } from '@/core/domain/ids';
import { askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';
import { skipStep, stepOf, stepOn, stepTo, type Walk } from '@/core/outreach/walk';
import { db, liveQuery } from '@/core/services/open-store';
import { keepWalk, readWalk, readWalkDone, watchWalk } from '@/core/services/walk-session';

export type WalkNow = {
  readonly walk: Walk;
  readonly done: ReadonlySet<AccountId>;
  readonly step: (by: 1 | -1) => void;
  readonly skip: () => void;
  /** Gives the walk back that was ended, for an undo. */
  readonly end: () => Walk;
  readonly show: () => void;
};

/**
 * The walk that is going on, as the session's storage holds it: it is there again after the panel was closed or the background
 * died. Who was written to is read from the log, so that a message logged anywhere counts, and one that is taken back does not.
 */
export function useWalk(): WalkNow | null {
  const [walk, setWalk] = useState<Walk | null>(null);
  const newest = useRef<Walk | null>(null);
  newest.current = walk;

  useEffect(() => {
    let isGone = false;
    const follow = () => void readWalk().then((kept) => !isGone && setWalk(kept));
    follow();
    const unwatch = watchWalk(follow);
    return () => {
      isGone = true;
      unwatch();
    };
  }, []);

  const live = useLive(() => liveQuery(async () => (walk ? readWalkDone(db, walk) : NOBODY)), [walk?.id]);
  const done = live.state === 'ready' ? live.value : NOBODY;

  // A message to the partner of the step was logged just now: on to the next one.
  const before = useRef<{ readonly walk: string; readonly done: ReadonlySet<AccountId> } | null>(null);
  useEffect(() => {
    if (live.state !== 'ready' || !walk) return;
    const known = before.current?.walk === walk.id ? before.current.done : null;
    before.current = { walk: walk.id, done };
    const current = stepOf(walk)?.account;
    if (known === null || current === undefined || !done.has(current) || known.has(current)) return;
    const next = stepOn(walk, done);
    if (next !== walk) goTo(next);
  }, [live, walk]);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const by = STEP[event.key];
      if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !newest.current) return;
      if (movesCaret(event)) return;
      event.preventDefault(); // else the browser goes back in its history
      moveBy(by);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  function goTo(next: Walk): void {
    newest.current = next;
    setWalk(next);
    void keepWalk(next);
    show(next);
  }
  function moveBy(by: 1 | -1): void {
    const now = newest.current;
    const next = now && stepTo(now, now.at + by);
    if (next && next !== now) goTo(next);
  }

  if (!walk) return null;
  return {
    walk,
    done,
    step: moveBy,
    skip: () => goTo(skipStep(walk, done)),
    end: () => {
      void keepWalk(null);
      return walk;
    },
    show: () => show(walk),
  };
}

/** The panel follows what it is asked for, by whomever: the background keeps it, and a panel that opens later shows it, too. */
function show(walk: Walk): void {
  const step = stepOf(walk);
  if (!step) return;
  const { segment } = walk;
  const asked = { account: step.account, play: step.play, ...(segment === undefined ? {} : { segment }) };
  void askPlain(() => sendMessage('openOutreach', asked));
}

const NOBODY: ReadonlySet<AccountId> = new Set();
const STEP: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowLeft: -1, ArrowRight: 1 };

/** On a Mac these keys step through the words of a text. */
function movesCaret({ target }: KeyboardEvent): boolean {
  const isInText = target instanceof HTMLElement && target.matches('textarea, input');
  return isInText && /mac/i.test(navigator.platform);
}
