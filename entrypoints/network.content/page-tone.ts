/**
 * Whether an element stands on a dark ground. A dashboard seldom follows the system's choice, and a badge has to suit the page.
 * Each ground is painted to be read, since a page may write its colours in any colour space. Where none is, the browser paints
 * the page: white, if the page does not say that it suits the dark.
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
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme.includes('dark') && (!colorScheme.includes('light') || systemChoice().matches);
}

const HALF = 127;
const systemChoice = () => matchMedia('(prefers-color-scheme: dark)');

/** Soon, and once more when a page that fades from one to the other has done so. */
const LOOKS_MS = [50, 700];

/**
 * Tells when the page may have changed between light and dark in place: by an attribute of its root or body, where pages write
 * that, or by the system. Nothing else is watched, and nothing runs until then.
 */
export function watchTone(look: () => void, signal: AbortSignal): void {
  let looks: readonly ReturnType<typeof setTimeout>[] = [];
  const forget = () => looks.forEach(clearTimeout);
  function onSign(): void {
    forget(); // some pages write there at each frame of a scroll
    looks = LOOKS_MS.map((ms) => setTimeout(look, ms));
  }
  const observer = new MutationObserver(onSign);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  systemChoice().addEventListener('change', onSign, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    forget();
  });
}
