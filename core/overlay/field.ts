/** How the script that knows the page's fields offers them to the one that writes: both share a world that the page can't see. */
export type FieldWorld = {
  trellisField?: { readonly take: () => Promise<HTMLElement | null> };
};

export const isLineField = (element: HTMLElement) =>
  element.matches('input:is(:not([type]), [type="text" i]):not([readonly], [disabled])');
