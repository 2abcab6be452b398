import type { Prospect } from '../domain/book';
import type { Day } from '../domain/day';
import { type AccountId, parseAccountId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { plainSite } from '../lookup/partners-of-site';
import { now } from '../platform/clock';
import { prospectAccount } from '../store/book-facts';
import { BOOK_TABLES, type TrellisDb } from '../store/db';
import { readAccountDetail } from '../store/published';
import type { Content } from '../store/records';
import { changeRecord, joinSteps, type Kept, keepRecord } from './keep-record';
import { moveToAccount } from './move-to-account';
import type { WrongContent } from './refuse-content';

/** What is known when a prospect is noted; at least a name, a website or an address. */
export type NewProspect = Pick<Prospect, 'program'> & Partial<Omit<Content<Prospect>, 'program' | 'stateDay' | 'joinedAs'>>;

const BLANK = {
  name: '',
  website: '',
  email: '',
  type: null,
  country: '',
  audience: '',
  source: '',
  state: 'identified',
} as const;

/**
 * Notes a possible partner. Then recompute its programme: until it joins it is an account of it.
 * Fails: `no-such-program`; `already-there` when one of the programme's prospects has this address or website (its id is the detail);
 * the rest as keepRecord.
 */
export async function addProspect(
  db: TrellisDb,
  prospect: NewProspect,
  { day, at = now() }: { readonly day: Day; readonly at?: number },
): Promise<Result<Kept<Prospect>, WrongContent | 'no-such-program' | 'already-there'>> {
  return db.transaction('rw', ['programs', 'prospects'], async () => {
    const { program } = prospect;
    if ((await db.programs.get(program))?.deletedAt !== null) return fail('no-such-program', program);
    const all = await db.prospects.where('program').equals(program).toArray();
    const same = all.find((other) => other.deletedAt === null && isSame(other, prospect));
    if (same) return fail('already-there', same.id);
    return keepRecord(db, 'prospects', { ...BLANK, ...prospect, stateDay: day, joinedAs: null }, { at });
  });
}

function isSame(a: Prospect, b: NewProspect): boolean {
  const isOne = (x: string, y: string) => x !== '' && x === y;
  // Whole, not the domain alone: on social networks thousands have a page of their own.
  return isOne(plainAddress(a.email), plainAddress(b.email ?? '')) || isOne(plainSite(a.website), plainSite(b.website ?? ''));
}

const plainAddress = (email: string) => email.trim().toLowerCase();

/** Moves a prospect on, or lets it rest; the day is that of its new state. Then recompute its programme. Fails also: `joined`. */
export async function moveProspect(
  db: TrellisDb,
  id: string,
  { state, day, at = now() }: Pick<Prospect, 'state'> & { readonly day: Day; readonly at?: number },
): Promise<Result<Kept<Prospect>, WrongContent | 'not-found' | 'joined'>> {
  return db.transaction('rw', 'prospects', async () => {
    const prospect = await db.prospects.get(id);
    if (prospect?.deletedAt === null && prospect.joinedAs !== null) return fail('joined', id);
    const change = prospect?.state === state ? {} : { state, stateDay: day };
    return changeRecord(db, 'prospects', { id, change, at });
  });
}

/**
 * The prospect is this partner of its programme from now on: what was written of it moves there, contacts too. Its source stays
 * with the prospect. Then recompute the programme.
 * Fails: `unknown-account` when no published snapshot knows the partner; `other-program`; `joined`.
 */
export async function joinProspect(
  db: TrellisDb,
  id: string,
  account: AccountId,
  at = now(),
): Promise<Result<Kept<Prospect>, WrongContent | 'not-found' | 'joined' | 'unknown-account' | 'other-program'>> {
  return db.transaction('rw', ['touches', ...BOOK_TABLES, 'details', 'programDetails'], async () => {
    const prospect = await db.prospects.get(id);
    if (!prospect || prospect.deletedAt !== null) return fail('not-found', id);
    if (prospect.joinedAs !== null) return fail('joined', id);
    const parts = parseAccountId(account);
    if (parts.ok && parts.value.program !== prospect.program) return fail('other-program', account);
    const facts = (await readAccountDetail(db, account))?.facts;
    if (!facts || facts.prospect) return fail('unknown-account', account);
    const joined = await changeRecord(db, 'prospects', { id, change: { joinedAs: account }, at });
    if (!joined.ok) return joined;
    const moved = await moveToAccount(db, { from: prospectAccount(prospect), to: account, at });
    return ok({ record: joined.value.record, step: joinSteps(joined.value.step, moved) });
  });
}
