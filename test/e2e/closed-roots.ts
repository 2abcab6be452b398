import type { CDPSession, Page } from '@playwright/test';

type Node = {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
};
type Box = { readonly x: number; readonly y: number };

const TEXT = 3;
/** Names by which assistive technology calls what is in them. */
const SPOKEN = ['aria-label', 'title', 'aria-description', 'alt', 'placeholder'];

/** What stands in our closed roots, as the developer tools see it: the page's own scripts can't. */
export class ClosedRoots {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<ClosedRoots> {
    return new ClosedRoots(await page.context().newCDPSession(page));
  }

  /** All that can be read or heard in hosts of this name. */
  async textsIn(host: string): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const root of await this.#rootsOf(host)) {
      for (const node of descendants(root)) {
        if (node.nodeType === TEXT) texts.push(node.nodeValue);
        for (const [name, value] of attributesOf(node)) if (SPOKEN.includes(name)) texts.push(value);
      }
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }

  /** The middle of each button in hosts of this name that is shown, in the order of the page. */
  async buttonsIn(host: string): Promise<readonly (Box & { readonly label: string })[]> {
    const found: (Box & { label: string })[] = [];
    for (const root of await this.#rootsOf(host)) {
      for (const node of descendants(root)) {
        if (node.nodeName !== 'BUTTON') continue;
        const { backendNodeId } = node;
        const model = await this.session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null); // null: not drawn
        const [x = 0, y = 0, , , right = 0, bottom = 0] = model?.model.border ?? [];
        if (right > x)
          found.push({ x: (x + right) / 2, y: (y + bottom) / 2, label: new Map(attributesOf(node)).get('aria-label') ?? '' });
      }
    }
    return found;
  }

  async #rootsOf(host: string): Promise<readonly Node[]> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    return descendants(root as Node)
      .filter(({ nodeName }) => nodeName.toLowerCase() === host)
      .flatMap(({ shadowRoots = [] }) => shadowRoots);
  }
}

function descendants(node: Node): readonly Node[] {
  const { children = [], shadowRoots = [], contentDocument } = node;
  return [node, ...[...shadowRoots, ...children, ...(contentDocument ? [contentDocument] : [])].flatMap(descendants)];
}

function attributesOf({ attributes = [] }: Node): readonly (readonly [string, string])[] {
  return attributes.flatMap((name, n) => (n % 2 === 0 ? [[name, attributes[n + 1] ?? ''] as const] : []));
}
