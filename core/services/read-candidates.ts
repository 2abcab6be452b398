import type { Profile } from '../domain/book';
import { byAccount } from '../domain/by-account';
import type { Day } from '../domain/day';
import type { AccountId, ProgramId } from '../domain/ids';
import type { AccountDetail, ProgramDetail } from '../domain/insight';
import { IN_PROGRAM } from '../domain/partner';
import { usableAddress } from '../outreach/address-chunks';
import type { Candidate } from '../outreach/recipients';
import { restsUntil } from '../playbook/brakes';
import { lastMessage } from '../playbook/contact-log';
import { findPlay } from '../playbook/plays';
import type { TrellisDb } from '../store/db';
import { readTouchesElsewhere } from '../store/links';
import { readAllDetails, readProgramDetail } from '../store/published';
import { listDecisions, readSettings } from '../store/records';

/** A partner with all that is known of it before it is written to. */
export type KnownCandidate = Candidate & { readonly detail: AccountDetail; readonly profile: Profile | null };

export type ProgramCandidates = {
  readonly program: ProgramDetail;
  /** All accounts of the programme, in the directory's order. */
  readonly all: readonly KnownCandidate[];
};

/** Everybody on a programme, as asked before a message of this play (null: of any). Null while nothing is published. */
export async function readCandidates(db: TrellisDb, id: ProgramId, play: string | null): Promise<ProgramCandidates | null> {
  const prefix = `${id}:`;
  const [program, details, own, elsewhere, decisions, profiles, held] = await Promise.all([
    readProgramDetail(db, id),
    readAllDetails(db, id),
    db.touches.where('account').startsWith(prefix).toArray(),
    readTouchesElsewhere(db, id),
    listDecisions(db, id),
    db.profiles.where('account').startsWith(prefix).toArray(),
    play === null ? new Map<AccountId, Day>() : readHeldBack(db, id, play),
  ]);
  if (!program) return null;
  const contacts = byAccount(own.filter(({ deletedAt }) => deletedAt === null));
  const everywhere = byAccount(elsewhere);
  const decided = byAccount(decisions);
  const profileOf = new Map(profiles.filter(({ deletedAt }) => deletedAt === null).map((one) => [one.account, one]));
  const all = details.map((detail): KnownCandidate => {
    const { facts, insight } = detail;
    const touches = contacts.get(facts.id) ?? [];
    const profile = profileOf.get(facts.id) ?? null;
    return {
      account: facts.id,
      name: facts.name || facts.ownId,
      tier: insight.tier,
      isInProgram: IN_PROGRAM.has(insight.stage.code),
      optedOut: profile?.optedOut ?? false,
      isAtRest: restsUntil(touches, decided.get(facts.id) ?? [], program.asOf) !== null,
      address: usableAddress(profile?.email, facts.email),
      lastMessage: lastMessage([...touches, ...(everywhere.get(facts.id) ?? [])])?.day ?? null,
      heldBackUntil: held.get(facts.id) ?? null,
      detail,
      profile,
    };
  });
  return { program, all };
}

/** Until when those are left alone who are compared with the others: while the play may still show an effect. */
async function readHeldBack(db: TrellisDb, program: ProgramId, play: string): Promise<Map<AccountId, Day>> {
  const { mailRestDays } = await readSettings(db);
  const days = Math.max(findPlay(play)?.success.windowDays ?? 0, mailRestDays);
  const until = new Map<AccountId, Day>();
  for (const record of await db.holdBacks.where('program').equals(program).toArray()) {
    if (record.deletedAt !== null || record.play !== play) continue;
    for (const account of record.accounts) until.set(account, Math.max(until.get(account) ?? 0, record.day + days));
  }
  return until;
}
