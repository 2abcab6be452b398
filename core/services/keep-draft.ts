import type { AccountId } from '../domain/ids';
import type { KeptDraft } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { dropRecord, keepRecord, type Step } from './keep-record';
import type { WrongContent } from './refuse-content';

/** Natural key of a kept draft: one per partner and play, and one without a play. */
export const draftId = (account: AccountId, play: string | null) => `${account}|${play ?? ''}`;

/** Keeps what was begun, in place of what was kept of it before. Fails as keepRecord: a text too long to be kept stays where it was written. */
export async function keepDraft(db: TrellisDb, draft: Content<KeptDraft>, at = now()): Promise<Result<Step, WrongContent>> {
  const kept = await keepRecord(db, 'drafts', draft, { id: draftId(draft.account, draft.play), at });
  return kept.ok ? ok(kept.value.step) : fail(kept.reason, kept.detail);
}

/** Null: nothing was begun. */
export async function readKeptDraft(db: TrellisDb, account: AccountId, play: string | null): Promise<KeptDraft | null> {
  const kept = await db.drafts.get(draftId(account, play));
  return kept?.deletedAt === null ? kept : null;
}

/** The message went out, or is not wanted any more. Nothing kept: nothing happens. */
export async function dropDraft(db: TrellisDb, account: AccountId, play: string | null, at = now()): Promise<Step> {
  const dropped = await dropRecord(db, 'drafts', { id: draftId(account, play), at });
  return dropped.ok ? dropped.value.step : { before: [] };
}
