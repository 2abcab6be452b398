import type { Prospect } from '../domain/book';
import type { Day } from '../domain/day';
import { type AccountId, parseAccountId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { plainSite } from '../lookup/partners-of-site';
import { now } from '../platform/clock';
import { prospectAccount, prospectOf } from '../store/book-facts';
import { BOOK_TABLES, type TrellisDb } from '../store/db';
import { readAccountDetail } from '../store/published';
import type { Content } from '../store/records';
import { changeRecord, joinSteps, type Kept, keepRecord, type Step } from './keep-record';
import { moveToAccount } from './move-to-account';
import type { WrongContent } from './refuse-content';
import { dayHere } from './reminder-time';

/** What is said of a prospect; how far it has come is set by moveProspect and joinProspect alone. */
export type ProspectFields = Omit<Content<Prospect>, 'program' | 'state' | 'stateDay' | 'history' | 'joinedAs' | 'joinedOn'>;
/** What is known when a prospect is noted; at least a name, a website or an address. */
export type NewProspect = Pick<Prospect, 'program'> & Partial<ProspectFields & Pick<Prospect, 'state'>>;

/** One of whom nothing is known yet. */
export const BLANK_PROSPECT = {
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
    return keepRecord(db, 'prospects', { ...BLANK_PROSPECT, ...prospect, stateDay: day, joinedAs: null }, { at });
  });
}

const isSame = (a: Traits, b: Traits) => knownBy(a).some((key) => knownBy(b).includes(key));

type Traits = { readonly email?: string; readonly website?: string };

/** By what it is known again. The page whole, not its domain: on social networks thousands have a page of their own. */
export function knownBy({ email = '', website = '' }: Traits): readonly string[] {
  return [plainAddress(email), plainSite(website)].filter((key) => key !== '');
}

const plainAddress = (email: string) => email.trim().toLowerCase();

/**
 * Says of a prospect what is known by now. Then recompute its programme.
 * Fails: `already-there` when another one of the programme has this address or website; the rest as changeRecord.
 */
export async function editProspect(
  db: TrellisDb,
  id: string,
  fields: Partial<ProspectFields>,
  at = now(),
): Promise<Result<Kept<Prospect>, WrongContent | 'not-found' | 'already-there'>> {
  return db.transaction('rw', 'prospects', async () => {
    const prospect = await db.prospects.get(id);
    if (prospect?.deletedAt !== null) return fail('not-found', id);
    const all = await db.prospects.where('program').equals(prospect.program).toArray();
    const next = { ...prospect, ...fields };
    const same = all.find((other) => other.deletedAt === null && other.id !== id && isSame(other, next));
    return same ? fail('already-there', same.id) : changeRecord(db, 'prospects', { id, change: fields, at });
  });
}

/**
 * Moves a prospect on, or back; the day is that of its new state, the former one is kept in its history. Then recompute its
 * programme. Fails also: `joined`.
 */
export async function moveProspect(
  db: TrellisDb,
  id: string,
  { state, day, at = now() }: Pick<Prospect, 'state'> & { readonly day: Day; readonly at?: number },
): Promise<Result<Kept<Prospect>, WrongContent | 'not-found' | 'joined'>> {
  return db.transaction('rw', 'prospects', async () => {
    const prospect = await db.prospects.get(id);
    if (prospect?.deletedAt === null && prospect.joinedAs !== null) return fail('joined', id);
    const change = !prospect || prospect.state === state ? {} : { state, stateDay: day, history: pastOf(prospect) };
    return changeRecord(db, 'prospects', { id, change, at });
  });
}

const pastOf = ({ history = [], state, stateDay }: Prospect) => [...history, { state, day: stateDay }];

/** The invitation went out: who was only found is invited from that day on. Nothing changes for anybody else. */
export async function noteInvitation(db: TrellisDb, account: AccountId, day: Day, at = now()): Promise<Step> {
  const id = prospectOf(account);
  const prospect = id === null ? undefined : await db.prospects.get(id);
  if (id === null || prospect?.state !== 'identified') return { before: [] };
  const moved = await moveProspect(db, id, { state: 'invited', day, at });
  return moved.ok ? moved.value.step : { before: [] };
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
    const joined = await changeRecord(db, 'prospects', { id, change: { joinedAs: account, joinedOn: dayHere(at) }, at });
    if (!joined.ok) return joined;
    const moved = await moveToAccount(db, { from: prospectAccount(prospect), to: account, at });
    return ok({ record: joined.value.record, step: joinSteps(joined.value.step, moved) });
  });
}
