import type { Day } from './day';
import type { AccountId, ImportId, NetworkId, ProgramId } from './ids';
import type { Currency } from './money';
import type { DraftLanguage } from './outreach';
import type { Stage } from './partner';
import type { ColumnMapping, FileSummary } from './report';

/**
 * Stamp of everything the user writes. `id` is random (UUID v4) unless a natural key is said; moments are epoch ms.
 * `fieldsAt` holds the moment of each field's last change, so that two copies fold field by field (merge-records.ts).
 */
export type Stamped = {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  readonly fieldsAt: Readonly<Record<string, number>>;
};

/** A programme that the user imports into. Natural key: `id` is the ProgramId. */
export type Program = Stamped & {
  readonly id: ProgramId;
  readonly network: NetworkId;
  readonly name: string;
  readonly currency: Currency | null;
  /** What one unit of another currency is worth in the programme's, as decimal text; entered by the user. Absent: none. */
  readonly rates?: Readonly<Record<Currency, string>>;
  /** The programme's currency when the rates were entered: in another one they say nothing. */
  readonly ratesIn?: Currency | null;
  /** The dashboard account that this programme is about: what the network's pack reads from the page's address. */
  readonly boundTo: string | null;
};

/** One file taken in. The bulk lies in packed tables keyed by `id`. */
export type ImportRecord = Stamped & {
  readonly id: ImportId;
  readonly program: ProgramId;
  /** Order of imports within the programme: later wins where both cover the same day. */
  readonly order: number;
  readonly summary: FileSummary;
  readonly mapping: ColumnMapping | null;
  readonly counts: ImportCounts;
};

/** How an import met what was there before it. */
export type ImportCounts = {
  readonly newPartners: number;
  readonly knownPartners: number;
  readonly changedConversions: number;
  /** Days that an earlier import told as finely for one of the same metrics, and that this one now tells. Absent: not counted. */
  readonly replacedDays?: number;
};

export const CHANNELS = ['email', 'network', 'call', 'social', 'event', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];
export type TouchOutcome = 'no-answer' | 'answer' | 'agreed';

/** One contact that was made. */
export type Touch = Stamped & {
  readonly account: AccountId;
  readonly day: Day;
  readonly direction: 'out' | 'in';
  readonly channel: Channel;
  readonly play: string | null;
  readonly subject: string;
  readonly message: string;
  readonly outcome: TouchOutcome | null;
  readonly followUp: Day | null;
  /** Template that the message came from. Absent in touches of older versions, as the fields below. */
  readonly template?: string;
  /** Language that it was written in. */
  readonly language?: DraftLanguage;
  /** The user changed what the template said before it was sent. */
  readonly isEdited?: boolean;
  /** How the partner stood when it was written to; null where nothing was known. */
  readonly state?: TouchState | null;
  /** Day on which its effect is to be measured; null: not to be. */
  readonly measureOn?: Day | null;
};

/** What a comparison needs of a partner at the time of a play: those that stood alike are compared. */
export type TouchState = {
  readonly asOf: Day;
  readonly activity: string;
  readonly tier: string;
  readonly type: string | null;
  /** Gap, or ratio to what was expected, of the play's trigger. */
  readonly bin: string;
  /** Main metric of the 30 days before; null where not covered. */
  readonly baseline: number | null;
};

/** What the user decided about one suggested play for one account. Natural key: `account|play`. */
export type ActionDecision = Stamped & {
  readonly account: AccountId;
  readonly play: string;
  readonly state: 'done' | 'snoozed' | 'dismissed';
  /** As-of day of the insight in which it was decided. */
  readonly day: Day;
  /** Snoozed: until this day; null: until it changes. */
  readonly until: Day | null;
  /** Size of the trigger when decided: a value 20 % worse wakes a snoozed action. */
  readonly trigger: number;
  readonly reason: string;
  /** As that of a touch, where a play is done without one. */
  readonly standing?: TouchState | null;
};

/** A stage set by hand. Natural key: the account. */
export type StageOverride = Stamped & {
  readonly account: AccountId;
  readonly stage: Stage;
  readonly reason: string;
  /** null: until I change it. */
  readonly until: Day | null;
  /** The network has ended the partnership, and the user wants the stage to hold all the same. Absent: nobody was asked. */
  readonly holdsAfterEnd?: boolean;
};

/** A site on which the user enabled Trellis. Natural key: `id` is the match pattern of its origin, `https://app.dub.co/*`. */
export type Site = Stamped & { readonly enabled: boolean };

/** A remembered column mapping. Natural key: hash of the normalised header set. */
export type SavedMapping = Stamped & { readonly headers: readonly string[]; readonly mapping: ColumnMapping };

/**
 * What the user said of accounts on different programmes. `same`: they are one partner. `different`: they are not, whatever
 * suggests it; never suggested again.
 */
export type AccountLink = Stamped & { readonly kind: 'same' | 'different'; readonly accounts: readonly AccountId[] };

/** That a report definition nobody verified fits files with these columns. Natural key: hash of the normalised header set. */
export type Confirmation = Stamped & { readonly definition: string };

/** One setting. Natural key: the setting's name; only names in settings.ts are read. */
export type SettingRecord = Stamped & { readonly value: number | string | boolean | null };
