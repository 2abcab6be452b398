import type { AccountId } from '../domain/ids';
import type { Badge, BarPlace, DeskWords, PageAccount } from '../domain/page';

/** A badge as the desk sees it. */
export type BadgeAnchor = {
  readonly host: HTMLElement;
  /** In the host's shadow root: what opens the card, and gets the focus back. */
  readonly button: HTMLElement;
  /** Whom it stands for at the moment; null: nobody yet. */
  readonly account: () => AccountId | null;
};

/** One partner row of the page, for the bar. */
export type DeskRow = {
  readonly row: Element;
  readonly slot: HTMLElement;
  /** Null: no import knows this partner. Undefined: not known yet. */
  readonly badge: Badge | null | undefined;
  /** Null where there is no badge. */
  readonly anchor: BadgeAnchor | null;
};

/** What the script on every page has, and the desk asks it for. */
export type DeskPorts = {
  readonly shadow: ShadowRootMode;
  /** The badge's looks, and the colours that suit the page. */
  readonly sheets: readonly CSSStyleSheet[];
  readonly words: DeskWords;
  readonly page: () => {
    readonly account: PageAccount | null;
    readonly program: string | null;
    readonly rows: readonly DeskRow[];
  };
  readonly bar: BarPlace;
};

/**
 * Card and page bar of one frame: the script that the background injects when either is first wanted. It says what it wants of
 * the background by itself; of the page it knows what DeskPorts tell.
 */
export type Desk = {
  /** The pointer came to rest on a badge, the focus came to it, or it was clicked. */
  readonly enter: (anchor: BadgeAnchor, by: 'pointer' | 'focus' | 'click') => void;
  readonly leave: (anchor: BadgeAnchor, by: 'pointer' | 'focus') => void;
  /** Tab was pressed on a badge; true: the focus is in its card now, and the browser must not move it. */
  readonly tab: (anchor: BadgeAnchor) => boolean;
  /** The page reused the row: what is open, or about to open, is about somebody else. */
  readonly forget: (anchor: BadgeAnchor) => void;
  /** The page went to another address. */
  readonly close: () => void;
  /** Rows or badges of the page changed. */
  readonly refresh: () => void;
  /** The user wants the bar back. */
  readonly showBar: () => void;
  /** To the next partner that needs attention, round the end of the page; false: there is none. */
  readonly jump: () => boolean;
};

/** How the injected script offers itself to the one that is there: both share a world of their own, which the page can't see. */
export type DeskWorld = { trellisDesk?: (ports: DeskPorts, signal: AbortSignal) => Desk };
