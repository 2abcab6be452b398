import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import type { PageState } from '@/core/messaging/protocol';
import { packFor } from '@/core/networks/registry';
import { type OverlayPorts, startOverlay } from '@/core/overlay/start-overlay';
import { BadgeFeed } from './badge-feed';
import type { CardDesk } from './card-desk';
import { drawBadge } from './draw-badge';

export type Visit = {
  readonly state: () => PageState;
  /** The data changed: ask again. */
  readonly refresh: () => void;
};

export type VisitPorts = {
  readonly shadow: ShadowRootMode;
  readonly sheets: readonly CSSStyleSheet[];
  readonly desk: CardDesk;
  readonly isAlive: () => boolean;
  /** Chooses the colours by the ground that the names stand on. */
  readonly suit: (name: Element) => void;
  /** The site was turned off, or the extension is gone. */
  readonly leave: () => void;
};

const NOTHING: PageState = {
  network: null,
  account: null,
  program: null,
  failure: 'page-not-known',
  justBound: false,
  found: 0,
  known: [],
  subject: null,
};

/** What we do on one address of the site, until `signal` aborts: badges where its network's pack knows a table. */
export function startVisit(url: URL, ports: VisitPorts, signal: AbortSignal): Visit {
  const pack = packFor(url);
  const account = pack?.accountOf(url) ?? null;
  if (!pack || account === null) return { state: () => NOTHING, refresh: () => undefined };

  const network = { id: pack.id, name: pack.name };
  const subject = pack.partnerOfPage(url);
  const table = pack.tables.find(({ isPage }) => isPage(url));
  const feed = new BadgeFeed(
    { network: pack.id, account },
    subject,
    { onNews: () => overlay?.refresh(), onEnd: ports.leave },
    signal,
  );
  const badges: OverlayPorts<Badge> = {
    faceOf: (id) => feed.badgeOf(id),
    draw: (host) => drawBadge(host, ports.desk),
    sheets: ports.sheets,
    want(rows) {
      if (!isSuited && rows[0]) {
        isSuited = true;
        ports.suit(rows[0].slot);
      }
      feed.want(rows);
    },
    isAlive: ports.isAlive,
    onGivenUp: () => {
      hasChanged = true;
    },
  };
  let hasChanged = false;
  let isSuited = false;
  const overlay = table && startOverlay(table, badges, { document, url, shadow: ports.shadow, signal });

  function state(): PageState {
    const { rows, matched } = overlay?.found() ?? { rows: [], matched: 0 };
    const known = new Set<AccountId>(rows.flatMap(({ id }) => feed.badgeOf(id)?.account ?? []));
    return {
      network,
      account,
      program: feed.program,
      failure: failureOf(rows.length, matched),
      justBound: feed.justBound,
      found: new Set(rows.map(({ id }) => id)).size,
      known: [...known],
      subject: feed.subjectAccount,
    };
  }

  /** A table whose rows are there but name no partner has been rebuilt: better a word about it than no badges and silence. */
  function failureOf(found: number, matched: number): PageState['failure'] {
    if (feed.failure) return feed.failure;
    if (!table) return subject === null ? 'page-not-known' : null;
    return hasChanged || (found === 0 && matched > 1) ? 'page-changed' : null;
  }

  return { state, refresh: () => feed.refresh() };
}
