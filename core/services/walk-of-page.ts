import type { Day } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import { type AccountDetail, SEGMENT_IDS } from '../domain/insight';
import type { PageAccount } from '../domain/page';
import { fail, ok, type Result } from '../domain/result';
import { t } from '../i18n/translate';
import { segmentOf } from '../insight/segments/built-in';
import { rankByWorth } from '../insight/segments/worth';
import { isInSegment } from '../outreach/audience';
import { progressOf, type WalkStep } from '../outreach/walk';
import type { TrellisDb } from '../store/db';
import { readDetailsOf, readMembers } from '../store/published';
import { listOwnSegments, listPrograms } from '../store/records';
import { planWalk } from './plan-walk';
import { programBoundTo } from './program-of-page';
import { beginWalk, MOST_STEPS, readWalk, readWalkDone } from './walk-session';

export type WalkOfPage = {
  /** Its programme's partners alone are written to. */
  readonly page: PageAccount;
  readonly segment: string;
  readonly today: Day;
  /** Ends the walk that is going on. */
  readonly replaces: boolean;
};
export type BegunWalk = { readonly first: WalkStep; readonly count: number };

/**
 * Begins the walk through a segment's members on the programme that the page is bound to, with what is suggested for each: as the
 * segment's page does that asks nothing. Fails: `no-programme`; `nobody` can be written to now; `going-on`, unless it is to be replaced.
 */
export async function beginWalkOfPage(
  db: TrellisDb,
  { page, segment, today, replaces }: WalkOfPage,
): Promise<Result<BegunWalk, 'no-programme' | 'nobody' | 'going-on'>> {
  const program = programBoundTo(await listPrograms(db), page);
  if (!program) return fail('no-programme');
  const title = await nameOf(db, segment);
  if (title === null) return fail('nobody');
  const accounts = (await membersOf(db, program.id, segment)).map(({ facts }) => facts.id);
  const { steps, leftOut } = await planWalk(db, { accounts, play: null, today });
  const [first] = steps;
  if (!first) return fail('nobody');
  if (!replaces && (await isWalkGoingOn(db))) return fail('going-on');
  const taken = steps.slice(0, MOST_STEPS);
  await beginWalk({ title, segment, from: `#/segments/${segment}`, steps: taken, leftOut });
  return ok({ first, count: taken.length });
}

async function nameOf(db: TrellisDb, segment: string): Promise<string | null> {
  const builtIn = SEGMENT_IDS.find((id) => id === segment);
  if (builtIn) return t(`word.segment.${builtIn}`);
  return (await listOwnSegments(db)).find(({ id }) => id === segment)?.name ?? null;
}

/** Those with most at stake first, as on the segment's page. */
async function membersOf(db: TrellisDb, program: ProgramId, segment: string): Promise<AccountDetail[]> {
  const accounts = (await readMembers(db, program))
    .filter((member) => isInSegment(member, segment))
    .map(({ account }) => account);
  const members = await readDetailsOf(db, accounts);
  return rankByWorth(members, segmentOf(segment)?.worth ?? 'year-value', ({ insight }) => insight);
}

/** One whose partners are all written to or skipped is over: nobody has to be asked about it. */
async function isWalkGoingOn(db: TrellisDb): Promise<boolean> {
  const walk = await readWalk();
  return walk !== null && !progressOf(walk, await readWalkDone(db, walk)).isOver;
}
