import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type AccountId, parseAccountId } from '@/core/domain/ids';
import { sendMessage } from '@/core/messaging/protocol';
import { readSession, watchSession, writeSession } from '@/core/platform/session';
import { frontTab, watchFrontTab, windowOfPanel } from '@/core/platform/tab-changes';
import { partnerOfTab } from './partner-of-tab';

/** `template`: what a series sends next, instead of the play's own. `segment`: that is being written to. */
export type Target = {
  readonly account: AccountId;
  readonly play: string | null;
  readonly template?: string;
  readonly segment?: string;
};

export type FollowedTarget = {
  readonly target: Target | null;
  readonly setTarget: (target: Target) => void;
  readonly isPinned: boolean;
  /** Null: nothing to pin to, the page is a tab of its own. */
  readonly togglePin: (() => void) | null;
  /** Who was asked for, or whose page came up, while the panel is pinned to another. */
  readonly waiting: Target | null;
};

/**
 * The partner that the panel is about: what `?partner=` names, then whatever another surface asks for or the page in front is about,
 * as long as the panel is not pinned. The background keeps the last wish in the session's storage, so a change there means a new wish.
 */
export function useTarget(): FollowedTarget {
  const [target, setTarget] = useState<Target | null>(() => named(location.search));
  const [waiting, setWaiting] = useState<Target | null>(null);
  const [panel, setPanel] = useState<number | null>(null);
  const [isPinned, setPinned] = useState(false);
  // What the listeners below ask: they are added once.
  const now = useRef({ target, isPinned });
  now.current = { target, isPinned };

  const offer = useCallback((wish: Target) => {
    const { target: shown, isPinned: holds } = now.current;
    if (holds && shown !== null && wish.account !== shown.account) setWaiting(wish);
    else setTarget(wish);
  }, []);

  useEffect(() => {
    let isGone = false;
    const stops: (() => void)[] = [];
    const onWish = () => {
      takeWish().then(
        (taken) => !isGone && taken && offer(taken.wish),
        () => undefined, // the background is being replaced: the next wish comes with its own change
      );
    };
    async function start(): Promise<void> {
      const here = await windowOfPanel();
      const pinned = here === null ? null : await readPin(here);
      if (isGone) return;
      if (pinned !== null) {
        now.current = { target: { account: pinned, play: null }, isPinned: true };
        setPinned(true);
        setTarget({ account: pinned, play: null });
      }
      stops.push(watchSession(WISH, onWish));
      if (here === null) {
        if (named(location.search) === null) onWish();
        return;
      }
      setPanel(here);
      const first = pinned === null ? await firstTarget(here).catch(() => null) : null;
      if (isGone) return;
      if (first !== null) offer(first);
      stops.push(followFront(here, offer));
    }
    void start();
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, []);

  function togglePin(window: number): void {
    const next = isPinned ? null : (target?.account ?? null);
    setPinned(next !== null);
    void writePin(window, next);
    if (next === null && waiting !== null) setTarget(waiting);
    setWaiting(null);
  }

  return {
    target,
    setTarget(chosen) {
      // Chosen by hand in the panel: what it was pinned to follows.
      if (isPinned && panel !== null) void writePin(panel, chosen.account);
      setWaiting(null);
      setTarget(chosen);
    },
    isPinned,
    togglePin: panel === null || target === null ? null : () => togglePin(panel),
    waiting,
  };
}

/** Who was asked for last; of the page in front, where that wish was met before. */
async function firstTarget(window: number): Promise<Target | null> {
  const taken = await takeWish();
  if (taken?.isNew) return taken.wish;
  const tab = await frontTab(window);
  const account = tab && (await partnerOfTab(tab));
  return account === null ? (taken?.wish ?? null) : { account, play: null };
}

const WISH = 'outreachTarget';
/** The last wish that a panel has shown: opened anew, it is about what is in front. */
const TAKEN = 'outreachTaken';

async function takeWish(): Promise<{ readonly wish: Target; readonly isNew: boolean } | null> {
  const wish = await sendMessage('getOutreachTarget', undefined);
  if (!wish) return null;
  const [kept, before] = await Promise.all([readSession(WISH), readSession(TAKEN)]);
  const mark = JSON.stringify(kept);
  await writeSession(TAKEN, mark);
  return { wish, isNew: mark !== before };
}

/** A page may be up before its script has looked round: asked once more then. */
const LATER_MS = 900;

function followFront(window: number, offer: (wish: Target) => void): () => void {
  let turn = 0;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let last: AccountId | null = null;
  async function look(own: number, isSecond: boolean): Promise<void> {
    const tab = await frontTab(window);
    const account = tab && (await partnerOfTab(tab));
    if (own !== turn) return;
    if (account === null && !isSecond) clock = setTimeout(() => void look(own, true).catch(() => undefined), LATER_MS);
    // The same page once more is no news: the user may have chosen somebody else meanwhile.
    if (account !== null && account !== last) offer({ account, play: null });
    last = account;
  }
  const onChange = () => {
    turn += 1;
    clearTimeout(clock);
    look(turn, false).catch(() => undefined); // the tab was closed meanwhile
  };
  const unwatch = watchFrontTab(window, onChange);
  return () => {
    turn += 1;
    clearTimeout(clock);
    unwatch();
  };
}

/** Each window has a panel of its own. */
const pinName = (window: number) => `outreachPin.${window}`;

async function readPin(window: number): Promise<AccountId | null> {
  const kept = await readSession(pinName(window)).catch(() => null);
  return typeof kept === 'string' && parseAccountId(kept).ok ? (kept as AccountId) : null;
}

const writePin = (window: number, account: AccountId | null) => writeSession(pinName(window), account).catch(() => undefined);

function named(search: string): Target | null {
  const text = new URLSearchParams(search).get('partner');
  if (!text || !parseAccountId(text).ok) return null;
  return { account: text as AccountId, play: null };
}
