import { make } from '@/core/overlay/paint/make';

/**
 * What happened, for those who do not see it. As the name of an empty image in a live region: a text there could be found by
 * the page (core/overlay/paint/make.ts).
 */
export class Speaker {
  readonly element = make('div', 'speaker');

  constructor() {
    this.element.setAttribute('role', 'status');
  }

  say(text: string): void {
    const said = make('span', '');
    said.setAttribute('role', 'img');
    said.setAttribute('aria-label', text);
    this.element.replaceChildren(said);
  }
}
