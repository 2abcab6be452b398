import type { PartnerRef } from '../domain/page';
import { exactName, knowsOf, type ProgramPartners } from './partner-memory';

/**
 * Whether the partners that a page names are those of a programme. `maybe`: its ids are mere serial numbers that the programme
 * has, too, and no name beside them can be compared.
 */
export type Fit = 'fits' | 'maybe' | 'no';

/** Shops number their affiliates 1, 2, 3: that such a number is known says nothing about whose it is. */
const isSerialNumber = (id: string) => /^\d{1,6}$/.test(id);

/**
 * By the strongest way in which the page names partners; weaker ones never help out, for another account of the same network may
 * have partners of the same names. At least half must be known. Names stand for evidence only where the page has nothing better.
 */
export function judgeFit(partners: ProgramPartners, refs: readonly PartnerRef[]): Fit {
  const strongest = strongestOf(partners, refs);
  if (strongest.some(({ by }) => by === 'id')) return judgeIds(partners, strongest);
  const known = strongest.filter((ref) => knowsOf(partners, ref)).length;
  return known > 0 && known * 2 >= strongest.length ? 'fits' : 'no';
}

/** How many partners of the page can be compared at all. */
export const weightOf = (partners: ProgramPartners, refs: readonly PartnerRef[]): number => strongestOf(partners, refs).length;

/** Codes stand in no list of partners: where the user noted none, those on a page are no evidence for anybody or against. */
function strongestOf({ byCode }: ProgramPartners, refs: readonly PartnerRef[]): readonly PartnerRef[] {
  const distinct = [...new Map(refs.map((ref) => [`${ref.by} ${ref.value}`, ref])).values()];
  const ids = distinct.filter(({ by }) => by === 'id');
  if (ids.length > 0) return ids;
  const names = distinct.filter(({ by }) => by === 'name');
  const texts = distinct.filter(({ by }) => by === 'email' || (by === 'code' && byCode.size > 0));
  return texts.length > 0 ? texts : names;
}

/**
 * At least half of the ids are partners of the programme; where they are serial numbers, the names shown beside them must be
 * theirs, too (at least half of those that can be compared).
 */
function judgeIds({ byId }: ProgramPartners, ids: readonly PartnerRef[]): Fit {
  let known = 0;
  let certain = 0;
  let compared = 0;
  let agreeing = 0;
  for (const { value, seen = '' } of ids) {
    const entry = byId.get(value);
    if (!entry) continue;
    known++;
    if (!isSerialNumber(value)) certain++;
    if (entry.name === '' || seen === '') continue;
    compared++;
    if (exactName(entry.name) === exactName(seen)) agreeing++;
  }
  if (known === 0 || known * 2 < ids.length) return 'no';
  if (certain * 2 >= known) return 'fits';
  if (compared === 0) return 'maybe';
  return agreeing * 2 >= compared ? 'fits' : 'no';
}
