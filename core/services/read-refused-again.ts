import type { RefusedRow, RefusedRows } from '../domain/batch';
import type { ImportRecord } from '../domain/records';
import type { FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { type ImportPlan, type PlanAnswers, planImport } from '../import/plan-import';
import type { StoredImport } from '../store/read-import';
import { refusedCsv } from './refused-csv';

/** What was made of refused rows, and those that stay refused, with the lines of the file. */
export type ReadAgain = { readonly plan: ImportPlan; readonly still: RefusedRows; readonly answers: PlanAnswers };

/** Looking for rows that the import has already, this many readings at most. */
const MOST_READINGS = 200;
const DAY_MS = 86_400_000;

/**
 * Reads refused rows as a file of their own, as their import was read but for what was corrected. Rows that the import has already
 * (a partner of its list, a conversion) are left out, as duplicates. Null: none of the rows can be taken.
 */
export async function readRefusedAgain(
  stored: StoredImport,
  { headers, rows }: RefusedRows,
  corrected: PlanAnswers,
): Promise<Result<ReadAgain | null, FileRefusal | 'needs-answers'>> {
  const reader = new RowReader(stored, headers, withDefaults(stored.record, corrected));
  const all = await reader.read(rows);
  if (!all.ok) return all.reason === 'no-rows-accepted' || all.reason === 'header-only' ? ok(null) : all;
  const known = reader.knows(all.value) ? await reader.findKnown(rows) : [];
  const others = known.length === 0 ? rows : rows.filter((row) => !known.includes(row));
  const read = known.length === 0 ? all : others.length === 0 ? null : await reader.read(others);
  if (read && !read.ok && read.reason !== 'no-rows-accepted') return read;
  if (!read?.ok || reader.knows(read.value)) return ok(null);
  const { plan } = read.value;
  if (!plan.batch) return fail('needs-answers', plan.summary.needs.join(' '));
  const twice = known.map((row): RefusedRow => ({ ...row, column: null, reason: 'duplicate-id' }));
  const still = [...read.value.refused, ...twice].sort((a, b) => a.line - b.line);
  return ok({ plan, still: { headers, rows: still }, answers: reader.answers });
}

/** Everything that the import itself answers. A mapping says its report. */
function withDefaults({ summary, mapping: before }: ImportRecord, corrected: PlanAnswers): PlanAnswers {
  const mapping = corrected.mapping ?? before;
  // Whoever imported it has said yes to its columns.
  const known = { network: summary.network, confirmed: true as const, ...(mapping ? { mapping } : { report: summary.report }) };
  return { ...known, ...corrected };
}

type Reading = { readonly plan: ImportPlan; readonly refused: readonly RefusedRow[] };

class RowReader {
  readonly #ids: ReadonlySet<bigint>;
  readonly #partners: ReadonlySet<string>;
  #readings = 0;

  constructor(
    private readonly stored: StoredImport,
    private readonly headers: readonly string[],
    readonly answers: PlanAnswers,
  ) {
    this.#ids = new Set(stored.ledger?.id);
    this.#partners = new Set(stored.head.isList || stored.head.snapshot ? stored.ids : []);
  }

  async read(rows: readonly RefusedRow[]): Promise<Result<Reading, FileRefusal>> {
    this.#readings++;
    const csv = refusedCsv({ headers: this.headers, rows });
    const planned = await this.#plan(csv.blob);
    if (!planned.ok) return planned;
    const plan = planned.value;
    const refused = (plan.refused?.rows ?? plan.summary.problems).flatMap(({ line, column, value, reason }) => {
      const row = csv.rowAt(line);
      return row && line > 0 ? [{ ...row, column, value, reason }] : [];
    });
    return ok({ plan, refused });
  }

  /** True when a row is about what the import has already. */
  knows({ plan: { batch } }: Reading): boolean {
    if (!batch) return false;
    const isListed = (batch.listing !== null || batch.snapshot !== null) && batch.accounts.some((id) => this.#partners.has(id));
    return isListed || (batch.ledger?.id.some((id) => this.#ids.has(id)) ?? false);
  }

  /** Those rows, by halves. When that takes too long: all that were called duplicates before. */
  async findKnown(rows: readonly RefusedRow[]): Promise<RefusedRow[]> {
    if (this.#readings > MOST_READINGS) return rows.filter(({ reason }) => reason === 'duplicate-id');
    const read = await this.read(rows);
    if (!read.ok || !this.knows(read.value)) return [];
    if (rows.length === 1) return [...rows];
    const middle = rows.length >>> 1;
    return [...(await this.findKnown(rows.slice(0, middle))), ...(await this.findKnown(rows.slice(middle)))];
  }

  /** Questions that a few rows leave open are answered as they were for the file. */
  async #plan(blob: Blob): Promise<Result<ImportPlan, FileRefusal>> {
    const { summary, createdAt } = this.stored.record;
    const lastModified = summary.snapshotDay === null ? createdAt : summary.snapshotDay * DAY_MS;
    const file = { name: summary.file, lastModified, blob };
    const hooks = { onProgress: () => {}, signal: new AbortController().signal };
    const first = await planImport(file, this.answers, hooks);
    if (!first.ok) return first;
    const more = this.#answersTo(first.value);
    return more === null ? first : planImport(file, { ...this.answers, ...more }, hooks);
  }

  #answersTo({ summary: { needs }, batch }: ImportPlan): PlanAnswers | null {
    const { period, currency, shape } = this.stored.record.summary;
    const grain = this.stored.head.daily?.grain ?? 'day';
    const isOtherGrain = batch?.daily && this.stored.daily && batch.daily.grain !== grain;
    const isSnapshot = needs.includes('period') && shape === 'snapshot';
    const answers = {
      ...(needs.includes('period') && !isSnapshot && period ? { period } : {}),
      ...(isSnapshot ? { shape } : {}),
      ...(needs.includes('currency') && currency ? { currency } : {}),
      ...(isOtherGrain ? { grain } : {}),
    };
    return Object.keys(answers).length > 0 ? answers : null;
  }
}
