import type { AccountId } from '../domain/ids';
import type { Card } from '../domain/page';
import type { Program } from '../domain/records';
import type { TrellisDb } from '../store/db';
import { readEffects } from '../store/effects';
import { readAccountDetail, readProgramDetail } from '../store/published';
import { listOwnSegments, listTouches } from '../store/records';
import { wordCard } from './word-card';

/** All that a card tells of one partner, worded. Null: no published snapshot knows it. */
export async function readCard(db: TrellisDb, account: AccountId, { id, name }: Program): Promise<Card | null> {
  const [detail, program, [lastTouch = null], goals, ownSegments, effects] = await Promise.all([
    readAccountDetail(db, account),
    readProgramDetail(db, id),
    listTouches(db, account),
    db.goals.where('account').equals(account).toArray(),
    listOwnSegments(db),
    readEffects(db, id),
  ]);
  return detail && program ? wordCard(detail, { program, programName: name, lastTouch, effects, goals, ownSegments }) : null;
}
