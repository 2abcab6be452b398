import { dayOfMoment } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Card } from '../domain/page';
import type { Program } from '../domain/records';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readEffects } from '../store/effects';
import { readAccountDetail, readProgramDetail } from '../store/published';
import { listOwnSegments, listTouches } from '../store/records';
import { readReferrals } from './read-referrals';
import { wordCard } from './word-card';

/** All that a card tells of one partner, worded. Null: no published snapshot knows it. */
export async function readCard(db: TrellisDb, account: AccountId, { id, name }: Program): Promise<Card | null> {
  const [detail, program, [lastTouch = null], goals, ownSegments, effects, terms, profile, referrals] = await Promise.all([
    readAccountDetail(db, account),
    readProgramDetail(db, id),
    listTouches(db, account),
    db.goals.where('account').equals(account).toArray(),
    listOwnSegments(db),
    readEffects(db, id),
    db.terms.where('program').equals(id).toArray(),
    db.profiles.get(account),
    readReferrals(db, account),
  ]);
  if (!detail || !program) return null;
  const written = {
    lastTouch,
    effects,
    goals,
    ownSegments,
    permission: profile?.deletedAt === null ? profile.contentPermission : null,
    brought: referrals.partners.map((partner) => partner.name),
    terms: terms.filter(({ deletedAt }) => deletedAt === null),
    today: dayOfMoment(now()),
  };
  return wordCard(detail, { program, programName: name, ...written });
}
