import type { PartnerTable } from '../networks/types';
import { HostSheets } from './badge-host';
import { type FoundRows, findRows, type PartnerRow } from './find-rows';
import { fitBadges, liftOf } from './fit-badges';
import { PutBackLimit } from './put-back';
import { type BadgePorts, RowMounts } from './row-mounts';
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
  let hasNewSize = false;

  function pass(): void {
    if (!ports.isAlive()) return;
    found = findRows(table, document, url);
    const report = mounts.sync(found.rows, { document, now: clock() });
    if (report.givenUp > 0) ports.onGivenUp(report.givenUp);
    if (report.redrawn > 0) redraws.allows(clock());
    if (report.mounted > 0 || hasNewSize) settle();
    ports.want(found.rows);
    if (report.isUnfinished) watch.requestIdle();
  }

  function settle(): void {
    hasNewSize = false;
    const { placement } = mounts;
    const [first] = mounts.all();
    if (!placement || !first) return;
    hosts.set({ lift: liftOf(first.host, first.slot, placement), gap: placement.gap });
    fitBadges(mounts.all(), placement);
  }

  const watch = watchChanges({
    target: document.documentElement,
    attributes: table.identityAttributes,
    pass,
    pause: () => (redraws.isBusy(clock()) ? RESTLESS_MS : 0),
    signal,
  });
  document.defaultView?.addEventListener(
    'resize',
    () => {
      hasNewSize = true;
      mounts.forgetPlacement(); // narrow layouts may stack what stood side by side
      watch.request();
    },
    { signal },
  );
  signal.addEventListener('abort', () => mounts.clear());
  if (!signal.aborted) watch.request();

  return { refresh: watch.request, found: () => found };
}
