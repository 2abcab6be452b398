import type { ProgramId } from '../domain/ids';
import { ownTypesAmong, PARTNER_TYPES, type PartnerType } from '../domain/partner';
import { countTypes } from '../store/count-types';
import type { TrellisDb } from '../store/db';

export type TypeUse = {
  readonly type: PartnerType;
  readonly isOwn: boolean;
  /** Partners and prospects that have it. */
  readonly count: number;
  /** Those among them of whom the user said so, on their own pages; the others have it from imports. */
  readonly byHand: number;
};

/** Ours in their order, then every other one that something on these programmes has. */
export async function readTypes(db: TrellisDb, programs: readonly ProgramId[]): Promise<TypeUse[]> {
  const [counts, byHand, named] = await Promise.all([countTypes(db, programs), countByHand(db, programs), typesNamed(db)]);
  const own = ownTypesAmong([...counts.keys(), ...byHand.keys(), ...named]);
  return [...PARTNER_TYPES, ...own].map((type, at) => {
    const said = byHand.get(type) ?? 0;
    // What was said a moment ago is not judged yet.
    return { type, isOwn: at >= PARTNER_TYPES.length, count: Math.max(counts.get(type) ?? 0, said), byHand: said };
  });
}

async function countByHand(db: TrellisDb, programs: readonly ProgramId[]): Promise<Map<PartnerType, number>> {
  const counts = new Map<PartnerType, number>();
  const add = (type: PartnerType | null) => {
    if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
  };
  for (const program of programs) {
    const [profiles, prospects] = await Promise.all([
      db.profiles.where('account').startsWith(`${program}:`).toArray(),
      db.prospects.where('program').equals(program).toArray(),
    ]);
    for (const { deletedAt, type } of profiles) if (deletedAt === null) add(type);
    for (const { deletedAt, type, joinedAs } of prospects) if (deletedAt === null && joinedAs === null) add(type);
  }
  return counts;
}

/** Of plans: a type of which nobody is yet, or any more, can still be meant. */
async function typesNamed(db: TrellisDb): Promise<(PartnerType | null)[]> {
  const [offers, assets, templates] = await Promise.all([db.offers.toArray(), db.assets.toArray(), db.ownTemplates.toArray()]);
  const isLive = ({ deletedAt }: { readonly deletedAt: number | null }) => deletedAt === null;
  return [
    ...[...offers, ...assets].filter(isLive).flatMap(({ types }) => types),
    ...templates.filter(isLive).map(({ type }) => type),
  ];
}
