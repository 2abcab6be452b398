/**
 * Whether an element stands on a dark ground. A dashboard seldom follows the system's choice, and a badge has to suit the page.
 * Each ground is painted to be read, since a page may write its colours in any colour space. Where none is, the page is white.
 */
export function isOnDark(element: Element): boolean {
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  for (let at: Element | null = element; brush && at; at = at.parentElement) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = getComputedStyle(at).backgroundColor;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
    if (alpha > HALF) return red + 2 * green + blue < 4 * HALF;
  }
  return false;
}

const HALF = 127;
