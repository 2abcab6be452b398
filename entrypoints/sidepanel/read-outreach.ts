import { BLANK_PROFILE, type Offer, type OwnSegment, type Profile } from '@/core/domain/book';
import { type AccountId, type ProgramId, parseAccountId } from '@/core/domain/ids';
import type { AccountDetail, ProgramDetail } from '@/core/domain/insight';
import { accountsOf } from '@/core/domain/links';
import type { KeptDraft, OwnTemplate } from '@/core/domain/outreach';
import type { ActionDecision, Touch } from '@/core/domain/records';
import type { Settings } from '@/core/domain/settings';
import type { TrellisDb } from '@/core/store/db';
import { readLinks } from '@/core/store/links';
import { readAccountDetail, readProgramDetail } from '@/core/store/published';
import { listOwnSegments, listOwnTemplates, listPrograms, listTouches, readSettings } from '@/core/store/records';
import { readSegmentTerms } from '@/core/store/segment-terms';

/** Everything about one partner that whoever writes to it should see. */
export type OutreachData = {
  readonly detail: AccountDetail;
  readonly program: ProgramDetail;
  readonly programName: string;
  /** With the same partner on every programme that it is on. */
  readonly contacts: readonly Touch[];
  /** What was decided of its plays. */
  readonly decisions: readonly ActionDecision[];
  readonly profile: Pick<Profile, keyof typeof BLANK_PROFILE>;
  /** Of the programme, whatever their days. */
  readonly offers: readonly Offer[];
  /** Begun messages to this partner, the newest first. */
  readonly drafts: readonly KeptDraft[];
  readonly ownTemplates: readonly OwnTemplate[];
  readonly ownSegments: readonly OwnSegment[];
  readonly settings: Settings;
  /** Changes when a fact does that drafts are made of. */
  readonly basis: string;
};

/** Null: nothing published knows the partner. */
export async function readOutreach(db: TrellisDb, account: AccountId): Promise<OutreachData | null> {
  const parts = parseAccountId(account);
  if (!parts.ok) return null;
  const { program: id } = parts.value;
  const [detail, program, programs, settings] = await Promise.all([
    readAccountDetail(db, account),
    readProgramDetail(db, id),
    listPrograms(db),
    readSettings(db),
  ]);
  if (!detail || !program) return null;
  const kept = await readKept(db, account, id);
  const [ownTemplates, ownSegments, terms] = [await listOwnTemplates(db), await listOwnSegments(db), await readSegmentTerms(db)];
  const basis = JSON.stringify([
    ...[
      settings.senderName,
      settings.programLink,
      settings.programProducts,
      settings.programAudience,
      program.computedAt,
      kept.profile.person,
      kept.profile.language,
    ],
    ...[kept.profile.type, ownTemplates.map(({ updatedAt }) => updatedAt), ...terms],
  ]);
  return {
    detail,
    program,
    programName: programs.find((item) => item.id === id)?.name ?? '',
    settings,
    ownTemplates,
    ownSegments,
    basis,
    ...kept,
  };
}

async function readKept(db: TrellisDb, account: AccountId, program: ProgramId) {
  const links = await readLinks(db);
  const [contacts, decisions, profile, offers, drafts] = await Promise.all([
    Promise.all(accountsOf(links, account).map((own) => listTouches(db, own))),
    db.decisions.where('account').equals(account).toArray(),
    db.profiles.get(account),
    db.offers.where('program').equals(program).toArray(),
    db.drafts.where('account').equals(account).toArray(),
  ]);
  return {
    contacts: contacts.flat(),
    decisions: decisions.filter(isLive),
    profile: profile && isLive(profile) ? profile : BLANK_PROFILE,
    offers: offers.filter(isLive),
    drafts: drafts.filter(isLive).sort((a, b) => b.updatedAt - a.updatedAt),
  };
}

const isLive = ({ deletedAt }: { readonly deletedAt: number | null }) => deletedAt === null;
