import { signal } from '@preact/signals';
import type { DraftText } from '@/components/outreach/DraftForm';
import type { Day } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import type { Currency } from '@/core/domain/money';
import type { DraftField, DraftLanguage, GivenFacts, KeptDraft } from '@/core/domain/outreach';
import type { Result } from '@/core/domain/result';
import { rebaseText } from '@/core/outreach/rebase-text';
import type { Draft, DraftWish } from '@/core/services/draft-outreach';
import type { Step } from '@/core/services/keep-record';
import { fillsOf, type ReadTyped, readTyped, type Typed, typedOf } from './draft-fields';
import type { Keeping, KeptDrafts } from './kept-drafts';

/** What is written from: a play, or a template of the user's own. Neither: one's own words. */
export type Choice = {
  readonly play: string | null;
  readonly template: string | null;
  /** The segment that is being written to; absent: the partner alone. */
  readonly segment?: string | undefined;
};

type DraftTrouble = { readonly kind: 'no-template' } | { readonly kind: 'broken-template'; readonly problem: string };

export type DeskView = ReadTyped & {
  readonly text: DraftText;
  readonly isEdited: boolean;
  readonly fields: readonly DraftField[];
  readonly typed: Typed;
  /** '' where nothing was written from. */
  readonly template: string;
  readonly language: DraftLanguage;
  /** The type of partners that the text was written for. */
  readonly type: string | null;
  /** The segment that the text was written for; null: none. */
  readonly segment: string | null;
  /** Segments for which the user has a wording of the same. */
  readonly wordings: readonly string[];
  /** As the user chose among them, '' for none of them; null: nothing was chosen. */
  readonly wording: string | null;
  readonly trouble: DraftTrouble | null;
  /** Day on which it is to be sent. */
  readonly planned: Day | null;
  readonly keeping: Keeping;
  /** Kept in the same place, from another template: writing here would take its place. */
  readonly other: KeptDraft | null;
};

type Ports = {
  readonly drafts: KeptDrafts;
  readonly make: (wish: DraftWish) => Promise<Result<Draft, 'not-known' | 'no-template' | 'broken-template'>>;
  readonly today: () => Day;
  readonly currency: Currency | null;
};

const NOTHING: DraftText = { subject: '', message: '' };
/** Long enough not to write at each key, short enough that closing the panel loses nothing that a person would miss. */
const KEEP_AFTER_MS = 300;

/**
 * One message on its way: made from a template and what was filled in, edited by hand, kept as it is typed. Whatever is made anew goes
 * through under what was edited.
 */
export class DraftDesk {
  /** Null until it is there. */
  readonly view = signal<DeskView | null>(null);
  #made = NOTHING;
  #turn = 0;
  #clock: ReturnType<typeof setTimeout> | null = null;
  #language: DraftLanguage | undefined;
  /** That it is written for. What was begun for one stays its, once the user put a hand to it. */
  #segment: string | null = null;
  /** Id of the offer that the user chose to tell of. */
  #offer: string | null = null;
  #isClosed = false;

  constructor(
    readonly account: AccountId,
    readonly choice: Choice,
    private readonly ports: Ports,
  ) {}

