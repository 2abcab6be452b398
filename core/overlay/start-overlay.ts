import type { PartnerTable } from '../networks/types';
import { HostSheets } from './badge-host';
import { type FoundRows, findRows, type PartnerRow } from './find-rows';
import { boundsOf, fitBadges, liftOf } from './fit-badges';
import { PutBackLimit } from './put-back';
import { type BadgePorts, type Mounted, RowMounts } from './row-mounts';
import { watchChanges } from './watch-changes';

/** Between passes while the page draws its rows again and again. */
const RESTLESS_MS = 1000;

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

  function pass(): void {
    if (!ports.isAlive()) return;
    found = findRows(table, document, url);
    const report = mounts.sync(found.rows, { document, now: clock() });
    if (report.givenUp > 0) ports.onGivenUp(report.givenUp);
    if (report.redrawn > 0) redraws.allows(clock());
    settle(report.changed);
    ports.want(found.rows);
    if (report.isUnfinished) watch.requestIdle();
  }

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
    pause: () => (redraws.isBusy(clock()) ? RESTLESS_MS : 0),
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

  return { refresh: watch.request, found: () => found };
}
