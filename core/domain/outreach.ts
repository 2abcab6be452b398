// What is written to partners, and kept of it beside the log of touches.
import type { Day } from './day';
import type { AccountId, ProgramId } from './ids';
import type { PartnerType } from './partner';
import type { Stamped } from './records';
import type { Fact } from './sentence';

/** Languages that a draft can be written in; the surfaces have their own. */
export const DRAFT_LANGUAGES = ['en', 'de', 'ru'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];

/** How a field of a draft is filled in: a share, a day, an amount with its currency, an address, one line, several lines. */
export type FieldKind = 'percent' | 'day' | 'money' | 'link' | 'text' | 'long-text';

/** What only the user can say, asked for in front of the text. `name` is the template's variable; its words are `word.fact.<name>`. */
export type DraftField = { readonly name: string; readonly kind: FieldKind; readonly isRequired: boolean };
/** By the name of the field. Not given: a gap in the text. */
export type GivenFacts = Readonly<Record<string, Fact>>;

/** A message that was begun: written now, to be sent on `planned`. Natural key: `account|play`, the play empty where none was chosen. */
export type KeptDraft = Stamped & {
  readonly account: AccountId;
  readonly play: string | null;
  readonly template: string;
  readonly language: DraftLanguage;
  readonly subject: string;
  readonly message: string;
  readonly given: GivenFacts;
  /** Shown as due from this day on; null: kept, not planned. */
  readonly planned: Day | null;
  /** The segment that it was written for; null: for none. Absent in drafts of older versions, as the field below. */
  readonly segment?: string | null;
  /** The segment whose wording the user chose, '' the one for no segment; null: nothing was chosen. */
  readonly wording?: string | null;
};

/** A template of the user's own, or what the user made of one of ours. */
export type OwnTemplate = Stamped & {
  readonly name: string;
  /** Id of the template that this replaces in its language and for its type; null: a further one, chosen by hand. */
  readonly replaces: string | null;
  readonly language: DraftLanguage;
  /** For partners of this type; null: for everybody without a text of their own. */
  readonly type: PartnerType | null;
  /** For partners in this segment, built-in or of the user's own; null: whatever they are in. Absent in templates of older versions. */
  readonly segment?: string | null;
  /** Liquid. */
  readonly subject: string;
  readonly message: string;
};

/** One message to many. */
export type Newsletter = Stamped & {
  readonly program: ProgramId;
  readonly title: string;
  readonly language: DraftLanguage;
  readonly subject: string;
  readonly message: string;
  /** Offers that it tells of, in the order of their kinds. */
  readonly offers: readonly string[];
  /** Partners of the month, all of whom agreed to be named. */
  readonly named: readonly AccountId[];
  /** A segment's id; null: the newsletter audience (S-11). */
  readonly segment: string | null;
  readonly planned: Day | null;
  readonly sent: Day | null;
  /** To whom it went; empty while not sent. */
  readonly recipients: readonly AccountId[];
};

/** When a partner has no need of the rest of a series. */
export const SERIES_GOALS = ['first-click', 'first-conversion', 'active-again', 'answer'] as const;
export type SeriesGoal = (typeof SERIES_GOALS)[number];

/** Messages in a fixed order, with days between them. */
export type Series = Stamped & {
  readonly program: ProgramId;
  readonly title: string;
  readonly segment: string | null;
  readonly goal: SeriesGoal;
  /** `afterDays`: since the day on which the partner was taken in; rising. `template`: built-in, or the id of an own one. */
  readonly steps: readonly { readonly afterDays: number; readonly template: string }[];
};

/** One partner on its way through a series. Natural key: `series|account`. */
export type SeriesRun = Stamped & {
  readonly series: string;
  readonly account: AccountId;
  readonly from: Day;
  /** Steps that were sent or skipped. */
  readonly done: number;
  readonly ended: { readonly day: Day; readonly why: 'goal' | 'finished' | 'taken-out' } | null;
};
