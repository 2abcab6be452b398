import type { Day } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import type { ProgramData } from '../domain/program-data';
import type { StageOverride, Touch } from '../domain/records';
import { prospectFacts, type Told, withOwnTypes } from './book-facts';
import { type EnteredRates, viewsOf } from './currency-view';
import { BOOK_TABLES, type TrellisDb } from './db';
import { foldAccounts } from './fold-accounts';
import { foldCoarse } from './fold-coarse';
import { foldConversions } from './fold-conversions';
import { foldOtherMoney } from './fold-other-money';
import { claimedBy, coverageOf, foldSeries } from './fold-series';
import { foldSnapshots } from './fold-snapshots';
import { flowsIn } from './program-flows';
import { readBook } from './read-book';
import { IMPORT_TABLES, readStoredImports, type StoredImport } from './read-import';
import { listOverrides } from './records';

/**
 * The fold of a programme's live imports with what the user wrote of its partners; null when there is no such programme.
 *
 * Only the order of the live imports counts, and that only where two of them speak of the same: the same days and metric as
 * finely (last covering import; what is finer speaks first in any order, fold-coarse.ts), the same conversion (last entry), the
 * same field of a partner on the same day (last that says something), the same snapshot day. Imports that overlap in nothing give
 * the same data in any order; an undone import leaves nothing behind.
 */
export async function readProgramData(db: TrellisDb, program: ProgramId): Promise<ProgramData | null> {
  const read = await db.transaction('r', ['programs', 'touches', 'overrides', ...BOOK_TABLES, ...IMPORT_TABLES], async () => {
    const record = await db.programs.get(program);
    if (!record || record.deletedAt !== null) return null;
    const prefix = `${program}:`;
    const touches = await db.touches.where('account').startsWith(prefix).toArray();
    const overrides = (await listOverrides(db)).filter(({ account }) => account.startsWith(prefix));
    return { record, imports: await readStoredImports(db, program), touches, overrides, book: await readBook(db, program) };
  });
  if (!read) return null;

  const { record, imports, book } = read;
  const { id, network, name } = record;
  return {
    program: { id, network, name },
    ...foldImports(program, imports, { ...record, ...book }),
    ...sortUserRecords(read),
    book,
  };
}

/**
 * The part of ProgramData that comes from files. `imports` in the order in which they count; `entered`: rates of the programme, and
 * what the user says of who its accounts are.
 */
export function foldImports(
  program: ProgramId,
  imports: readonly StoredImport[],
  entered: EnteredRates & Told = {},
): Omit<ProgramData, 'program' | 'touches' | 'overrides' | 'book'> {
  const accounts = foldAccounts(
    program,
    imports.map((stored) => ({ ...stored, day: dayOfImport(stored) })),
    prospectFacts(entered.prospects ?? []),
  );
  const { main, apart } = viewsOf(imports, entered);
  const { sources, claims, coarse, ledger } = flowsIn(main, imports, accounts);
  const count = accounts.facts.length;
  const series = foldSeries(sources, claims, count);
  const lastFlow = lastDay([...claims, ...coarse].map(({ covered }) => covered.to));
  const lastCovered = lastFlow ?? lastDay(imports.map(dayOfImport));
  const ends = imports.map(lastFlow === null ? dayOfImport : lastDayOfFlows);
  return {
    currency: main.currency,
    accounts: withOwnTypes(accounts.facts, entered.profiles ?? []),
    series,
    coverage: coverageOf(claims),
    ...foldCoarse(coarse, { series, claimed: claimedBy(claims) }, count),
    otherMoney: apart.flatMap((view) => foldOtherMoney(view, imports, accounts) ?? []),
    lifetime: foldSnapshots(main, imports, accounts),
    hasList: imports.some(({ head }) => head.isList),
    lastCovered,
    previousCovered: lastDay(ends.filter((day) => lastCovered !== null && day !== null && day < lastCovered)),
    conversions: ledger && foldConversions(ledger),
  };
}

const dayOfImport = ({ head, record }: StoredImport) =>
  head.snapshot?.day ?? record.summary.snapshotDay ?? record.summary.period?.to ?? null;

const lastDayOfFlows = ({ head: { daily, ledger } }: StoredImport) =>
  lastDay([daily?.covered.to ?? null, ledger?.covered.to ?? null]);

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
