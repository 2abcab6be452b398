import type { AccountId } from '@/core/domain/ids';
import type { Badge, DeskWords } from '@/core/domain/page';
import type { PageSegment } from '@/core/messaging/protocol';
import type { BadgeAnchor, DeskRow } from '@/core/overlay/desk';
import badgeCss from '@/core/overlay/paint/badge.css?inline';
import { makeSheet } from '@/core/overlay/paint/make';
import barCss from '@/entrypoints/card.content/bar.css?inline';
import type { BarPorts } from '@/entrypoints/card.content/bar-ports';
import deskCss from '@/entrypoints/card.content/desk.css?inline';
import { PageBar } from '@/entrypoints/card.content/page-bar';
import { aBadge } from './open-page';

/** Words that say which they are. */
const WORDS = new Proxy({} as DeskWords, {
  get: (_target, word: string) =>
    ({
      at: '{at} of {all}',
      dimmed: '{shown} of {all} bright: {segment}',
      walkBegun: 'begun: {all}',
      reads: 'Reads {program}',
      readsAccount: 'Reads {program} · {account}',
    })[word] ?? word,
});

export type Partner = {
  readonly name: string;
  /** Null: no import knows it; undefined: not known yet. */
  readonly badge: Badge | null | undefined;
  readonly link?: string;
};

export const known = (id: string, more: Partial<Badge> = {}): Partner => ({
  name: id,
  badge: aBadge(id, more),
});
export const atRisk = (id: string): Partner => known(id, { band: 'at-risk', word: 'At risk', activity: 'dipping' });
export const newcomer = (name: string, link?: string): Partner => ({ name, badge: null, ...(link ? { link } : {}) });

/** A page with a table of partners, each with a badge, and the bar on it. */
export class BarPage {
  readonly told: unknown[][] = [];
  readonly ending = new AbortController();
  readonly table = document.createElement('table');
  rows: DeskRow[] = [];
  segments: readonly PageSegment[] = [];
  bar: PageBar | null = null;

  constructor(partners: readonly Partner[], ports: Partial<BarPorts> = {}) {
    document.body.replaceChildren(this.table);
    this.show(partners);
    this.start(ports);
  }

  start(ports: Partial<BarPorts> = {}): void {
    this.bar = new PageBar(
      {
        shadow: 'open',
        sheets: [badgeCss, deskCss, barCss].map(makeSheet),
        words: WORDS,
        page: () => ({
          account: { network: 'dub' as never, account: 'acme', by: 'address' },
          program: 'Acme Shop',
          rows: this.rows,
        }),
        place: { corner: 'bottom-right', isFolded: false, isShown: true },
        segmentsOf: async (accounts) => {
          this.told.push(['segments', accounts.length]);
          return this.segments
            .map((segment) => ({ ...segment, accounts: segment.accounts.filter((account) => accounts.includes(account)) }))
            .filter((segment) => segment.accounts.length > 0);
        },
        addProspect: async (_page, one) => {
          this.told.push(['add', one.name, one.website]);
          return { ok: true, value: { prospect: `id of ${one.name}` } };
        },
        startWalk: async (of, segment, replaces) => {
          this.told.push(['walk', of.account, segment, replaces]);
          return { ok: true, value: { count: 3 } };
        },
        dropProspect: async (prospect) => {
          this.told.push(['drop', prospect]);
          return true;
        },
        keep: (place) => this.told.push(['keep', place]),
        turnOff: async () => {
          this.told.push(['off']);
          return true;
        },
        ...ports,
      },
      this.ending.signal,
    );
  }

  /** Other rows on the same page. */
  show(partners: readonly Partner[]): void {
    this.table.replaceChildren();
    this.rows = partners.map(({ name, badge, link }) => {
      const row = this.table.insertRow();
      const slot = row.insertCell();
      slot.append(name);
      if (link) row.insertCell().insertAdjacentHTML('beforeend', `<a href="${link}">site</a>`);
      return { row, slot, badge, anchor: badge ? this.#anchor(slot, badge.account) : null };
    });
  }

  #anchor(slot: HTMLElement, account: AccountId): BadgeAnchor {
    const host = document.createElement('trellis-badge');
    const button = document.createElement('button');
    button.textContent = account;
    host.attachShadow({ mode: 'open' }).append(button);
    slot.append(host);
    return { host, button, account: () => account };
  }

  get host(): HTMLElement | null {
    return document.querySelector('trellis-bar');
  }

  get root(): ShadowRoot {
    const root = this.host?.shadowRoot;
    if (!root) throw new Error('no bar');
    return root;
  }

  get box(): HTMLElement {
    return this.root.querySelector('section.bar') as HTMLElement;
  }

  get pill(): HTMLElement {
    return this.root.querySelector('.pill-open') as HTMLElement;
  }

  get said(): string {
    return this.root.querySelector('.speaker [role="img"]')?.getAttribute('aria-label') ?? '';
  }

  /** The button whose accessible name begins so. */
  button(name: string): HTMLButtonElement {
    const all = [...this.root.querySelectorAll<HTMLButtonElement>('button')];
    const found = all.find((button) => button.checkVisibility() && button.getAttribute('aria-label')?.startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    return found;
  }

  has(name: string): boolean {
    return [...this.root.querySelectorAll('[aria-label]')].some((one) => one.getAttribute('aria-label')?.startsWith(name));
  }

  /** Which rows are seen dimmed, by their place. */
  get dimmed(): number[] {
    return [...this.table.rows].flatMap((row, at) => (Number(getComputedStyle(row).opacity) < 0.9 ? [at] : []));
  }

  stop(): void {
    this.ending.abort();
    document.body.replaceChildren();
  }
}
