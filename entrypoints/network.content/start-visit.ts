import type { AccountId } from '@/core/domain/ids';
import type { Badge, SiteRules } from '@/core/domain/page';
import type { PageState } from '@/core/messaging/protocol';
import type { DeskRow } from '@/core/overlay/desk';
import { pageAccountOf } from '@/core/overlay/page-account';
import { hasPageChanged } from '@/core/overlay/second-opinion';
import { type OverlayPorts, startOverlay } from '@/core/overlay/start-overlay';
import { BadgeFeed } from './badge-feed';
import { bringReaders, readingOf } from './bring-readers';
import { drawBadge } from './draw-badge';
import type { BadgeDesk } from './open-desk';
import { watchTone } from './page-tone';

export type Visit = {
  readonly state: () => PageState;
  /** The partners on the page, for the bar. */
  readonly rows: () => readonly DeskRow[];
  readonly hasBadges: () => boolean;
  /** The data changed: ask again. */
  readonly refresh: () => void;
};

export type VisitPorts = {
  readonly shadow: ShadowRootMode;
  readonly sheets: readonly CSSStyleSheet[];
  readonly desk: BadgeDesk;
  readonly rules: SiteRules;
  readonly isAlive: () => boolean;
  /** Chooses the colours by the ground that the names stand on. */
  readonly suit: (name: Element) => void;
  /** Badges, or what is known of them, changed. */
  readonly onNews: () => void;
  /** The page shows another account than it did. */
  readonly startAnew: () => void;
  /** The site was turned off, or the extension is gone. */
  readonly leave: () => void;
};

const NOTHING: PageState = {
  network: null,
  account: null,
  program: null,
  failure: 'page-not-known',
  knownBy: null,
  justBound: false,
  found: 0,
  known: [],
  subject: null,
};

const IDLE: Omit<Visit, 'state'> = { rows: () => [], hasBadges: () => false, refresh: () => undefined };

/** What we do on one address of the site, until `signal` aborts: badges where there is a way to read it. */
export function startVisit(url: URL, ports: VisitPorts, signal: AbortSignal): Visit {
  if (ports.rules.isHidden) return { ...IDLE, state: () => ({ ...NOTHING, failure: 'hidden' }) };
  const reading = readingOf(url, ports.rules.learned);
  if (reading === undefined) void bringReaders().then((isThere) => isThere && !signal.aborted && ports.startAnew());
  if (!reading) return { ...IDLE, state: () => NOTHING };

  const { pack, table, knownBy } = reading;
  const network = pack && { id: pack.id, name: pack.name };
  if (pack && ports.rules.packsOff.includes(pack.id)) {
    return { ...IDLE, state: () => ({ ...NOTHING, network, failure: 'pack-off' }) };
  }
  const account = pageAccountOf(pack, url, window);
  const subject = pack?.partnerOfPage(url) ?? null;
  const feed = new BadgeFeed(
    account,
    subject,
    {
      onNews: () => {
        overlay?.refresh();
        ports.onNews();
      },
      onEnd: ports.leave,
    },
    signal,
  );
  const badges: OverlayPorts<Badge> = {
    faceOf: (row) => feed.badgeOf(row),
    draw: (host, badge) => drawBadge(host, badge, ports.desk),
    sheets: ports.sheets,
    want(rows) {
      // Shown late, or switched without a new address.
      if (pack?.accountShown && pageAccountOf(pack, url, window).account !== account.account) return ports.startAnew();
      if (!isSuited && rows[0]) {
        isSuited = true;
        suit();
        watchTone(suit, signal);
      }
      feed.want(rows);
      ports.onNews();
    },
    isAlive: ports.isAlive,
    onGivenUp: () => {
      isThrownAway = true;
    },
    onQuiet() {
      // Where the user taught the page, the pack's own eye would look for what the user looked away from.
      const finder = knownBy === 'taught' ? null : (pack?.finder ?? null);
      hasChanged = table.rows.length === 0 || hasPageChanged(table, finder, document, url);
    },
  };
  let isThrownAway = false;
  let hasChanged = false;
  let isSuited = false;
  const overlay = startOverlay(table, badges, { document, url, shadow: ports.shadow, signal });

  function suit(): void {
    const [first] = overlay.found().rows;
    if (first) ports.suit(first.slot);
  }

  function state(): PageState {
    const { rows } = overlay.found();
    const known = new Set<AccountId>(rows.flatMap((row) => feed.badgeOf(row)?.account ?? []));
    return {
      network,
      account,
      program: feed.program,
      failure: failureOf(rows.length),
      knownBy,
      justBound: feed.justBound,
      found: new Set(rows.map(({ key }) => key)).size,
      known: [...known],
      subject: feed.subjectAccount,
    };
  }

  /** Better a word about a page that was rebuilt than no badges and silence. */
  function failureOf(found: number): PageState['failure'] {
    if (feed.failure) return feed.failure;
    if (isThrownAway) return 'badges-thrown-away';
    // What nobody has seen can't have changed.
    if (knownBy === 'any' || knownBy === 'inferred') return found === 0 && subject === null ? 'page-not-known' : null;
    return hasChanged ? 'page-changed' : null;
  }

  function rows(): readonly DeskRow[] {
    return overlay.found().rows.map((found) => ({
      row: found.row,
      slot: found.slot,
      badge: feed.badgeOf(found),
      anchor: overlay.anchorOf(found.row),
    }));
  }

  return { state, rows, hasBadges: overlay.hasBadges, refresh: () => feed.refresh() };
}
