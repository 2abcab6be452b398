import type { AccountId } from './ids';

/** What belongs to an account, of those that have any, in the order given; what belongs to none is left out. */
export function byAccount<Item extends { readonly account: AccountId | null }>(
  items: Iterable<Item>,
): ReadonlyMap<AccountId, readonly Item[]> {
  const groups = new Map<AccountId, Item[]>();
  for (const item of items) {
    if (item.account === null) continue;
    const group = groups.get(item.account);
    if (group) group.push(item);
    else groups.set(item.account, [item]);
  }
  return groups;
}
