import type { AccountId } from '@/core/domain/ids';
import type { PageSegment } from '@/core/messaging/protocol';
import type { DeskRow } from '@/core/overlay/desk';

const DIMMED = 0.32;
const FADE_MS = 140;

export type DimPorts = {
  /** Null: nobody answers. */
  readonly segmentsOf: (accounts: readonly AccountId[]) => Promise<readonly PageSegment[] | null>;
  /** Answers came about rows that were on the page. */
  readonly onAnswer: () => void;
};

/**
 * Dims every row but those of one segment. By animations: they leave no attribute and no style on the page's rows, and cancelled
 * they leave nothing at all. While they run the page can see which rows they are on (README says so).
 */
export class RowDimmer {
  readonly #dimmed = new Map<Element, Animation>();
  readonly #members = new Set<AccountId>();
  /** Whether they are members is known, or asked for at the moment. */
  readonly #known = new Set<AccountId>();
  readonly #asked = new Set<AccountId>();
  #segment: Pick<PageSegment, 'id' | 'name'> | null = null;

  constructor(private readonly ports: DimPorts) {}

  /** The one that stays bright; null: nothing is dimmed. */
  get segment(): Pick<PageSegment, 'id' | 'name'> | null {
    return this.#segment;
  }

  /** `accounts`: what was asked to learn of the segment. */
  show({ id, name, accounts: members }: PageSegment, accounts: readonly AccountId[]): void {
    this.#segment = { id, name };
    for (const set of [this.#members, this.#known, this.#asked]) set.clear();
    for (const account of members) this.#members.add(account);
    for (const account of accounts) this.#known.add(account);
  }

  end(): void {
    this.#segment = null;
    for (const animation of this.#dimmed.values()) animation.cancel();
    this.#dimmed.clear();
  }

  /** Follows rows that came, went, or stand for somebody else now. */
  sync(rows: readonly DeskRow[]): void {
    if (this.#segment === null) return;
    const live = new Set<Element>();
    const unasked = new Set<AccountId>();
    for (const { row, badge } of rows) {
      live.add(row);
      if (badge && !this.#known.has(badge.account) && !this.#asked.has(badge.account)) unasked.add(badge.account);
      // Not known yet: bright, until it is.
      const isDim = badge === null || (badge !== undefined && this.#known.has(badge.account) && !this.isBright(badge.account));
      if (isDim) this.#dim(row);
      else this.#brighten(row);
    }
    for (const row of [...this.#dimmed.keys()]) if (!live.has(row)) this.#brighten(row);
    if (unasked.size > 0) void this.#ask([...unasked]);
  }

  isBright(account: AccountId): boolean {
    return this.#members.has(account);
  }

  async #ask(accounts: readonly AccountId[]): Promise<void> {
    const segment = this.#segment;
    for (const account of accounts) this.#asked.add(account); // once, whatever becomes of it
    const found = await this.ports.segmentsOf(accounts);
    if (this.#segment !== segment) return;
    if (!found) return; // those stay bright
    for (const account of found.find(({ id }) => id === segment?.id)?.accounts ?? []) this.#members.add(account);
    for (const account of accounts) this.#known.add(account);
    this.ports.onAnswer();
  }

  #dim(row: Element): void {
    if (this.#dimmed.has(row)) return;
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : FADE_MS;
    this.#dimmed.set(row, row.animate([{ opacity: DIMMED }], { duration, fill: 'forwards' }));
  }

  #brighten(row: Element): void {
    this.#dimmed.get(row)?.cancel();
    this.#dimmed.delete(row);
  }
}
