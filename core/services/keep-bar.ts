import type { BarPlace } from '../domain/page';
import { readLocal, writeLocal } from '../platform/local-store';

const NAME = 'bar';
const CORNERS: readonly unknown[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] satisfies BarPlace['corner'][];
/** Folded, and not at the right: at the end of its list a page has its "Next" there, and a guest covers nothing that is needed. */
const AT_FIRST: BarPlace = { corner: 'bottom-left', isFolded: true, isShown: true };

/** Where the page bar stands in this browser, and whether the user wants it. */
export async function readBar(): Promise<BarPlace> {
  const kept = await readLocal(NAME);
  return isPlace(kept) ? { corner: kept.corner, isFolded: kept.isFolded, isShown: kept.isShown } : AT_FIRST;
}

export function keepBar({ corner, isFolded, isShown }: BarPlace): Promise<void> {
  return writeLocal(NAME, { corner, isFolded, isShown });
}

function isPlace(kept: unknown): kept is BarPlace {
  if (typeof kept !== 'object' || kept === null) return false;
  const { corner, isFolded, isShown } = kept as Partial<Record<keyof BarPlace, unknown>>;
  return CORNERS.includes(corner) && typeof isFolded === 'boolean' && typeof isShown === 'boolean';
}
