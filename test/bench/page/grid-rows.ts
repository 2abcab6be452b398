/** What the pages of the overlay's bench show: five thousand partners. `?from=` counts them from elsewhere. */
export const ROWS = 5_000;
export const HEIGHT = 42;
/** As the dashboard of the bench has them. */
export const COLUMNS = [
  'Group',
  'Tags',
  'Enrolled',
  'Status',
  'Location',
  'Clicks',
  'Leads',
  'Conversions',
  'Sales',
  'Revenue',
  'Commissions',
  'Net revenue',
  'EPC',
  'Avg LTV',
  'Click to lead',
  'Click to conv',
  'Lead to conv',
  'ROAS',
] as const;

const from = Number(new URLSearchParams(location.search).get('from') ?? 0);

export const idAt = (index: number): string => `pn_bench${String(from + index).padStart(5, '0')}`;
export const nameAt = (index: number): string => `Partner ${from + index}`;
export const addressAt = (index: number): string => `${location.pathname}/${idAt(index)}`;
export const cellAt = (index: number, column: number): string =>
  column < 5 ? `text ${(index * 7) % 13}` : String((index * (column + 1) * 37) % 9973);

/** What the bench calls. */
export type BenchedPage = {
  /** Scrolls on by so many pixels per frame. */
  scrollOn?: (frames: number, step: number) => Promise<void>;
  /** Static table: the first so many names get their addresses; done when so many badges stand and are painted. */
  reveal?: (names: number, badges: number) => Promise<void>;
  /** Static table: plain marks in the flow, as a page itself would write them; done when they are painted. */
  insertSpans?: () => Promise<void>;
  /** When the first badge came, and when the page was there, in milliseconds. */
  firstBadge?: Promise<number>;
};

export function offerScroll(scroller: Element): void {
  (globalThis as BenchedPage).scrollOn = (frames, step) =>
    new Promise((resolve) => {
      const on = (left: number) => {
        scroller.scrollTop += step;
        requestAnimationFrame(() => (left > 1 ? on(left - 1) : resolve()));
      };
      on(frames);
    });
}

export const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done));
};
