import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AccountId, NetworkId, ProgramId } from '../domain/ids';
import type { LearnedTable, ProposedTable } from '../domain/learned';
import type { Badge, BarPlace, Card, Confidence, DeskWords, PageAccount, PartnerRef, SiteRules } from '../domain/page';
import type { Result } from '../domain/result';

/** Why a page shows no badges. Everything else is a bug and is thrown. */
export type LookUpFailure =
  | 'site-not-enabled'
  | 'no-data-yet'
  /** The page's account belongs to no programme of the user, and none fits its partners. */
  | 'account-not-bound'
  /** Several unbound programmes fit: the user must choose in the popup. */
  | 'account-ambiguous'
  /** The page does not say whose dashboard it is, and its partners are not those of the programme that is bound to it. */
  | 'account-not-sure';

/** What the user wants of an action that was shown; `open` takes the last decision back. */
export type ActionState = 'done' | 'snoozed' | 'dismissed' | 'open';

/** A segment that has members on this page. */
export type PageSegment = { readonly id: string; readonly name: string; readonly accounts: readonly AccountId[] };

export type ProspectFailure = 'no-programme' | 'already-there' | 'not-taken';

/** Why no walk began: `going-on`: another one is, and was not to be ended. */
export type WalkFailure = 'no-programme' | 'nobody' | 'going-on';

export type LookUpReply = {
  readonly program: { readonly id: ProgramId; readonly name: string };
  /** True when this very look-up bound the page's account to the programme: the popup says so and can undo it. */
  readonly justBound: boolean;
  /** As many as refs were asked for, in their order; null: not known, no badge. */
  readonly badges: readonly (Badge | null)[];
};

/** What a page shows, told to our own popup and side panel. */
export type PageState = {
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  /** Null: no list of partners is looked for on this page. */
  readonly account: PageAccount | null;
  readonly program: { readonly id: ProgramId; readonly name: string } | null;
  readonly failure:
    | LookUpFailure
    | 'page-not-known'
    /** Rows without partners, or partners outside the rows: the page is not built any more as its pack says. */
    | 'page-changed'
    /** The page throws badges away: so many came back that some were left off. */
    | 'badges-thrown-away'
    | 'pack-off'
    /** The user hid the badges in this tab. */
    | 'hidden'
    | null;
  /** How the list on this page is known; `taught` by the user, `any`: no pack knows it, read by what tables have in common. */
  readonly knownBy: Confidence | 'taught' | 'any' | null;
  readonly justBound: boolean;
  readonly found: number;
  readonly known: readonly AccountId[];
  /** The one partner that the whole page is about. */
  readonly subject: AccountId | null;
};

/** What one frame of a tab shows. */
export type FrameState = { readonly frame: number; readonly state: PageState };

/** What a taught table finds on the page that is open. */
export type TryReport = {
  /** Rows that the table's selector matches. */
  readonly matched: number;
  /** Of them, partners: what names each, in the order of the page. At most 2000. */
  readonly refs: readonly (readonly PartnerRef[])[];
  /** Whose dashboard the page is: to look the partners up. */
  readonly page: PageAccount;
};

/** What the user pointed at: the tables that would find it and its likes, best first. None: nothing on the page is built like it. */
export type Picked = {
  readonly tables: readonly ProposedTable[];
  /** Text of the element, shown to the user. */
  readonly text: string;
};
/** `left`: the user pressed Escape on the page. `changed`: it shows other rows now. */
export type PageNews = 'left' | 'changed';

/** Messages the background answers. Data and replies are JSON: no Date, Map, Set, undefined or class. */
export type BackgroundProtocol = {
  // From content scripts (and our own pages): all that a page's script of ours may ask for.
  lookUpRefs(query: { page: PageAccount; refs: PartnerRef[] }): Result<LookUpReply, LookUpFailure>;
  getCard(query: { account: AccountId }): Result<Card, 'not-known'>;
  /** `template`: what a series sends next, instead of the play's own. `segment`: that is being written to. */
  openOutreach(query: { account: AccountId; play: string | null; template?: string; segment?: string }): void;
  /** A badge was clicked: a side panel that is open, or opens later, is about this partner. */
  followPartner(query: { account: AccountId }): void;
  openPartner(query: { account: AccountId }): void;
  decideAction(query: { account: AccountId; play: string; state: ActionState }): Result<null, 'not-suggested'>;
  turnOffThisSite(): void;
  getSiteRules(): Result<SiteRules, 'site-not-enabled'>;
  /** Puts the script with all packs into the frame that asks. */
  bringReaders(): Result<null, 'failed'>;
  /** Puts the script with card and bar into the frame that asks. */
  openDesk(): Result<DeskWords, 'failed'>;
  /** Segments of the partners on this page. */
  getSegmentsOf(query: { accounts: AccountId[] }): PageSegment[];
  /** Opens the side panel and walks through a segment of the page's programme: within the user's click. */
  startWalk(query: { page: PageAccount; segment: string; replaces: boolean }): Result<{ count: number }, WalkFailure>;
  /** A partner of the page that no import knows, as a prospect of the page's programme. */
  addProspect(query: { page: PageAccount; name: string; website: string }): Result<{ prospect: string }, ProspectFailure>;
  /** Takes back what addProspect made, while the browser runs. */
  dropProspect(query: { prospect: string }): Result<null, 'not-found'>;
  keepBar(query: BarPlace): void;

  // From our own pages only.
  /** Data changed: recompute this programme, or all. Resolves when the new snapshot is published. */
  recompute(query: { program: ProgramId | null }): Result<null, 'failed'>;
  /** Compute what was stored without being judged: whoever was to do it was stopped on the way. Resolves when it is published. */
  catchUp(): void;
  /** What the side panel should show: the last partner that was asked for. */
  getOutreachTarget(): { account: AccountId; play: string | null; template?: string; segment?: string } | null;
  /** Register the content script for what is granted and enabled now. */
  syncSites(): void;
};

/** Messages a content script answers, to our own pages. */
export type PageProtocol = {
  getPageState(): PageState;
  /** The published snapshot or the sites changed: ask again. */
  refreshBadges(): void;
  /** Opens the page bar that the user closed. */
  showBar(): void;
  /** To the next partner of this frame that needs attention. False: there is none. */
  jumpToNext(): boolean;
  /** `not-taken`: there is a field, but the page does not let it hold the text. */
  insertText(query: { text: string }): Result<null, 'no-field' | 'not-taken'>;
  /** When a field of this frame had the focus last, epoch ms; null: it has none to write in. */
  getField(): number | null;
  /** The user points no more, and nothing of ours is on the page. */
  stopTeaching(): void;
  /** Reads the page by a table that is not kept yet. */
  tryTable(query: { table: LearnedTable }): TryReport;
  /** Outlines what the last trial found: which of its partners are known, in their order. */
  markFound(query: { known: readonly boolean[] }): void;
};

/** Messages that the side panel answers, from the script that teaches in a page. */
export type PanelProtocol = {
  pickedOnPage(query: Picked): void;
  /** The page has news for whoever teaches it. */
  tellTeacher(query: { news: PageNews }): void;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<BackgroundProtocol & PageProtocol & PanelProtocol>();
