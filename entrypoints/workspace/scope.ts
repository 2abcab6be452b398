import { signal } from '@preact/signals';
import type { ProgramId } from '@/core/domain/ids';
import type { ProgramOverview } from './read-overview';

/** Which programme the pages show: one, or all together. */
export type Scope = ProgramId | 'all';

const KEY = 'trellis.workspace.scope';

/** Kept for the next visit: a view of the data, no part of it, and so not in the store. */
export const scope = signal<Scope>((localStorage.getItem(KEY) as Scope | null) ?? 'all');

export function setScope(next: Scope): void {
  scope.value = next;
  localStorage.setItem(KEY, next);
}

/** The programmes in scope: all of them when the one that was chosen is gone. */
export function inScope(programs: readonly ProgramOverview[], chosen: Scope): readonly ProgramOverview[] {
  const one = programs.filter(({ program }) => program.id === chosen);
  return one.length > 0 ? one : programs;
}
