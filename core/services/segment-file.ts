import type { OwnSegment } from '../domain/book';
import { fail, ok, type Result } from '../domain/result';
import type { Rule } from '../domain/rule';
import { type RuleReason, readRule } from '../insight/segments/read-rule';

/** A segment on its way from one Trellis to another. */
const KIND = 'trellis-segment';
const VERSION = 1;
const LONGEST_FILE = 200_000;
const LONGEST_NAME = 200;

export function writeSegmentFile({ name, rule }: Pick<OwnSegment, 'name' | 'rule'>): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, name, rule }, null, 2)}\n`;
}

export type SegmentFileReason = 'too-long' | 'not-json' | 'not-a-segment' | 'newer' | RuleReason;

/** Fails with why the file is refused; of a rule that is wrong, `detail` is the place in it. */
export function readSegmentFile(text: string): Result<{ readonly name: string; readonly rule: Rule }, SegmentFileReason> {
  if (text.length > LONGEST_FILE) return fail('too-long');
  const file = parse(text);
  if (file === undefined) return fail('not-json');
  if (typeof file !== 'object' || file === null || !('kind' in file) || file.kind !== KIND) return fail('not-a-segment');
  const { version, name, rule } = file as { readonly version?: unknown; readonly name?: unknown; readonly rule?: unknown };
  if (version !== VERSION) return fail('newer');
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) return fail('not-a-segment');
  const read = readRule(rule);
  return read.ok ? ok({ name: name.trim(), rule: read.value }) : fail(read.reason, read.detail);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined; // somebody's file: said by the caller
  }
}
