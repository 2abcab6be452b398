import type { Frame, Page } from '@playwright/test';

/** What is done to the rows that carry badges: each as a dashboard does it, without knowing of us. */
type Act = 'draw-anew' | 'filter' | 'unfilter' | 'scroll';

export async function actOnRows(page: Page, act: Act): Promise<void> {
  for (const frame of page.frames()) await actInFrame(frame, act);
}

function actInFrame(frame: Frame, act: Act): Promise<void> {
  return frame.locator('html').evaluate(async (html, what) => {
    const ROW = 'tr, [role="row"], li, [role="listitem"], article';
    const inRoots = (root: ParentNode): Element[] => [
      ...root.querySelectorAll('trellis-badge'),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
        shadowRoot && !localName.startsWith('trellis-') ? inRoots(shadowRoot) : [],
      ),
    ];
    const rows = () => [...new Set(inRoots(html).map((badge) => badge.closest(ROW) ?? (badge.parentElement as Element)))];
    type Kept = { trellisTestRows?: { row: Element; place: Comment }[] };
    const kept = window as Kept;
    switch (what) {
      case 'draw-anew':
        for (const row of rows()) row.replaceWith(row.cloneNode(true));
        break;
      case 'filter':
        kept.trellisTestRows = rows()
          .filter((_, n) => n % 2 === 1)
          .map((row) => {
            const place = document.createComment('filtered');
            row.replaceWith(place);
            return { row, place };
          });
        break;
      case 'unfilter':
        for (const { row, place } of kept.trellisTestRows ?? []) place.replaceWith(row);
        delete kept.trellisTestRows;
        break;
      case 'scroll':
        for (const box of [html, ...html.querySelectorAll('*')]) {
          if (box.scrollHeight <= box.clientHeight) continue;
          for (const part of [0.3, 0.7, 1, 0.5, 0]) {
            box.scrollTop = box.scrollHeight * part;
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        }
        break;
      default:
        what satisfies never;
    }
  }, act);
}
