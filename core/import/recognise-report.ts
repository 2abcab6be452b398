import type { NetworkId } from '../domain/ids';
import type { ReportKind } from '../domain/report';
import { headerKey, type ReportDefinition } from '../networks/report-definition';
import { REPORT_DEFINITIONS } from '../networks/report-registry';

/**
 * `exact`: every column is known, by a definition that was verified. `likely`: there are `strange` columns (as they stand in the
 * header), or nobody has verified the definition, or both.
 */
export type Recognition =
  | { readonly level: 'exact' | 'likely'; readonly definition: ReportDefinition; readonly strange: readonly string[] }
  | { readonly level: 'no' };

/** Headers of one definition as keys, made once. */
type Keys = {
  readonly known: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly marks: readonly (readonly string[])[];
  readonly notWith: readonly string[];
};

const KEYS = new Map<ReportDefinition, Keys>(
  REPORT_DEFINITIONS.map((definition) => [
    definition,
    {
      known: new Set(definition.columns.flatMap(({ headers }) => headers.map(headerKey))),
      prefixes: definition.prefixes.map(headerKey),
      marks: definition.marks.map((group) => group.map(headerKey)),
      notWith: definition.notWith.map(headerKey),
    },
  ]),
);

type Candidate = { readonly definition: ReportDefinition; readonly own: number; readonly strange: readonly string[] };

/**
 * Which known report has this header, by the set of its columns. Order, case, spaces and separators make no difference. `rows`
 * are the first rows behind the header: where columns are ticked freely, the form of the ids tells. Of several reports that it
 * may be, the one that knows most of its columns; of those, the one that lacks fewest.
 */
export function recogniseReport(
  header: readonly string[],
  rows: readonly string[][],
  wishes: { readonly network?: NetworkId; readonly report?: ReportKind } = {},
): Recognition {
  const keys = header.map(headerKey);
  let best: Candidate | null = null;
  for (const definition of REPORT_DEFINITIONS) {
    if (wishes.network !== undefined && wishes.network !== definition.network) continue;
    if (wishes.report !== undefined && wishes.report !== definition.report) continue;
    if (!isMarked(definition, keys, rows)) continue;
    const strange = header.filter((_, at) => !isKnown(definition, keys[at] ?? ''));
    // Mostly other columns: somebody else's report that happens to share a name.
    if (strange.length > keys.length / 2) continue;
    const known = KEYS.get(definition)?.known;
    const candidate = { definition, own: new Set(keys.filter((key) => known?.has(key))).size, strange };
    if (best === null || outweighs(candidate, best)) best = candidate;
  }
  if (best === null) return { level: 'no' };
  const { definition, strange } = best;
  return { level: strange.length === 0 && definition.confidence === 'verified' ? 'exact' : 'likely', definition, strange };
}

/** Columns of a header that its report does not know, as they stand there. Those without a name hold nothing to know. */
export function strangeColumns(definition: ReportDefinition, header: readonly string[]): string[] {
  return header.filter((name) => !isKnown(definition, headerKey(name)));
}

function isKnown(definition: ReportDefinition, key: string): boolean {
  if (key === '') return true;
  const own = KEYS.get(definition);
  return own !== undefined && (own.known.has(key) || own.prefixes.some((prefix) => key.startsWith(prefix)));
}

function outweighs(one: Candidate, other: Candidate): boolean {
  const lead = one.own - other.own || other.definition.columns.length - one.definition.columns.length;
  return lead === 0 ? one.definition.id < other.definition.id : lead > 0;
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
