import type { AccountId } from '@/core/domain/ids';
import type { Badge, PageAccount, PartnerRef } from '@/core/domain/page';
import { fail, type Result } from '@/core/domain/result';
import { ask, type Unreachable } from '@/core/messaging/ask';
import { MAX_REFS } from '@/core/messaging/limits';
import { type LookUpFailure, type LookUpReply, sendMessage } from '@/core/messaging/protocol';
import { byId } from '@/core/networks/types';
import { agreedBadge } from '@/core/overlay/agreed-badge';
import { ByRef } from '@/core/overlay/by-ref';
import { type PartnerRow, shownName } from '@/core/overlay/find-rows';

/** The background may be starting or being replaced: asked again after so many milliseconds, then at the next change. */
const RETRIES_MS = [500, 2000, 8000];

/** A page whose parts don't agree on whose it is would have us ask for ever. */
const MOST_RECOVERIES = 5;

/** Between two messages while rows keep coming: each costs the page a millisecond and more, whatever is in it. */
const GATHER_MS = 100;

export type FeedPorts = {
  /** Answers came: draw. */
  readonly onNews: () => void;
  /** The site was turned off, or the extension is gone. */
  readonly onEnd: () => void;
};

/** What the background said of the partners on this page: asked for once each, one message per batch, kept until told otherwise. */
export class BadgeFeed {
  readonly #badges = new ByRef<Badge | null>();
  /** To ask again when the data changed. */
  readonly #asked = new ByRef<PartnerRef>();
  #program: LookUpReply['program'] | null = null;
  #failure: LookUpFailure | null = null;
  #justBound = false;
  /** An id of this page was known: then the page's ids are those of the user's data. */
  #knowsIds = false;
  readonly #waiting: PartnerRef[] = [];
  #isGathering = false;
  #silences = 0;
  #recoveries = 0;

  constructor(
    private readonly page: PageAccount,
    private readonly subject: string | null,
    private readonly ports: FeedPorts,
    private readonly signal: AbortSignal,
  ) {
    if (subject !== null) this.#send(byId(subject));
  }

  /** Null: not one of the user's partners. Undefined: not known yet. */
  badgeOf({ refs }: Pick<PartnerRow, 'refs'>): Badge | null | undefined {
    return agreedBadge(refs, (ref) => this.#badges.get(ref), this.#knowsIds);
  }

  get program(): LookUpReply['program'] | null {
    return this.#program;
  }

  get failure(): LookUpFailure | null {
    return this.#failure;
  }

  get justBound(): boolean {
    return this.#justBound;
  }

  get subjectAccount(): AccountId | null {
    return this.subject === null ? null : (this.badgeOf({ refs: byId(this.subject) })?.account ?? null);
  }

  /** Rows that are new or changed, after each pass. While somebody scrolls there is one nearly each frame: those that follow closely share a message. */
  want(rows: readonly PartnerRow[]): void {
    for (const { refs, slot } of rows) {
      for (const ref of refs) {
        if (this.#asked.has(ref)) continue;
        const asked = ref.by === 'id' ? { ...ref, seen: shownName(slot) } : ref;
        this.#asked.set(ref, asked);
        this.#waiting.push(asked);
      }
    }
    if (!this.#isGathering) this.#flush();
  }

  /** What comes soon after a message waits, until there was a while without any: then the next goes at once. */
  #flush(): void {
    this.#isGathering = this.#waiting.length > 0 && !this.signal.aborted;
    if (!this.#isGathering) return;
    this.#send(this.#waiting.splice(0));
    setTimeout(() => this.#flush(), GATHER_MS);
  }

  /** The data changed: asks for everything again. What is shown stays until the answers are there. */
  refresh(): void {
    this.#failure = null;
    const subject = byId(this.subject).filter((ref) => !this.#asked.has(ref));
    this.#send([...subject, ...this.#asked.values()]);
  }

  #send(refs: readonly PartnerRef[]): void {
    for (let from = 0; from < refs.length; from += MAX_REFS) void this.#ask(refs.slice(from, from + MAX_REFS));
  }

  async #ask(refs: PartnerRef[]): Promise<void> {
    const reply = await this.#lookUp(refs);
    if (this.signal.aborted) return;
    if (reply.ok) this.#take(refs, reply.value);
    else if (reply.reason === 'extension-reloaded' || reply.reason === 'site-not-enabled') this.ports.onEnd();
    else if (reply.reason === 'background-silent') this.#askLater(refs);
    else this.#stopShowing(refs, reply.reason);
  }

  async #lookUp(refs: PartnerRef[]): Promise<Result<LookUpReply, LookUpFailure | Unreachable>> {
    try {
      return await ask(() => sendMessage('lookUpRefs', { page: this.page, refs }));
    } catch {
      return fail('background-silent'); // told in the background's own log; to this page it is the same
    }
  }

  #take(refs: readonly PartnerRef[], reply: LookUpReply): void {
    this.#silences = 0;
    const isRecovered = this.#failure !== null && this.#recoveries++ < MOST_RECOVERIES;
    this.#failure = null;
    this.#program = reply.program;
    this.#justBound ||= reply.justBound;
    let isNews = false;
    for (const [at, ref] of refs.entries()) {
      const badge = reply.badges[at] ?? null;
      this.#knowsIds ||= ref.by === 'id' && badge !== null;
      const before = this.#badges.get(ref);
      // The same object as long as it looks the same: what is drawn stays untouched.
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(badge)) continue;
      this.#badges.set(ref, badge);
      isNews = true;
    }
    if (isNews) this.ports.onNews();
    if (isRecovered) this.refresh(); // rows that came later made plain whose page this is: the earlier ones want their answer, too
  }

  #stopShowing(refs: readonly PartnerRef[], reason: LookUpFailure): void {
    const isNew = this.#failure !== reason;
    this.#failure = reason;
    this.#program = null;
    for (const ref of refs) this.#badges.set(ref, null);
    if (isNew) this.#badges.fill(null); // what was shown before was somebody else's, too; where the page was refused already, nothing is
    this.ports.onNews();
  }

  #askLater(refs: PartnerRef[]): void {
    const wait = RETRIES_MS[this.#silences++];
    if (wait === undefined) {
      this.#silences = 0;
      this.#waiting.push(...refs); // the next change of the page asks again
      return;
    }
    setTimeout(() => {
      if (!this.signal.aborted) void this.#ask(refs);
    }, wait);
  }
}
