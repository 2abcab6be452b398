import * as z from 'zod/mini';
import type { NetworkId } from '@/core/domain/ids';
import type { ProposedTable, TeachWarning } from '@/core/domain/learned';
import type { PageNews, Picked, TryReport } from '@/core/messaging/protocol';
import { readLearned } from '@/core/services/learned-schema';

/*
 * Checked before the panel uses what a page's script says: it shares its process with the page. What is wrong is dropped, not
 * mended; nothing of it is ever more than text here.
 */
const MOST_TABLES = 40;
const text = (most: number) => z.string().check(z.maxLength(most));

const Warnings = z.array(z.enum(['by-position', 'generated-class', 'by-name', 'single-row']));
const PickedShape = z.object({ tables: z.array(z.unknown()).check(z.maxLength(MOST_TABLES)), text: text(200) });
const Ref = z.object({ by: z.enum(['id', 'email', 'code', 'name']), value: text(200), seen: z.optional(text(200)) });
const Report = z.object({
  matched: z.number().check(z.gte(0)),
  refs: z.array(z.array(Ref).check(z.maxLength(8))).check(z.maxLength(2000)),
  page: z.object({
    network: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    account: z.string().check(z.minLength(1), z.maxLength(300)),
    by: z.enum(['address', 'page', 'host']),
  }),
});
const News = z.object({ news: z.enum(['left', 'changed']) });

/** `site`: the match pattern of the frame that answered, as the browser says; a table of another site is none. */
export function checkPicked(data: unknown, site: string): Picked | null {
  const picked = z.safeParse(PickedShape, data);
  if (!picked.success) return null;
  const tables = picked.data.tables.flatMap((table): ProposedTable[] => {
    const read = readLearned(table);
    const warnings = z.safeParse(Warnings, (table as { readonly warnings?: unknown } | null)?.warnings);
    return read?.site === site && warnings.success ? [{ ...read, warnings: warnings.data as TeachWarning[] }] : [];
  });
  return { tables, text: picked.data.text };
}

export function checkReport(data: unknown): TryReport | null {
  const report = z.safeParse(Report, data);
  if (!report.success) return null;
  const { matched, refs, page } = report.data;
  const plain = refs.map((ofRow) =>
    ofRow.map(({ by, value, seen }) => (seen === undefined ? { by, value } : { by, value, seen })),
  );
  return { matched, refs: plain, page: { ...page, network: page.network as NetworkId } };
}

export function checkNews(data: unknown): PageNews | null {
  const told = z.safeParse(News, data);
  return told.success ? told.data.news : null;
}
