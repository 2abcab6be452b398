import { type CellRole, headerKey } from '../networks/report-definition';
import { REPORT_DEFINITIONS } from '../networks/report-registry';

/** `role`: null for a column that the report's definition knows and leaves out, and for one that it does not know. */
export type DescribedColumn = { readonly header: string; readonly role: CellRole | null };

/** What a known report's definition takes each of a file's columns for, in the file's order. Empty when no definition has this id. */
export function describeColumns(definition: string | null, headers: readonly string[]): readonly DescribedColumn[] {
  const known = REPORT_DEFINITIONS.find(({ id }) => id === definition);
  if (!known) return [];
  const roles = new Map(
    known.columns.flatMap(({ role, headers: spellings }) => spellings.map((text) => [headerKey(text), role])),
  );
  const given = new Set<CellRole>();
  return headers.map((header) => {
    const role = roles.get(headerKey(header)) ?? null;
    if (role === null || given.has(role)) return { header, role: null }; // two spellings in one file: the first is read
    given.add(role);
    return { header, role };
  });
}
