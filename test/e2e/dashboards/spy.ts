/** What a page that was there before us has taken down. Strings only: it has to leave the page. */
export type SpyNotes = {
  /** Roots that it got hold of, by patching or as the class of an element of ours. */
  readonly roots: readonly string[];
  readonly messages: readonly string[];
  /** Events that no user made, or that carry data, or come from inside of an element of ours. */
  readonly events: readonly string[];
  /** Changes of the document other than that elements of ours came and went. */
  readonly changes: readonly string[];
  readonly errors: readonly string[];
  /** What the browser's own performance reports name. */
  readonly timings: readonly string[];
};

/** Stands alone: runs in the page before any other script. `extension`: the id, which the store tells everybody. */
export function spyFromTheStart({ extension, ownClasses }: { extension: string; ownClasses: boolean }): void {
  const notes = { roots: [], messages: [], events: [], changes: [], errors: [], timings: [] } as Record<keyof SpyNotes, string[]>;
  const isOurs = (node: unknown) => node instanceof Element && node.localName.startsWith('trellis-');
  const text = (value: unknown) => {
    try {
      return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
    } catch {
      return String(value);
    }
  };

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    if (isOurs(this) && !(window as { isReadingNow?: boolean }).isReadingNow)
      notes.roots.push(`attachShadow of ${this.localName}`);
    return attach.call(this, { ...init, mode: 'open' });
  };
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (this: Document, name: string, options?: ElementCreationOptions) {
    if (/^trellis-/i.test(name)) notes.events.push(`createElement of ${name}`);
    return create.call(this, name, options);
  } as typeof create;
  if (ownClasses) {
    // An element that a page has a class for is the page's to look into.
    for (const name of ['trellis-badge', 'trellis-card', 'trellis-bar', 'trellis-teach']) {
      const Spy = class extends HTMLElement {
        constructor() {
          super();
          const internals = this.attachInternals();
          const look = (when: string) => {
            const root = internals.shadowRoot ?? this.shadowRoot;
            if (root) notes.roots.push(`${when} ${this.localName}: ${root.textContent}`);
          };
          look('made');
          setTimeout(() => look('later'), 500);
        }
        connectedCallback() {
          notes.changes.push(...[...this.attributes].map(({ name }) => name));
        }
      };
      customElements.define(name, Spy);
    }
  }

  const types = new Set(
    [window, document, HTMLElement.prototype, SVGElement.prototype].flatMap((owner) => {
      const names: string[] = [];
      for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) names.push(...Object.getOwnPropertyNames(at));
      return names.filter((name) => /^on[a-z]/.test(name)).map((name) => name.slice(2));
    }),
  );
  for (const more of [
    'DOMContentLoaded',
    'focusin',
    'focusout',
    'DOMActivate',
    'textInput',
    'compositionstart',
    'visibilitychange',
  ])
    types.add(more);
  for (const script of ['network', 'card', 'teach'])
    for (const name of ['content-script-started', 'locationchange']) types.add(`${extension}:${script}:wxt:${name}`);
  for (const type of types) {
    for (const target of [window, document]) {
      target.addEventListener(
        type,
        (event) => {
          const from = event.composedPath()[0];
          if (type.startsWith(extension)) notes.events.push(`${type} ${text((event as CustomEvent).detail)}`);
          // What the page itself makes in these tests is called `demo`.
          else if (!event.isTrusted && !type.startsWith('demo')) notes.events.push(`${type}, made by a script`);
          if (from instanceof Node && from.getRootNode() instanceof ShadowRoot) notes.events.push(`${type} from inside`);
          for (const side of ['relatedTarget', 'explicitOriginalTarget'] as const) {
            const other = (event as unknown as Record<string, unknown>)[side];
            if (other instanceof Node && other.getRootNode() instanceof ShadowRoot)
              notes.events.push(`${type} tells its ${side}`);
          }
        },
        { capture: true },
      );
    }
  }
  window.addEventListener('message', (event) => notes.messages.push(text(event.data)));
  window.addEventListener('error', ({ message }) => notes.errors.push(message));
  window.addEventListener('unhandledrejection', (event) => notes.errors.push(text(event.reason)));

  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) continue;
        notes.changes.push(
          `${type} of ${target.nodeName} ${attributeName ?? ''} ${[...addedNodes].map((node) => node.nodeName)}`,
        );
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const kinds = PerformanceObserver.supportedEntryTypes;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const {
        target,
        element,
        sources = [],
        scripts = [],
      } = entry as unknown as {
        target?: Node | null;
        element?: Node | null;
        sources?: { node?: Node | null }[];
        scripts?: { sourceURL: string; invoker: string }[];
      };
      for (const node of [target, element, ...sources.map((source) => source.node)])
        if (node && node.getRootNode() !== document && node.isConnected)
          notes.timings.push(`${entry.entryType} names ${node.nodeName}`);
      for (const { sourceURL, invoker } of scripts)
        if (/extension:|content-scripts/.test(sourceURL + invoker))
          notes.timings.push(`${entry.entryType} names ${sourceURL} ${invoker}`);
      if (/extension:|trellis/i.test(entry.name)) notes.timings.push(`${entry.entryType} is called ${entry.name}`);
    }
  }).observe({ entryTypes: [...kinds] });

  Object.assign(window, { spyNotes: notes });
}

