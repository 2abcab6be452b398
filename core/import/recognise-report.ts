import type { NetworkId } from '../domain/ids';
import type { ReportKind } from '../domain/report';
import { headerKey, type ReportDefinition } from '../networks/report-definition';
import { REPORT_DEFINITIONS } from '../networks/report-registry';

export type Recognition =
  | { readonly level: 'exact' | 'likely'; readonly definition: ReportDefinition }
  | { readonly level: 'no' };

/** Headers of one definition as keys, made once. */
type Keys = {
  readonly known: ReadonlySet<string>;
  readonly marks: readonly (readonly string[])[];
  readonly notWith: readonly string[];
};

const KEYS = new Map<ReportDefinition, Keys>(
  REPORT_DEFINITIONS.map((definition) => [
    definition,
    {
      known: new Set(definition.columns.flatMap(({ headers }) => headers.map(headerKey))),
      marks: definition.marks.map((group) => group.map(headerKey)),
      notWith: definition.notWith.map(headerKey),
    },
  ]),
);

/**
 * Which known report has this header, by the set of its columns: `exact` when every column is known to the report, `likely` when
 * there are others among them. Order, case, spaces and separators make no difference. `rows` are the first rows behind the header:
 * where columns are ticked freely, the form of the ids tells.
 */
export function recogniseReport(
  header: readonly string[],
  rows: readonly string[][],
  wishes: { readonly network?: NetworkId; readonly report?: ReportKind } = {},
): Recognition {
  const keys = header.map(headerKey);
  let likely: Recognition = { level: 'no' };
  for (const definition of REPORT_DEFINITIONS) {
    if (wishes.network !== undefined && wishes.network !== definition.network) continue;
    if (wishes.report !== undefined && wishes.report !== definition.report) continue;
    if (!isMarked(definition, keys, rows)) continue;
    const known = KEYS.get(definition)?.known;
    const strange = keys.filter((key) => key !== '' && !known?.has(key)).length;
    if (strange === 0) return { level: 'exact', definition };
    // Mostly other columns: somebody else's report that happens to share a name.
    if (strange <= keys.length / 2 && likely.level === 'no') likely = { level: 'likely', definition };
  }
  return likely;
}

function isMarked(definition: ReportDefinition, keys: readonly string[], rows: readonly string[][]): boolean {
  const own = KEYS.get(definition);
  if (!own || own.notWith.some((key) => keys.includes(key))) return false;
  if (own.marks.some((group) => group.every((key) => keys.includes(key)))) return true;
  if (!definition.ownIds) return false;
  const { role, pattern } = definition.ownIds;
  const ids = definition.columns.filter((column) => column.role === role).flatMap(({ headers }) => headers.map(headerKey));
  const at = keys.findIndex((key) => ids.includes(key));
  const values = at < 0 ? [] : rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  return values.length > 0 && values.every((cell) => pattern.test(cell));
}
