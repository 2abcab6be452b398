const SVG = 'http://www.w3.org/2000/svg';

type Content = Node | string | null;

/** An element with a class and its content. Text stays text, whatever it holds. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content.filter((part) => part !== null));
  return element;
}

/**
 * Text that the page must not find. A closed shadow root hides it from reading, but `window.find` looks into every root and tells
 * where it found something; inert text it passes over. Assistive technology passes over it, too: what stands around it has to
 * be labelled with it (`group`).
 */
export function unfindable<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const element = make(tag, className, ...content);
  element.inert = true;
  return element;
}

/** Names an element for assistive technology by the unfindable text inside it. */
export function group<Kind extends HTMLElement>(element: Kind, label: string): Kind {
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  return element;
}

export function makeButton(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', className, unfindable('span', '', label));
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', onClick);
  return button;
}

export function makeSvg(
  className: string,
  viewBox = '0 0 12 12',
): { readonly svg: SVGSVGElement; readonly path: SVGPathElement } {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  return { svg, path: addPath(svg, className) };
}

export function addPath(svg: SVGSVGElement, className: string, d = ''): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', className);
  path.setAttribute('d', d);
  svg.append(path);
  return path;
}

export function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
