import type { NetworkId } from './ids';
import type { Stamped } from './records';

/** Where a taught page names its partners. `css` is looked for inside the row; `:scope` is the row itself. */
export type LearnedWay =
  | {
      readonly from: 'attribute';
      readonly by: 'id';
      readonly css: string;
      readonly attribute: string;
      /** The id stands between these two texts of the attribute's value. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly from: 'text'; readonly by: 'id' | 'email' | 'code' | 'name'; readonly css: string };

/** A list of partners that the user pointed at: data, so that it can be kept, looked at, exported and taken in elsewhere. */
export type LearnedTable = {
  /** As the user calls it. */
  readonly name: string;
  /** Match pattern of the site. */
  readonly site: string;
  /** Network of the pack that knows the dashboard, or ANY_NETWORK. */
  readonly network: NetworkId;
  /** Path (and the hash of pages that navigate by it), each part as it was or `*` where it varies: `/partners/*`. */
  readonly path: string;
  /** Selectors of the hosts of the open shadow roots that the rows lie in, outermost first. */
  readonly roots: readonly string[];
  readonly rows: string;
  /** Element after whose content the badge goes, inside the row. */
  readonly slot: string;
  /** Strongest first; never empty. */
  readonly ways: readonly LearnedWay[];
};

/** Why a taught table may not last. */
export type TeachWarning = 'by-position' | 'generated-class' | 'by-name' | 'single-row';
/** A table that would find what the user pointed at, as it is proposed. */
export type ProposedTable = LearnedTable & { readonly warnings: readonly TeachWarning[] };

export type LearnedPage = Stamped & LearnedTable;
