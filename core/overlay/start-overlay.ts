import type { PartnerTable } from '../networks/types';
import { HostSheets } from './badge-host';
import type { BadgeAnchor } from './desk';
import { type FoundRows, findRows, type PartnerRow } from './find-rows';
import { boundsOf, fitBadges, liftOf } from './fit-badges';
import { PutBackLimit } from './put-back';
import { type BadgePorts, type Mounted, RowMounts } from './row-mounts';
import { watchChanges } from './watch-changes';

/** Between passes while the page draws its rows again and again: a second, and some to see whether it goes on by itself. */
const RESTLESS_MS = 1250;
/** A page that answers our writing is done with it by then. */
const ANSWERED_MS = 80;
/** A page that draws its rows again by itself, as live figures do, is followed at each frame for so long. */
const BY_ITSELF_MS = 10_000;

export type OverlayPorts<Face> = BadgePorts<Face> & {
  /** The rows of each pass: ask for what is not known yet, then call `refresh`. */
  readonly want: (rows: readonly PartnerRow[]) => void;
  /** Asked at the start of each pass; false: do nothing (and end the signal). */
  readonly isAlive: () => boolean;
  /** The page keeps throwing badges away: so many were left off for good. */
  readonly onGivenUp: (count: number) => void;
};

export type Overlay = {
  /** Answers came: draw in the next frame. */
  readonly refresh: () => void;
  /** What the last pass found. */
  readonly found: () => FoundRows;
  readonly anchorOf: (row: Element) => BadgeAnchor | null;
};

export type OverlayPage = {
  readonly document: Document;
  readonly url: URL;
  readonly shadow: ShadowRootMode;
  readonly signal: AbortSignal;
};

/** Shows badges on one table until `signal` aborts, then leaves the page as it found it. */
export function startOverlay<Face>(table: PartnerTable, ports: OverlayPorts<Face>, page: OverlayPage): Overlay {
  const { document, url, signal } = page;
  const hosts = new HostSheets(page.shadow);
  const mounts = new RowMounts(ports, hosts);
  const redraws = new PutBackLimit();
  const clock = () => performance.now();
  let found: FoundRows = { rows: [], matched: 0 };
  let hasNewSize = true;
  let followedUntil = 0;
  let probe: Element | null = null;

  function pass(): void {
    if (!ports.isAlive()) return;
    found = findRows(table, document, url);
    const report = mounts.sync(found.rows, { document, now: clock() });
    if (report.givenUp > 0) ports.onGivenUp(report.givenUp);
    if (report.redrawn > 0 && clock() > followedUntil) redraws.allows(clock());
    settle(report.changed);
    ports.want(found.rows);
    if (report.isUnfinished) watch.requestIdle();
  }

  /** Rows drawn anew while nothing of ours was written: it is not we who make the page restless. */
  function isRedrawnByItself(passed: number): boolean {
    const isLate = passed > ANSWERED_MS;
    if (isLate && probe !== null && !probe.isConnected) {
      followedUntil = clock() + BY_ITSELF_MS;
      return true;
    }
    if (!isLate) probe = firstRow();
    return false;
  }
  const firstRow = () => findRows(table, document, url).rows[0]?.row ?? null;

  /** The form of each badge that is new, by the room there is; of all when something around them changed its size. */
  function settle(changed: readonly Mounted[]): void {
    const [first] = mounts.all();
    const { placement } = mounts;
    if (!first || !placement) return;
    if (hasNewSize) {
      hasNewSize = false;
      hosts.set({ lift: liftOf(first.host, first.slot, placement), gap: placement.gap });
      fitBadges(mounts.all(), placement);
      const bounds = boundsOf(first.host, placement.boundsUp);
      sizes.disconnect();
      width = null;
      if (bounds) sizes.observe(bounds);
    } else if (changed.length > 0) fitBadges(changed, placement);
  }

  const watch = watchChanges({
    target: document.documentElement,
    attributes: table.identityAttributes,
    pass,
    pause() {
      const isPaused = clock() > followedUntil && redraws.isBusy(clock());
      probe = isPaused ? firstRow() : null;
      return isPaused ? RESTLESS_MS : 0;
    },
    endsPause: isRedrawnByItself,
    signal,
  });
  function onNewSize(): void {
    hasNewSize = true;
    mounts.forgetPlacement(); // narrow layouts may stack what stood side by side
    watch.request();
  }
  let width: number | null = null;
  const sizes = new ResizeObserver(([entry]) => {
    const before = width;
    width = entry?.contentRect.width ?? null;
    if (before !== null && before !== width) onNewSize(); // the first report only says what is
  });
  document.defaultView?.addEventListener('resize', onNewSize, { signal });
  signal.addEventListener('abort', () => sizes.disconnect());
  signal.addEventListener('abort', () => mounts.clear());
  if (!signal.aborted) watch.request();

  return { refresh: watch.request, found: () => found, anchorOf: (row) => mounts.anchorOf(row) };
}
