import { linesOf } from './cell-lines';
import type { Finder } from './types';

/** Elements of a row that may carry a partner's id in an attribute. */
export type IdCarriers = {
  readonly css: string;
  /** Attributes that are read. */
  readonly attributes: readonly string[];
  readonly idsOf: (element: Element, url: URL) => readonly string[];
  /** Whatever the selector finds is about a partner: when it tells no id of this page, the row is another account's. */
  readonly isTelling: boolean;
};

/** Those that a pack's finder knows. */
export const carriedBy = ({ css, idOf, attributes = ['href'] }: Finder): IdCarriers => ({
  css,
  attributes,
  isTelling: true,
  idsOf: (element, url) => {
    const id = idOf(element, url);
    return id === null ? [] : [id];
  },
});

/** The element itself and what is in it. */
export const carriersIn = (element: Element, { css }: IdCarriers): readonly HTMLElement[] => [
  ...(element.matches(css) ? [element as HTMLElement] : []),
  ...element.querySelectorAll<HTMLElement>(css),
];

export const idsCarriedIn = (element: Element, url: URL, carriers: IdCarriers): readonly string[] =>
  carriersIn(element, carriers).flatMap((carrier) => carriers.idsOf(carrier, url));

/** The first inside the row that shows something. */
export const shownCarrier = (row: Element, { css }: IdCarriers): HTMLElement | undefined =>
  [...row.querySelectorAll<HTMLElement>(css)].find((element) => linesOf(element).length > 0);