/** Stands alone: everything by which a page reads, tried at one moment. Returns what it could read of `secrets`. */
export function readAsPage({ secrets, points }: { secrets: readonly string[]; points: readonly { x: number; y: number }[] }): {
  readonly leaks: readonly string[];
  readonly hosts: readonly string[];
} {
  Object.assign(window, { isReadingNow: true });
  const leaks: string[] = [];
  const hosts = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('trellis-')) as HTMLElement[];
  const tell = (way: string, what: unknown) => {
    const read = String(what);
    for (const secret of secrets) if (read.includes(secret)) leaks.push(`${way}: ${secret}`);
  };
  const attempt = (way: string, read: () => unknown) => {
    try {
      tell(way, read());
    } catch {
      // The browser refuses: that is what we want.
    }
  };
  const all = document.documentElement;

  attempt('outerHTML', () => all.outerHTML);
  attempt('innerText', () => all.innerText);
  attempt('textContent', () => all.textContent);
  attempt('getHTML', () =>
    (all as unknown as { getHTML(options: object): string }).getHTML({
      serializableShadowRoots: true,
      shadowRoots: hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []),
    }),
  );
  attempt('XMLSerializer', () => new XMLSerializer().serializeToString(document));
  attempt('cloneNode', () => (all.cloneNode(true) as HTMLElement).textContent);
  attempt('XPath', () => {
    const found = document.evaluate('//text()', document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return Array.from({ length: found.snapshotLength }, (_, n) => found.snapshotItem(n)?.textContent).join('\n');
  });

  const selection = getSelection();
  const before = selection?.toString() ?? '';
  tell('selection as it is', before);
  selection?.selectAllChildren(document.body);
  attempt('selection', () => selection?.toString());
  attempt('range', () => selection?.getRangeAt(0).cloneContents().textContent);
  for (const host of hosts) {
    selection?.selectAllChildren(host);
    attempt('selection of a host', () => selection?.toString());
    selection?.setBaseAndExtent(host, 0, document.body, document.body.childNodes.length);
    attempt('selection from a host', () => selection?.toString());
  }
  selection?.removeAllRanges();
  const find = (window as unknown as { find(...how: unknown[]): boolean }).find;
  for (const secret of secrets)
    if (find.call(window, secret, false, false, true, false, true)) leaks.push(`window.find: ${secret}`);
  selection?.removeAllRanges();

  for (const host of hosts) {
    const name = host.localName;
    if (host.shadowRoot) leaks.push(`${name} shows its root`);
    if (host.childNodes.length > 0) leaks.push(`${name} has children`);
    for (const attribute of host.attributes) leaks.push(`${name} has ${attribute.name}`);
    for (const key of Object.getOwnPropertyNames(host)) leaks.push(`${name} has a property ${key}`);
    const { width, height } = host.getBoundingClientRect();
    if (width + height > 0) leaks.push(`${name} has a size`);
    if (host.offsetWidth + host.offsetHeight > 0) leaks.push(`${name} has an offset size`);
    for (const pseudo of ['::before', '::after', '::marker', '::backdrop']) {
      const { content } = getComputedStyle(host, pseudo);
      if (!['none', 'normal', ''].includes(content)) leaks.push(`${name}${pseudo} has ${content}`);
    }
    attempt(`${name} as text`, () => [
      host.innerText,
      host.textContent,
      host.title,
      host.ariaLabel,
      host.ariaDescription,
      host.role,
    ]);
    attempt(`${name} opened`, () => {
      const root = host.attachShadow({ mode: 'open' });
      leaks.push(`${name} takes another root`);
      return root.textContent;
    });
    const focused = document.activeElement;
    host.focus();
    if (document.activeElement === host && focused !== host) leaks.push(`${name} takes a focus that a script gives`);
  }
  // What overflows the host can be measured: it has a few forms, by the room beside the name, whatever it says.
  const extents = new Set(hosts.map(({ localName, scrollWidth, scrollHeight }) => `${localName} ${scrollWidth} ${scrollHeight}`));
  if (extents.size > 3 + 2) leaks.push(`the hosts have ${[...extents].join(', ')}`);
  const looks = new Set(
    hosts
      .filter(({ localName }) => localName === 'trellis-badge')
      .map((host) => {
        const style = getComputedStyle(host);
        // Where the pointer is, the page knows already; the place of a name is the page's own.
        const place = /^(inset|top|left|right|bottom|perspective-origin|transform-origin|block-size|inline-size)/;
        return [...style]
          .filter((key) => !place.test(key))
          .map((key) => `${key}:${style.getPropertyValue(key)}`)
          .join(';');
      }),
  );
  if (looks.size > 2) leaks.push(`badges differ in ${looks.size} ways in their computed style`); // two: in lines of text, and elsewhere

  for (const { x, y } of points) {
    const seen = document.elementsFromPoint(x, y);
    for (const element of seen)
      if (element.getRootNode() !== document) leaks.push(`elementsFromPoint names ${element.localName}`);
    tell('elementFromPoint', document.elementFromPoint(x, y)?.outerHTML);
    const range = (document as unknown as { caretRangeFromPoint(x: number, y: number): Range | null }).caretRangeFromPoint(x, y);
    if (range && range.startContainer.getRootNode() !== document) leaks.push('caretRangeFromPoint goes inside');
    tell('caretRangeFromPoint', range?.startContainer.nodeType === 3 ? range.startContainer.textContent : '');
    type Caret = { offsetNode: Node } | null;
    const caret = (document as unknown as { caretPositionFromPoint(x: number, y: number): Caret }).caretPositionFromPoint(x, y);
    if (caret && caret.offsetNode.getRootNode() !== document) leaks.push('caretPositionFromPoint goes inside');
  }

  for (const animation of document.getAnimations()) {
    const target = (animation.effect as KeyframeEffect | null)?.target;
    if (target && target.getRootNode() !== document) leaks.push(`getAnimations names ${target.localName}`);
  }
  if (document.adoptedStyleSheets.length > 0) leaks.push('the document has sheets of ours');
  if (CSS.highlights.size > 0) leaks.push('the document has highlights of ours');
  for (const entry of performance.getEntries())
    if (/extension:|trellis/i.test(entry.name)) leaks.push(`performance tells ${entry.name}`);
  const { chrome } = window as unknown as { chrome?: { runtime?: unknown } };
  if (chrome?.runtime !== undefined) leaks.push('the page may send messages to an extension');
  Object.assign(window, { isReadingNow: false });
  return { leaks: [...new Set(leaks)], hosts: [...new Set(hosts.map(({ localName }) => localName))].sort() };
}

/** Stands alone: tries to load files of the extension, each in every way that a page has. Returns what came. */
export async function loadFilesOf({ origin, files }: { origin: string; files: readonly string[] }): Promise<readonly string[]> {
  const came: string[] = [];
  const byElement = (tag: 'img' | 'script' | 'link', url: string) =>
    new Promise<void>((resolve) => {
      const element = document.createElement(tag);
      const end = () => {
        element.remove();
        resolve();
      };
      element.addEventListener('load', () => {
        came.push(`${tag} ${url}`);
        end();
      });
      element.addEventListener('error', end);
      if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: url });
      else element.src = url;
      document.head.append(element);
    });
  for (const file of files) {
    const url = `${origin}/${file}`;
    await fetch(url).then(
      () => came.push(`fetch ${url}`),
      () => null,
    );
    for (const tag of ['img', 'script', 'link'] as const) await byElement(tag, url);
  }
  return came;
}
