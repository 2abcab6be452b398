import { group, make, unfindable } from '@/core/overlay/paint/make';

/** A sentence in the bar: drawn where the page's search finds nothing, with a name for who can't see it. */
export function line(className: string, text: string): HTMLElement {
  return group(make('div', className, unfindable('p', '', text)), text);
}
