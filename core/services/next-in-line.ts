import type { DirectoryEntry } from '../domain/directory';
import type { AccountId } from '../domain/ids';

/** Partners with an open action, the most pressing first; ties by account, so that the order stands still between two looks. */
export function inLine(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  return entries.filter(({ play }) => play !== null).sort((a, b) => b.priority - a.priority || (a.account < b.account ? -1 : 1));
}

/** Who comes after the partner that is looked at, round the end; the first where nobody is. Null: nobody waits. */
export function nextInLine(entries: readonly DirectoryEntry[], current: AccountId | null): DirectoryEntry | null {
  const line = inLine(entries);
  return line[(line.findIndex(({ account }) => account === current) + 1) % Math.max(1, line.length)] ?? null;
}
