import * as z from 'zod/mini';
import type { LearnedTable } from '../domain/learned';
import { fail, ok, type Result } from '../domain/result';
import { readLearned } from './learned-schema';

/** Taught pages on their way from one Trellis to another. */
const KIND = 'trellis-taught-pages';
const VERSION = 1;
const LONGEST_FILE = 1_000_000;
const MOST_PAGES = 200;

const Envelope = z.object({ kind: z.literal(KIND), version: z.number(), pages: z.array(z.unknown()) });

export function writeLearnedFile(pages: readonly LearnedTable[]): string {
  // Field by field: a record's stamp is nobody else's business.
  const plain = pages.map(({ name, site, network, path, roots, rows, slot, ways }) => ({
    name,
    site,
    network,
    path,
    roots,
    rows,
    slot,
    ways,
  }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, pages: plain }, null, 2)}\n`;
}

export type LearnedFileReason = 'too-long' | 'not-json' | 'not-taught-pages' | 'newer' | 'bad-page';

/** All pages of a file, or why it is refused as a whole; of a page that is wrong, `detail` is its number, from 1. */
export function readLearnedFile(text: string): Result<readonly LearnedTable[], LearnedFileReason> {
  if (text.length > LONGEST_FILE) return fail('too-long');
  const json = parse(text);
  if (json === undefined) return fail('not-json');
  const file = z.safeParse(Envelope, json);
  if (!file.success || file.data.pages.length === 0 || file.data.pages.length > MOST_PAGES) return fail('not-taught-pages');
  if (file.data.version !== VERSION) return fail('newer');
  const pages: LearnedTable[] = [];
  for (const [at, page] of file.data.pages.entries()) {
    const read = readLearned(page);
    if (!read || read.name.trim() === '') return fail('bad-page', String(at + 1));
    pages.push(read);
  }
  return ok(pages);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined; // somebody's file: said by the caller
  }
}
