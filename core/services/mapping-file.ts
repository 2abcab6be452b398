import type { ColumnMapping } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { readMapping } from './inspect-arguments';

export type NoMappingFile = 'too-large' | 'not-a-mapping' | 'other-columns';

/** A mapping names columns: more text than this is some other file. */
const LONGEST = 1_000_000;

/** A column mapping as a file for a colleague; the same as `inspect --map` takes. */
export function mappingFile(mapping: ColumnMapping): string {
  const used = Object.entries(mapping.columns).filter(([, role]) => role !== 'ignore');
  return `${JSON.stringify({ ...mapping, columns: Object.fromEntries(used) }, null, 2)}\n`;
}

/**
 * Reads a mapping that somebody exported, for a file with these headers: only the columns that the file has are kept.
 * Fails: `too-large`, `not-a-mapping` (with what is wrong), `other-columns` when the file has none of them.
 */
export function readMappingFile(json: string, headers: readonly string[]): Result<ColumnMapping, NoMappingFile> {
  if (json.length > LONGEST) return fail('too-large');
  const read = readMapping(json.replace(/^\uFEFF/, ''));
  if (!read.ok) return read;
  const known = new Set(headers);
  const columns = Object.entries(read.value.columns).filter(([header]) => known.has(header));
  if (columns.length === 0) return fail('other-columns');
  return ok({ ...read.value, columns: Object.fromEntries(columns) });
}
