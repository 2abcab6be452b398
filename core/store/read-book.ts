import type { Book } from '../domain/book';
import type { AccountId, ProgramId } from '../domain/ids';
import type { Stamped } from '../domain/records';
import type { BookTableName, BookTables, TrellisDb } from './db';

type OfAccount = { readonly account: AccountId };
type OfProgram = { readonly program: ProgramId };
type TablesOf<Kind> = { [Name in BookTableName]: BookTables[Name] extends Kind ? Name : never }[BookTableName];

/**
 * What the user keeps of one programme: live records that are about it, one of its accounts, or every programme, sorted by id.
 * Within a transaction over BOOK_TABLES it is one consistent state.
 */
export async function readBook(db: TrellisDb, program: ProgramId): Promise<Book> {
  const prefix = `${program}:`;
  const ofAccounts = async <Name extends TablesOf<OfAccount>>(name: Name) =>
    liveById<BookTables[Name]>(await db.table(name).where('account').startsWith(prefix).toArray());
  const ofProgram = async <Name extends TablesOf<OfProgram>>(name: Name) =>
    liveById<BookTables[Name]>(await db.table(name).where('program').equals(program).toArray());
  const isOurs = (record: { readonly program: ProgramId | null; readonly account?: AccountId | null }) =>
    (record.program === null || record.program === program) && (record.account?.startsWith(prefix) ?? true);
  return {
    reasons: await ofAccounts('reasons'),
    goals: await ofAccounts('goals'),
    offers: await ofProgram('offers'),
    calendar: liveById((await db.calendar.toArray()).filter(isOurs)),
    terms: await ofProgram('terms'),
    assets: await ofProgram('assets'),
    checks: await ofAccounts('checks'),
    prospects: await ofProgram('prospects'),
    profiles: await ofAccounts('profiles'),
    pulses: await ofAccounts('pulses'),
    flagDecisions: await ofAccounts('flagDecisions'),
    contests: await ofProgram('contests'),
    holdBacks: await ofProgram('holdBacks'),
    segments: liveById((await db.ownSegments.toArray()).filter(isOurs)),
  };
}

function liveById<Item extends Stamped>(records: readonly Item[]): Item[] {
  return records.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => (a.id < b.id ? -1 : 1));
}
