import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import { packFor } from '@/core/networks/registry';
import type { PartnerTable } from '@/core/networks/types';
import { type Overlay, type OverlayPorts, startOverlay } from '@/core/overlay/start-overlay';

/** Shows a recorded page in this document: its styles and its body, nothing else. */
export function openPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.head.replaceChildren(...[...parsed.querySelectorAll('style')].map((style) => document.importNode(style, true)));
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
}

export function tableOf(address: string): { readonly table: PartnerTable | undefined; readonly url: URL } {
  const url = new URL(address);
  return { table: packFor(url)?.tables.find(({ isPage }) => isPage(url)), url };
}

export function aBadge(id: string, more: Partial<Badge> = {}): Badge {
  return {
    account: `dub:Acme:${id}` as AccountId,
    band: 'healthy',
    score: 81,
    neutral: null,
    activity: 'active',
    word: 'Healthy',
    label: `${id}: healthy`,
    isOld: false,
    isPinned: false,
    ...more,
  };
}

export type Shown = {
  readonly overlay: Overlay;
  readonly wanted: string[][];
  readonly givenUp: number[];
  /** How often the page came to rest. */
  readonly quiets: () => number;
  readonly stop: () => void;
};

type ShowOptions = { faceOf?: (id: string) => Badge | null | undefined; isAlive?: () => boolean };

/** The overlay with faces of the test's choosing; by default every partner is known. */
export function showOverlay(address: string, options: ShowOptions = {}): Shown {
  const { table, url } = tableOf(address);
  if (!table) throw new Error(`no table at ${address}`);
  return showTable(table, url, options);
}

/** The same for a table of the test's own. */
export function showTable(table: PartnerTable, url: URL, options: ShowOptions = {}): Shown {
  const ending = new AbortController();
  const faces = new Map<string, Badge>();
  const wanted: string[][] = [];
  const givenUp: number[] = [];
  let quiets = 0;
  const known = (id: string) => {
    const face = faces.get(id) ?? aBadge(id);
    faces.set(id, face);
    return face;
  };
  const ports: OverlayPorts<Badge> = {
    faceOf: ({ refs }) => (options.faceOf ?? known)(refs[0]?.value ?? ''),
    draw: ({ host, root }, badge) => {
      const button = document.createElement('button');
      const show = (face: Badge | null) => {
        button.textContent = face ? (face.account.split(':')[2] ?? '') : '';
      };
      root.append(button);
      show(badge);
      return {
        anchor: { host, button, account: () => null },
        show,
        setRoom(room) {
          button.dataset.room = room;
        },
      };
    },
    sheets: [],
    want: (rows) => wanted.push(rows.map(({ refs }) => refs[0]?.value ?? '')),
    isAlive: options.isAlive ?? (() => true),
    onGivenUp: (count) => givenUp.push(count),
    onQuiet: () => {
      quiets++;
    },
  };
  const overlay = startOverlay(table, ports, { document, url, shadow: 'open', signal: ending.signal });
  return { overlay, wanted, givenUp, quiets: () => quiets, stop: () => ending.abort() };
}

/** A table of the test's own: rows `.row`, names `.name`, ids in `data-id`. */
export function aTable(more: Partial<PartnerTable> = {}): PartnerTable {
  return {
    id: 'test',
    confidence: 'inferred',
    isPage: () => true,
    rows: [{ css: '.row', seen: '2026-11-26', by: 'own fixture' }],
    refsOf: (row) => {
      const id = row.querySelector('[data-id]')?.getAttribute('data-id');
      const name = row.querySelector('.name')?.textContent?.trim();
      return [...(id ? [{ by: 'id', value: id } as const] : []), ...(name ? [{ by: 'name', value: name } as const] : [])];
    },
    identityAttributes: ['data-id'],
    readsText: true,
    badgeSlot: (row) => row.querySelector<HTMLElement>('.name'),
    ...more,
  };
}

export const badges = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('trellis-badge')];

/** What each badge stands for, in the order of the page. */
export const badgeIds = (): string[] => badges().map(({ shadowRoot }) => shadowRoot?.textContent ?? '');

/** Two frames: one for the pass, one for what it set off. */
export async function frames(count = 2): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done));
}

/** Longer than a page that changed has to be still. */
const STILL_MS = 180;

/** Until the page was read and drawn, however closely changes follow each other. */
export async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, STILL_MS));
  await new Promise((done) => requestIdleCallback(done)); // on a busy machine what is due may wait longer than that
  await frames();
}
