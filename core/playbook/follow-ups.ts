import type { AccountId } from '../domain/ids';
import type { Touch } from '../domain/records';

/**
 * Contacts that are still to be followed up: of each account the newest with a day for it, unless the partner was written to on
 * that day or later. A newer contact with a day of its own takes the place of the older one.
 */
export function openFollowUps(touches: readonly Touch[]): Touch[] {
  const newest = new Map<AccountId, Touch>();
  for (const touch of touches) {
    if (touch.deletedAt !== null || touch.followUp === null) continue;
    const known = newest.get(touch.account);
    if (!known || isLater(touch, known)) newest.set(touch.account, touch);
  }
  for (const touch of touches) {
    const open = newest.get(touch.account);
    if (open && isFollowUp(touch, open)) newest.delete(touch.account);
  }
  return [...newest.values()];
}

const isLater = (a: Touch, b: Touch) => a.day > b.day || (a.day === b.day && a.createdAt > b.createdAt);

/** The day that was planned had come when it was sent. */
function isFollowUp(touch: Touch, open: Touch): boolean {
  if (touch.deletedAt !== null || touch.direction !== 'out' || touch.id === open.id) return false;
  return touch.day >= (open.followUp ?? Number.POSITIVE_INFINITY) && isLater(touch, open);
}
