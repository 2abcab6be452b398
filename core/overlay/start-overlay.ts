import type { PartnerTable } from '../networks/types';
import { afterQuiet } from './after-quiet';
import { HostSheets } from './badge-host';
import type { BadgeAnchor } from './desk';
import { type FoundRows, findRows, type PartnerRow } from './find-rows';
import { BadgeFitter } from './fit-badges';
import { PutBackLimit } from './put-back';
import { RowIndex } from './row-index';
import { type BadgePorts, RowMounts } from './row-mounts';
import { Rush } from './rush';
import { watchChanges } from './watch-changes';

/** Between passes while the page draws its rows again and again: a second, and some to see whether it goes on by itself. */
const RESTLESS_MS = 1250;
/** A page that answers our writing is done with it by then. */
const ANSWERED_MS = 80;
/** A page that draws its rows again by itself, as live figures do, is followed at each frame for so long. */
const BY_ITSELF_MS = 10_000;

export type OverlayPorts<Face> = BadgePorts<Face> & {
  /** After each pass, the rows that are new or changed: ask for what is not known yet, then call `refresh`. */
  readonly want: (rows: readonly PartnerRow[]) => void;
  /** Asked at the start of each pass; false: do nothing (and end the signal). */
  readonly isAlive: () => boolean;
  /** The page keeps throwing badges away: so many were left off for good. */
  readonly onGivenUp: (count: number) => void;
  /** The page changed and came to rest: time for what would be too much in a pass. */
  readonly onQuiet: () => void;
};

export type Overlay = {
  /** Answers came: draw in the next frame. */
  readonly refresh: () => void;
  /** What is on the page as of the last pass. */
  readonly found: () => FoundRows;
  readonly anchorOf: (row: Element) => BadgeAnchor | null;
  /** Some badge is on the page: asked after each pass, so it costs nothing to know. */
  readonly hasBadges: () => boolean;
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
  const fitter = new BadgeFitter(page, mounts, hosts, () => {
    mounts.forgetPlacement(); // narrow layouts may stack what stood side by side
    refresh();
  });
  const redraws = new PutBackLimit();
  const clock = () => performance.now();
  /** The first pass, and one after which nothing can be said of what changed, reads everything. */
  let mustReadAll = true;
  /** Answers or sizes are new: every row is looked at, none read. */
  let mustLookAtAll = true;
  /** Read because a second look found something else: no reason for a third. */
  let isSecondLook = false;
  let followedUntil = 0;
  const rush = new Rush();
  let probe: Element | null = null;

  function pass(records: readonly MutationRecord[] | null): void {
    if (!ports.isAlive()) return;
    const { changed, gone, badges, turnover } = mustReadAll || records === null ? index.readAll() : index.read(records);
    const rows = mustLookAtAll ? index.rows() : changed;
    mustReadAll = false;
    mustLookAtAll = false;
    rush.note(turnover, clock());
    const report = mounts.sync({ rows, gone, now: clock() });
    mounts.removeStrays(badges);
    if (report.givenUp > 0) ports.onGivenUp(report.givenUp);
    if (report.redrawn > 0 && clock() > followedUntil) redraws.allows(clock());
    fitter.fit(report.changed);
    ports.want(changed);
    if (!isSecondLook && changed.length + gone.length > 0) changedAgain();
    isSecondLook = false;
    if (report.isUnfinished) watch.requestIdle();
  }

  /** Rows drawn anew while nothing of ours was written: it is not we who make the page restless. */
  function isRedrawnByItself(passed: number): boolean {
    const isLate = passed > ANSWERED_MS;
    if (isLate && probe !== null && !probe.isConnected) {
      followedUntil = clock() + BY_ITSELF_MS;
      return true;
    }
    if (!isLate) probe = index.first();
    return false;
  }

  const watch = watchChanges({
    document,
    attributes: table.identityAttributes,
    text: table.readsText,
    pass,
    harmOf: (records) => mounts.harmOf(records),
    isRushed: () => rush.isOn(clock()),
    pause() {
      const isPaused = clock() > followedUntil && redraws.isBusy(clock());
      probe = isPaused ? index.first() : null;
      return isPaused ? RESTLESS_MS : 0;
    },
    endsPause: isRedrawnByItself,
    signal,
  });
  // Drawing what is inside a host gives it another size: the only sign that its root was made.
  const hostsToCome = new ResizeObserver((entries) => {
    const ready = entries.filter(({ target }) => target.shadowRoot);
    for (const { target } of ready) hostsToCome.unobserve(target);
    if (ready.length > 0) readAgain();
  });
  const index = new RowIndex(
    table,
    { document, url },
    {
      observe: watch.observe,
      await: (host) => hostsToCome.observe(host),
      rowOf: (badge) => mounts.rowOf(badge),
    },
  );
  /** A class that changed may make rows of what was none: not observed, but not missed for good. */
  const changedAgain = afterQuiet(
    () => {
      isSecondLook = !isSame(findRows(table, document, url), index.found);
      if (isSecondLook) readAgain();
      ports.onQuiet();
    },
    document.defaultView ?? window,
    signal,
  );

  function refresh(): void {
    mustLookAtAll = true;
    watch.request();
  }
  function readAgain(): void {
    mustReadAll = true;
    watch.request();
  }
  signal.addEventListener('abort', () => {
    hostsToCome.disconnect();
    mounts.clear();
  });
  if (!signal.aborted) watch.request();

  return { refresh, found: () => index.found, anchorOf: (row) => mounts.anchorOf(row), hasBadges: () => !mounts.isEmpty };
}

function isSame(one: FoundRows, other: FoundRows): boolean {
  const isAlike = ({ row, key, slot }: PartnerRow, at: number) => {
    const same = other.rows[at];
    return same?.row === row && same.key === key && same.slot === slot;
  };
  return one.rows.length === other.rows.length && one.matched === other.matched && one.rows.every(isAlike);
}
