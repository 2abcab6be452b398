import type { ProgramId } from '../domain/ids';
import type { PartnerRef } from '../domain/page';
import { type Fit, judgeFit, weightOf } from './judge-fit';
import type { ProgramPartners } from './partner-memory';

/** Fewer partners than this, come by scrolling, say nothing by themselves: three that joined yesterday are no other account. */
const WEIGHTY = 5;
/** Of one page for one programme: all that a long list shows, and of it some screens full to outlive the background's sleep. */
const MOST_SHOWN = 1000;
const MOST_KEPT = 100;
const MOST_PAGES = 12;

/** What one page has shown so far: a page tells its partners a few at a time, as somebody scrolls. */
export class PageEvidence {
  readonly #shown: Map<ProgramId, Map<string, PartnerRef>>;
  #hasIds = false;

  constructor(kept: KeptPage = {}) {
    this.#shown = new Map(Object.entries(kept).map(([program, refs]) => [program as ProgramId, byKey(refs)]));
  }

  /** Whether the page has named partners by id, now or before. */
  notesIds(refs: readonly PartnerRef[]): boolean {
    this.#hasIds ||= refs.some(({ by }) => by === 'id');
    return this.#hasIds;
  }

  /**
   * Whether the page is the programme's, by all that it has shown. Many partners at once that are not the programme's mean that
   * the page now shows another account: what was seen before is forgotten, so that it can't speak for the new one.
   */
  weigh(program: ProgramId, partners: ProgramPartners, refs: readonly PartnerRef[]): Fit {
    const isContradiction = weightOf(partners, refs) >= WEIGHTY && judgeFit(partners, refs) === 'no';
    const before = isContradiction ? [] : (this.#shown.get(program)?.values() ?? []);
    const shown = byKey([...before, ...refs].slice(-MOST_SHOWN));
    this.#shown.set(program, shown);
    return judgeFit(partners, [...shown.values()]);
  }

  /** Null: nothing was weighed here. */
  kept(): KeptPage | null {
    if (this.#shown.size === 0) return null;
    return Object.fromEntries([...this.#shown].map(([program, refs]) => [program, [...refs.values()].slice(-MOST_KEPT)]));
  }
}

/** By programme, what was shown. */
type KeptPage = Readonly<Record<string, readonly PartnerRef[]>>;
type KeptPages = Readonly<Record<string, KeptPage>>;

const byKey = (refs: readonly PartnerRef[]) => new Map(refs.map((ref) => [`${ref.by} ${ref.value}`, ref]));

type Storage = { readonly read: () => Promise<unknown>; readonly write: (kept: KeptPages) => Promise<void> };

/** The pages seen last. The background sleeps between two screens of a list: what it had seen outlives that, not the browser. */
export class PagesSeen {
  #pages: Promise<Map<string, PageEvidence>> | null = null;

  constructor(private readonly storage: Storage) {}

  /** `key`: one address in one tab, and whose dashboard it is. */
  async of(key: string): Promise<PageEvidence> {
    this.#pages ??= this.#read();
    const pages = await this.#pages;
    const page = pages.get(key) ?? new PageEvidence();
    pages.delete(key); // the last in line is the one seen last
    pages.set(key, page);
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES) break;
      pages.delete(oldest);
    }
    return page;
  }

  async keep(): Promise<void> {
    const pages = [...((await this.#pages) ?? [])];
    await this.storage.write(Object.fromEntries(pages.flatMap(([key, page]) => entryOf(key, page.kept()))));
  }

  async #read(): Promise<Map<string, PageEvidence>> {
    const kept = (await this.storage.read()) as KeptPages | undefined; // ours alone: no page can reach it
    return new Map(Object.entries(kept ?? {}).map(([key, page]) => [key, new PageEvidence(page)]));
  }
}

const entryOf = (key: string, kept: KeptPage | null) => (kept ? [[key, kept] as const] : []);
