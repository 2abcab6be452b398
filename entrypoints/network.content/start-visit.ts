import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import type { PageState, SiteRules } from '@/core/messaging/protocol';
import { packFor } from '@/core/networks/registry';
import type { DeskRow } from '@/core/overlay/desk';
import { pageAccountOf } from '@/core/overlay/page-account';
import { type OverlayPorts, startOverlay } from '@/core/overlay/start-overlay';
import { BadgeFeed } from './badge-feed';
import { chooseTable } from './choose-table';
import { drawBadge } from './draw-badge';
import type { BadgeDesk } from './open-desk';

export type Visit = {
  readonly state: () => PageState;
  /** The partners on the page, for the bar. */
  readonly rows: () => readonly DeskRow[];
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

/** What we do on one address of the site, until `signal` aborts: badges where its network's pack knows a table. */
export function startVisit(url: URL, ports: VisitPorts, signal: AbortSignal): Visit {
  const pack = packFor(url);
  if (!pack) return { state: () => NOTHING, rows: () => [], refresh: () => undefined };
  const network = { id: pack.id, name: pack.name };
  if (ports.rules.packsOff.includes(pack.id)) {
    return { state: () => ({ ...NOTHING, network, failure: 'pack-off' }), rows: () => [], refresh: () => undefined };
  }

  const account = pageAccountOf(pack, url, window);
  const subject = pack.partnerOfPage(url);
  const table = chooseTable(url, pack, ports.rules);
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
    draw: (host) => drawBadge(host, ports.desk),
    sheets: ports.sheets,
    want(rows) {
      if (!isSuited && rows[0]) {
        isSuited = true;
        ports.suit(rows[0].slot);
      }
      feed.want(rows);
      ports.onNews();
    },
    isAlive: ports.isAlive,
    onGivenUp: () => {
      isThrownAway = true;
    },
  };
  let isThrownAway = false;
  let isSuited = false;
  const overlay = table && startOverlay(table, badges, { document, url, shadow: ports.shadow, signal });

  function state(): PageState {
    const { rows, matched } = overlay?.found() ?? { rows: [], matched: 0 };
    const known = new Set<AccountId>(rows.flatMap((row) => feed.badgeOf(row)?.account ?? []));
    return {
      network,
      account,
      program: feed.program,
      failure: failureOf(rows.length, matched),
      knownBy: table?.confidence ?? null,
      justBound: feed.justBound,
      found: new Set(rows.map(({ key }) => key)).size,
      known: [...known],
      subject: feed.subjectAccount,
    };
  }

  /** A table whose rows are there but name no partner has been rebuilt: better a word about it than no badges and silence. */
  function failureOf(found: number, matched: number): PageState['failure'] {
    if (feed.failure) return feed.failure;
    if (!table) return subject === null ? 'page-not-known' : null;
    if (isThrownAway) return 'badges-thrown-away';
    return found === 0 && matched > 1 ? 'page-changed' : null;
  }

  function rows(): readonly DeskRow[] {
    return (overlay?.found().rows ?? []).map((found) => {
      return { row: found.row, slot: found.slot, badge: feed.badgeOf(found), anchor: overlay?.anchorOf(found.row) ?? null };
    });
  }

  return { state, rows, refresh: () => feed.refresh() };
}
