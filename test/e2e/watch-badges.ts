import type { CDPSession, Page } from '@playwright/test';

export type Sampled = {
  /** Frames that were looked at after they were painted. */
  readonly samples: number;
  /** What was wrong in any of them, at most a few. */
  readonly wrong: readonly string[];
  /** Rows of the last one that name a partner, and of them those without its badge. */
  readonly rows: number;
  readonly missing: readonly string[];
};

/**
 * Looks at every painted frame of a page of rows like Dub's, whether each badge stands beside its partner. From a world of its
 * own: the page may have replaced what it likes.
 */
export class BadgeWatch {
  private constructor(
    private readonly session: CDPSession,
    private readonly world: number,
  ) {}

  static async start(page: Page): Promise<BadgeWatch> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const watch = new BadgeWatch(session, executionContextId);
    await watch.#run(`(${watchInPage})()`);
    return watch;
  }

  async sampled(): Promise<Sampled> {
    return JSON.parse(await this.#run('JSON.stringify(globalThis.sampled)'));
  }

  /** As the page stands now. */
  async #run(expression: string): Promise<string> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', { expression, contextId: this.world });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  }
}

/** Stands alone: its text is sent to the browser. */
function watchInPage(): void {
  const MOST = 5;
  const sampled = { samples: 0, wrong: [] as string[], rows: 0, missing: [] as string[] };
  Object.assign(globalThis, { sampled });
  const observed = new WeakSet<Document>();
  let hasChanged = false;
  const isOurs = (node: Node) => node.nodeName.startsWith('TRELLIS-');
  /** What the page changes after the frame was painted is not seen yet: that frame is left out. */
  const observer = new MutationObserver((records) => {
    hasChanged ||= records.some(
      ({ type, addedNodes, removedNodes, target }) =>
        !isOurs(target) && (type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs)),
    );
  });
  const idIn = (row: Element) => /pn_\w+/.exec(row.querySelector('.name')?.getAttribute('href') ?? '')?.[0] ?? '';
  const documents = (of: Document): Document[] => [
    of,
    ...[...of.querySelectorAll('iframe')].flatMap(({ contentDocument }) => (contentDocument ? documents(contentDocument) : [])),
  ];

  function look(): void {
    sampled.samples++;
    const wrong: string[] = [];
    sampled.rows = 0;
    sampled.missing = [];
    for (const document of documents(globalThis.document)) {
      for (const row of document.querySelectorAll('tbody tr')) {
        const id = idIn(row);
        const badges = [...row.querySelectorAll('trellis-badge')].map((badge) => (badge as HTMLElement).dataset.account);
        const shown = badges.flatMap((account) => account?.split(':').at(-1) ?? []);
        if (shown.some((one) => one !== id) || badges.length > 1) wrong.push(`${id || 'no partner'} has ${shown.join(' and ')}`);
        if (id) sampled.rows++;
        if (id && !shown.includes(id)) sampled.missing.push(id);
      }
      for (const badge of document.querySelectorAll('trellis-badge')) {
        if (!badge.closest('tbody tr')) wrong.push('a badge stands beside nobody');
      }
    }
    if (sampled.wrong.length < MOST) sampled.wrong.push(...wrong.slice(0, MOST));
  }

  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (!hasChanged) look();
  };
  function onFrame(): void {
    for (const document of documents(globalThis.document)) {
      if (observed.has(document)) continue;
      observed.add(document);
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    }
    requestAnimationFrame(onFrame);
    hasChanged = false;
    channel.port2.postMessage(null); // comes after this frame was painted
  }
  requestAnimationFrame(onFrame);
}
