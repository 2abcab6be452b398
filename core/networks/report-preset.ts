import type { NetworkId } from '../domain/ids';
import type { ColumnRole, Confidence, ReportKind } from '../domain/report';
import { headerKey } from './report-definition';

/**
 * What is known of an export whose columns nobody has seen in a real file: enough to propose a role for each column, never enough
 * to read the file unasked.
 */
export type ReportPreset = {
  readonly id: string;
  readonly network: NetworkId;
  readonly report: ReportKind;
  readonly confidence: Confidence;
  /** Where the names come from. */
  readonly source: string;
  /** Header -> role. Compared by `headerKey`; the first of two headers with one role keeps it. */
  readonly columns: Readonly<Record<string, ColumnRole>>;
  /** The preset holds when all headers of one group are there. */
  readonly marks: readonly (readonly string[])[];
  /** Id of the message that says which export this is and what to tick. */
  readonly howToExport: string;
};

/**
 * The preset that knows most of these headers; null: none holds. Its `columns` come back in the file's own spelling, only those
 * that the file has, each role once.
 */
export function bestPreset(presets: readonly ReportPreset[], headers: readonly string[]): ReportPreset | null {
  const keys = new Set(headers.map(headerKey));
  let best: { readonly preset: ReportPreset; readonly hits: number } | null = null;
  for (const preset of presets) {
    if (!preset.marks.some((group) => group.every((header) => keys.has(headerKey(header))))) continue;
    const hits = Object.keys(preset.columns).filter((header) => keys.has(headerKey(header))).length;
    if (best === null || hits > best.hits) best = { preset, hits };
  }
  return best === null ? null : { ...best.preset, columns: spelled(best.preset.columns, headers) };
}

function spelled(columns: ReportPreset['columns'], headers: readonly string[]): Record<string, ColumnRole> {
  const found: Record<string, ColumnRole> = {};
  const given = new Set<ColumnRole>();
  for (const [known, role] of Object.entries(columns)) {
    const header = headers.find((candidate) => headerKey(candidate) === headerKey(known));
    if (header === undefined || given.has(role) || Object.hasOwn(found, header)) continue;
    found[header] = role;
    if (role !== 'ignore') given.add(role);
  }
  return found;
}
