import * as z from 'zod/mini';
import type { NetworkId } from '../domain/ids';
import type { LearnedTable } from '../domain/learned';
import { isPlainSelector } from '../domain/plain-selector';

const text = (most: number) => z.string().check(z.maxLength(most));
const selector = z.string().check(z.refine(isPlainSelector));
const attribute = z.string().check(z.regex(/^[\w-]{1,80}$/));

const way = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('attribute'),
    by: z.literal('id'),
    css: selector,
    attribute,
    before: text(1000),
    after: text(1000),
  }),
  z.object({ from: z.literal('text'), by: z.enum(['id', 'email', 'code', 'name']), css: selector }),
]);

/** A taught page that comes from outside: a file, or the script in a page, which shares its process with the page. */
const learnedSchema = z.object({
  name: text(200),
  site: z.string().check(z.regex(/^https?:\/\/[^\s/*%]+\/\*$/), z.maxLength(300)),
  network: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  path: z.string().check(z.regex(/^\/[^\s]*$/), z.maxLength(1000)),
  roots: z.array(selector).check(z.maxLength(8)),
  rows: selector,
  slot: selector,
  ways: z.array(way).check(z.minLength(1), z.maxLength(8)),
});

/** Null: not a taught page, or one whose selectors are not plain. */
export function readLearned(value: unknown): LearnedTable | null {
  const result = z.safeParse(learnedSchema, value);
  return result.success ? { ...result.data, network: result.data.network as NetworkId } : null;
}