  /** What was begun before, else a draft as it is made. */
  async open(): Promise<void> {
    const found = await this.ports.drafts.read(this.account, this.choice.play);
    const kept = found && (this.choice.template ?? found.template) === found.template ? found : null;
    this.#language = kept?.language;
    this.#segment = kept ? (kept.segment ?? null) : (this.choice.segment ?? null);
    this.#offer = kept ? offerIn(kept.given) : null;
    const typed = kept ? typedOf(kept.given, this.ports.currency) : {};
    const blank = { ...BLANK_VIEW, typed, given: kept?.given ?? {}, wording: kept?.wording ?? null };
    const made = await this.#make(blank, kept?.template || this.choice.template);
    if (this.#isClosed) return;
    const text = kept ? { subject: kept.subject, message: kept.message } : made.text;
    this.#show({
      ...made,
      ...{ text, planned: kept?.planned ?? null, keeping: kept ? 'kept' : 'nothing', other: found === kept ? null : found },
    });
    await this.#turnTo(this.choice.segment);
  }

  /** Filled in or planned for another segment, and otherwise as it was made: this one's wording takes its place. */
  async #turnTo(segment: string | undefined): Promise<void> {
    if (segment === undefined || segment === this.#segment || this.#shown().isEdited) return;
    this.#segment = segment;
    await this.#remake((_before, made) => made.text);
  }

  write(text: DraftText): void {
    this.#change({ text, other: null });
  }

  /** A field in front of the text. */
  async fill(name: string, value: string): Promise<void> {
    const { typed } = this.#shown();
    this.#change({ typed: { ...typed, [name]: value } });
    await this.refresh();
  }

  /** Tells of this offer wherever the template tells of one. */
  async tellOf(offer: string): Promise<void> {
    this.#offer = offer;
    await this.refresh();
  }

  plan(planned: Day | null): void {
    this.#change({ planned });
  }

  /** Made anew from the facts as they are now; what was edited by hand stays. */
  async refresh(): Promise<void> {
    await this.#remake((before, made) => {
      const fills = fillsOf({ ...before.given, ...made.given }, made.language);
      const onto = (part: keyof DraftText) =>
        rebaseText(before.text[part], { made: this.#made[part], remade: made.text[part], fills });
      return { subject: onto('subject'), message: onto('message') };
    });
  }

  /** In another language, as it is made there. */
  async speak(language: DraftLanguage): Promise<void> {
    this.#language = language;
    await this.#remake((_before, made) => made.text);
  }

  /** In the user's wording for a segment, or with '' in that for none, as it is made there. */
  async word(wording: string): Promise<void> {
    this.#change({ wording });
    await this.#remake((_before, made) => made.text);
  }

  /** As it is made, without what was edited; what was filled in stays. */
  startOver(): void {
    this.#change({ text: this.#made });
  }

  /** Back to what `view` showed before. */
  async restore(before: DeskView): Promise<void> {
    this.#language = before.language;
    this.#offer = offerIn(before.given);
    this.#change(before);
    await this.refresh();
  }

  /** It went out, or is not wanted: nothing of it is kept. */
  async discard(): Promise<Step> {
    this.#stopClock();
    const step = await this.ports.drafts.drop(this.account, this.choice.play);
    await this.open();
    return step;
  }

  /** Writes what is not written yet. Call it before anything that may end the page. */
  async flush(): Promise<void> {
    if (this.#clock === null) return;
    this.#stopClock();
    await this.#keep();
  }

  close(): void {
    this.#isClosed = true;
    void this.flush();
  }

  #shown(): DeskView {
    return this.view.value ?? BLANK_VIEW;
  }

  async #remake(textOf: (before: DeskView, made: DeskView) => DraftText): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const asked = this.#shown();
    const former = this.#made;
    const made = await this.#make(asked, asked.template || this.choice.template, () => turn === this.#turn);
    if (turn !== this.#turn || this.#isClosed) return;
    const before = this.#shown(); // typed on meanwhile
    const remade = this.#made;
    this.#made = former;
    const text = textOf(before, made);
    this.#made = remade;
    this.#change({ ...made, text, typed: before.typed, planned: before.planned, other: before.other });
  }

  /** The draft by the template, with what was filled in. */
  async #make(view: DeskView, template: string | null, isWanted = () => true): Promise<DeskView> {
    const { play } = this.choice;
    const own = play === null ? template : null;
    // First to know the fields and the language, then with what stands in them.
    const offer = this.#offer;
    const about = { play, template: own, offer, segment: this.#segment, wording: view.wording };
    const first = await this.ports.make({ ...about, ...this.#inLanguage(), given: view.given });
    if (!first.ok) {
      if (isWanted()) this.#made = NOTHING;
      const none = { text: NOTHING, fields: [], type: null, segment: null, wordings: [] };
      return { ...view, ...none, template: own ?? '', trouble: troubleOf(first, this.choice) };
    }
    const { fields, language } = first.value;
    const read = readTyped(fields, view.typed, { currency: this.ports.currency, today: this.ports.today(), language });
    const given = offer === null ? read.given : { ...read.given, [OFFER]: offer };
    const second = await this.ports.make({ ...about, language, given });
    const made = second.ok ? second.value : first.value;
    const text = { subject: made.subject, message: made.message };
    if (isWanted()) this.#made = text;
    const { type, segment, wordings } = made;
    return { ...view, ...read, given, text, fields, template: made.template, language, type, segment, wordings, trouble: null };
  }

  #inLanguage(): { readonly language?: DraftLanguage } {
    return this.#language === undefined ? {} : { language: this.#language };
  }

  #change(change: Partial<DeskView>): void {
    this.#show({ ...this.#shown(), ...change });
    this.#stopClock();
    this.#clock = setTimeout(() => void this.flush(), KEEP_AFTER_MS);
  }

  #show(view: DeskView): void {
    const isEdited = view.text.subject !== this.#made.subject || view.text.message !== this.#made.message;
    this.view.value = { ...view, isEdited };
  }

  async #keep(): Promise<void> {
    const view = this.#shown();
    const { text, given, planned, template, language, wording } = view;
    const isChosen = this.#language !== undefined || wording !== null;
    const isBegun = view.isEdited || planned !== null || Object.keys(given).length > 0 || isChosen;
    if (!isBegun && view.keeping === 'nothing') return;
    const { account, choice, ports } = this;
    const content = { account, play: choice.play, template, language, ...text, given, planned, segment: this.#segment, wording };
    const keeping = await (isBegun
      ? ports.drafts.keep(content)
      : ports.drafts.drop(account, choice.play).then(() => 'nothing' as const)
    ).catch(() => 'failed' as const);
    const now = this.view.value;
    if (now && !this.#isClosed) this.view.value = { ...now, keeping };
  }

  #stopClock(): void {
    if (this.#clock !== null) clearTimeout(this.#clock);
    this.#clock = null;
  }
}

const BLANK_VIEW: DeskView = {
  text: NOTHING,
  isEdited: false,
  fields: [],
  typed: {},
  given: {},
  troubles: {},
  template: '',
  language: 'en',
  type: null,
  segment: null,
  wordings: [],
  wording: null,
  trouble: null,
  planned: null,
  keeping: 'nothing',
  other: null,
};

/** Among what is given, so that it is kept with the draft. */
const OFFER = 'offer';
const offerIn = ({ [OFFER]: offer }: GivenFacts): string | null => (typeof offer === 'string' ? offer : null);

/** Without a play and a template there is nothing to miss: one writes one's own. */
function troubleOf(
  { reason, detail }: { readonly reason: string; readonly detail?: string },
  { play, template }: Choice,
): DraftTrouble | null {
  if (reason === 'broken-template') return { kind: 'broken-template', problem: detail ?? '' };
  return play === null && template === null ? null : { kind: 'no-template' };
}
