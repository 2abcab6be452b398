import { segmentName as knownName } from '@/components/segment/segment-name';
import type { Option } from '@/components/ui/Field';
import { type Live, useLive } from '@/components/ui/use-live';
import type { OwnSegment } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import { SEGMENT_IDS } from '@/core/domain/insight';
import type { Member } from '@/core/domain/member';
import { ownTypesAmong, PARTNER_TYPES, type PartnerType } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import type { TrellisDb, UserTableName, UserTables } from '@/core/store/db';
import { listOwnSegments } from '@/core/store/records';
import { type Overview, type ProgramMembers, type ProgramOverview, readProgramMembers } from '../read-overview';
import { inScope, scope } from '../scope';

/** Tables of which each record belongs to one programme. */
type PlanTable = 'offers' | 'contests' | 'terms' | 'sequences' | 'assets';

export type Plans<Item> = {
  readonly records: readonly Item[];
  readonly audiences: readonly ProgramMembers[];
  readonly own: readonly OwnSegment[];
};

/** The live records of a table on the programmes in scope, beside the partners that they may be meant for. */
export function usePlans<Name extends PlanTable>(overview: Overview, table: Name): Live<Plans<UserTables[Name]>> {
  const programs = inScope(overview.programs, scope.value).map(({ program }) => program.id);
  return useLive(() => liveQuery(() => readPlans(table, programs)), [table, programs.join(' ')]);
}

async function readPlans<Name extends PlanTable>(table: Name, programs: readonly ProgramId[]): Promise<Plans<UserTables[Name]>> {
  const [records, audiences, own] = await Promise.all([
    readTable(db, table, programs),
    readProgramMembers(db, programs),
    listOwnSegments(db),
  ]);
  return { records, audiences, own };
}

async function readTable<Name extends UserTableName>(
  from: TrellisDb,
  table: Name,
  programs: readonly ProgramId[],
): Promise<UserTables[Name][]> {
  const records: UserTables[Name][] = await from.table(table).where('program').anyOf(programs).toArray();
  return records.filter(({ deletedAt }) => deletedAt === null);
}

/** Those in scope. */
export const chosenPrograms = (overview: Overview): readonly ProgramOverview[] => inScope(overview.programs, scope.value);

/** Built-in segments and the user's own, with how many partners of the programme are in each. */
export function segmentOptions(members: readonly Member[], own: readonly OwnSegment[], program: ProgramId): Option<string>[] {
  const counts = new Map<string, number>();
  for (const { segments, ownSegments } of members) {
    for (const id of [...segments, ...ownSegments]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const option = (id: string, name: string) => ({ value: id, text: t('plan.segment', { name, count: counts.get(id) ?? 0 }) });
  return [
    ...own.filter((one) => one.program === null || one.program === program).map(({ id, name }) => option(id, name)),
    ...SEGMENT_IDS.map((id) => option(id, t(`word.segment.${id}`))),
  ];
}

/** Types that partners of the programme have, in the order in which the product names them; the user's own after them. */
export function typesOf(members: readonly Member[]): PartnerType[] {
  const found = new Set(members.flatMap(({ type }) => type ?? []));
  const known: readonly PartnerType[] = PARTNER_TYPES;
  return [...known.filter((type) => found.has(type)), ...ownTypesAmong(found)];
}

/** Of a segment as somebody chose it. */
export function segmentName(segment: string | null, own: readonly OwnSegment[]): string {
  return segment === null ? t('plan.everybody') : (knownName(segment, own) ?? t('plan.segment-gone'));
}
