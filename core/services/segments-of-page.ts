import type { AccountId } from '../domain/ids';
import { SEGMENT_IDS } from '../domain/insight';
import { t } from '../i18n/translate';
import type { TrellisDb } from '../store/db';
import { readDetailsOf } from '../store/published';
import { listOwnSegments } from '../store/records';

/** Longest name that travels to a page. */
const MOST_NAME = 80;

export type PageSegment = { readonly id: string; readonly name: string; readonly accounts: readonly AccountId[] };

/** The segments that hold some of these partners: the user's own first, then the built-in ones in their order. */
export async function segmentsOfPage(db: TrellisDb, accounts: readonly AccountId[]): Promise<PageSegment[]> {
  const members = new Map<string, AccountId[]>();
  for (const { facts, insight } of await readDetailsOf(db, accounts)) {
    for (const id of [...insight.ownSegments, ...insight.segments]) members.set(id, [...(members.get(id) ?? []), facts.id]);
  }
  const named = [
    ...(await listOwnSegments(db)).map(({ id, name }) => ({ id, name: name.slice(0, MOST_NAME) })),
    ...SEGMENT_IDS.map((id) => ({ id, name: t(`word.segment.${id}`) })),
  ];
  return named.flatMap(({ id, name }) => {
    const found = members.get(id);
    return found ? [{ id, name, accounts: found }] : [];
  });
}
