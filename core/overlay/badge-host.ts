import { makeHost } from './make-host';

/** Not registered as a custom element: the world of a content script has no registry, and a page could ask one. */
export const BADGE_TAG = 'trellis-badge';
export const BADGE_HEIGHT = 18;

/**
 * The host has no size, in flow: nothing moves, and its box tells the page nothing. `!important` in a shadow tree wins over the
 * page's own `!important`, so no style of the page can give it a size.
 */
const HOST_CSS = `
:host {
  all: initial !important;
  display: inline-block !important;
  flex: none !important;
  align-self: center !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  vertical-align: top !important;
  white-space: nowrap !important;
  user-select: none !important;
  --lift: 0px !important;
  --gap: 0px !important;
  margin-inline-start: var(--gap) !important;
}
:not(* > *) {
  margin-block-start: var(--lift);
}
@media print {
  :host { display: none !important; }
}`;

/**
 * Where lines may wrap, or after trailing white space: an inline-block would be one more thing to break the line before, and make
 * that space count. An empty inline box is neither. What is drawn is positioned by it.
 */
const INLINE_CSS = `
:host {
  display: inline !important;
  position: relative !important;
  font-size: 0 !important;
  line-height: 0 !important;
  vertical-align: baseline !important;
}
:not(* > *) {
  position: absolute;
  inset: 0 auto auto 0;
  inset-inline-start: 0;
}`;

export type BadgeHost = {
  readonly host: HTMLElement;
  /** Closed in shipped builds. */
  readonly root: ShadowRoot;
};

/** Pixels that a badge may stand too high or too low before all are moved. */
const MUCH = 0.6;

/** The style that all hosts of one page share. */
export class HostSheets {
  readonly #base = new CSSStyleSheet();
  readonly #inline = new CSSStyleSheet();
  #lift = 0;
  #gap = 0;

  constructor(private readonly mode: ShadowRootMode) {
    this.#base.replaceSync(HOST_CSS);
    this.#inline.replaceSync(INLINE_CSS);
  }

  make(document: Document, isInline: boolean, sheets: readonly CSSStyleSheet[]): BadgeHost {
    const { host, root } = makeHost(document, BADGE_TAG, this.mode);
    root.adoptedStyleSheets = isInline ? [this.#base, ...sheets, this.#inline] : [this.#base, ...sheets];
    return { host, root };
  }

  /** Pixels from the host's top to the badge's top; and what a flex container's gap would add before the host. */
  set({ lift = this.#lift, gap = this.#gap }: { readonly lift?: number; readonly gap?: number }): void {
    const isSame = Math.abs(lift - this.#lift) < MUCH && gap === this.#gap;
    if (isSame) return; // a change restyles every badge of the page
    this.#lift = lift;
    this.#gap = gap;
    const rule = this.#base.cssRules[0] as CSSStyleRule;
    rule.style.setProperty('--lift', `${lift.toFixed(1)}px`, 'important');
    rule.style.setProperty('--gap', `${-gap}px`, 'important');
  }
}
