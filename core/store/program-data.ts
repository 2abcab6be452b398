import type { Day } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { Lifetime, ProgramData } from '../domain/program-data';
import type { StageOverride, Touch } from '../domain/records';
import type { TrellisDb } from './db';
import { type FoldedAccounts, foldAccounts } from './fold-accounts';
import { type Claim, coverageOf, type FlowSource, foldSeries } from './fold-series';
import { mergeLedgers, sumLedger } from './merge-ledgers';
import type { LedgerEntries } from './pack-ledger';
import { IMPORT_TABLES, readStoredImports, type StoredImport } from './read-import';
import { listOverrides } from './records';

/**
 * The fold of a programme's live imports with what the user wrote of its partners; null when there is no such programme.
 *
 * Only the order of the live imports counts, and that only where two of them speak of the same: the same day and metric
 * (last covering import), the same conversion (last entry), the same field of a partner on the same day (last that says
 * something), the same snapshot day. Imports that overlap in nothing give the same data in any order; an undone import leaves nothing behind.
 */
export async function readProgramData(db: TrellisDb, program: ProgramId): Promise<ProgramData | null> {
  const read = await db.transaction('r', ['programs', 'touches', 'overrides', ...IMPORT_TABLES], async () => {
    const record = await db.programs.get(program);
    if (!record || record.deletedAt !== null) return null;
    const prefix = `${program}:`;
    const touches = await db.touches.where('account').startsWith(prefix).toArray();
    const overrides = (await listOverrides(db)).filter(({ account }) => account.startsWith(prefix));
    return { record, imports: await readStoredImports(db, program), touches, overrides };
  });
  if (!read) return null;

  const { id, network, name } = read.record;
  return { program: { id, network, name }, ...foldImports(program, read.imports), ...sortUserRecords(read) };
}

/** The part of ProgramData that comes from files. `imports` in the order in which they count. */
export function foldImports(
  program: ProgramId,
  imports: readonly StoredImport[],
): Omit<ProgramData, 'program' | 'touches' | 'overrides'> {
  const accounts = foldAccounts(
    program,
    imports.map((stored) => ({ ...stored, day: dayOfImport(stored) })),
  );
  const currency = imports.find(hasMoney)?.record.summary.currency ?? null;
  const { sources, claims } = flowsOf(imports, accounts, currency);
  const coverage = coverageOf(claims);
  return {
    currency,
    accounts: accounts.facts,
    series: foldSeries(sources, claims, accounts.facts.length),
    coverage,
    ...nothingCoarse(accounts.facts.length),
    otherMoney: [],
    lifetime: foldSnapshots(imports, accounts, currency),
    hasList: imports.some(({ head }) => head.isList),
    lastCovered: lastDay(claims.map(({ covered }) => covered.to)) ?? lastDay(imports.map(dayOfImport)),
  };
}

function nothingCoarse(accounts: number): Pick<ProgramData, 'coarse' | 'coarseCoverage'> {
  const none = foldSeries([], [], accounts);
  return { coarse: { ...none, spans: new Uint16Array(0) }, coarseCoverage: coverageOf([]) };
}

const hasMoney = ({ head: { daily, snapshot, ledger }, record }: StoredImport) =>
  record.summary.currency !== null &&
  [...(daily?.metrics ?? []), ...(snapshot?.metrics ?? []), ...(ledger?.carries ?? [])].some(isMoneyMetric);

/** Amounts of two currencies are never added: an import in another than the programme's speaks only of counts. */
function usableMetrics(metrics: readonly Metric[], stored: StoredImport, currency: Currency | null): readonly Metric[] {
  const { currency: own } = stored.record.summary;
  return own === null || own === currency ? metrics : metrics.filter((metric) => !isMoneyMetric(metric));
}

function usableEntries(entries: LedgerEntries, stored: StoredImport, currency: Currency | null): LedgerEntries {
  if (usableMetrics(['revenue'], stored, currency).length > 0) return entries;
  const unknown = new Float64Array(entries.id.length).fill(Number.NaN);
  return { ...entries, revenue: unknown, commission: unknown };
}

function flowsOf(imports: readonly StoredImport[], { facts, accountOf }: FoldedAccounts, currency: Currency | null) {
  const sources: FlowSource[] = [];
  const claims: Claim[] = [];
  const ledgers = imports.flatMap((stored, index) => {
    const entries = stored.ledger && usableEntries(stored.ledger, stored, currency);
    return entries ? [{ entries, accountOf: accountOf[index] ?? new Uint32Array() }] : [];
  });
  if (ledgers.length > 0) {
    const everyone = Uint32Array.from(facts.keys());
    sources.push({ cells: sumLedger(mergeLedgers(ledgers), facts.length, new Set(METRICS)), accountOf: everyone });
  }
  imports.forEach((stored, index) => {
    const { daily, ledger } = stored.head;
    if (ledger) claims.push({ source: 0, covered: ledger.covered, metrics: usableMetrics(ledger.carries, stored, currency) });
    if (!daily || !stored.daily) return;
    const source = sources.push({ cells: stored.daily, accountOf: accountOf[index] ?? new Uint32Array() }) - 1;
    claims.push({ source, covered: daily.covered, metrics: usableMetrics(daily.metrics, stored, currency) });
  });
  return { sources, claims: claims.filter(({ metrics }) => metrics.length > 0) };
}

/** Snapshots of one day are one: the later import's figures stand, the earlier's fill what it does not say. By day. */
function foldSnapshots(
  imports: readonly StoredImport[],
  { facts, accountOf }: FoldedAccounts,
  currency: Currency | null,
): Lifetime[] {
  const byDay = new Map<Day, { -readonly [Name in keyof Lifetime]: Lifetime[Name] }>();
  imports.forEach((stored, index) => {
    const { snapshot: columns, head, record } = stored;
    if (!columns || !head.snapshot) return;
    const day = head.snapshot.day;
    const values: Partial<Record<Metric, Float64Array>> = { ...byDay.get(day)?.values };
    for (const metric of usableMetrics(head.snapshot.metrics, stored, currency)) {
      const folded = values[metric] ?? new Float64Array(facts.length).fill(Number.NaN);
      columns[metric]?.forEach((value, local) => {
        if (!Number.isNaN(value)) folded[accountOf[index]?.[local] ?? 0] = value;
      });
      values[metric] = folded;
    }
    byDay.set(day, { import: record.id, day, values });
  });
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

const dayOfImport = ({ head, record }: StoredImport) =>
  head.snapshot?.day ?? record.summary.snapshotDay ?? record.summary.period?.to ?? null;

function lastDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

function sortUserRecords({ touches, overrides }: { touches: readonly Touch[]; overrides: readonly StageOverride[] }) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    touches: touches
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.day - b.day || a.createdAt - b.createdAt || byId(a, b)),
    overrides: [...overrides].sort(byId),
  };
}
