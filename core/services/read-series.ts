import type { Day } from '../domain/day';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { AccountDetail } from '../domain/insight';
import type { Series, SeriesRun } from '../domain/outreach';
import type { Touch } from '../domain/records';
import { isInAudience } from '../outreach/audience';
import { type LeftOut, leftOutOf, placeInSeries, type SeriesPlace, type SeriesSeen } from '../outreach/series-steps';
import type { TrellisDb } from '../store/db';
import { readDetailsOf, readMembers } from '../store/published';

/** One partner in one series. */
export type SeriesWalker = {
  readonly series: Series;
  readonly run: SeriesRun;
  readonly detail: AccountDetail;
  readonly place: SeriesPlace;
};
export type DueStep = SeriesWalker & { readonly place: Extract<SeriesPlace, { kind: 'due' }> };

/**
 * Everybody who was taken into a series, and where they stand; of one programme or of all. Runs of a series or partner that is
 * not there any more are left out. Sorted by the series' title, then by the partner's name.
 */
export async function readSeriesWalkers(db: TrellisDb, today: Day, program?: ProgramId): Promise<SeriesWalker[]> {
  const live = (await db.sequences.toArray()).filter(
    (series) => series.deletedAt === null && (program === undefined || series.program === program),
  );
  const byId = new Map(live.map((series) => [series.id, series]));
  const runs = (await db.seriesRuns.toArray()).filter((run) => {
    const parts = parseAccountId(run.account);
    return run.deletedAt === null && parts.ok && byId.get(run.series)?.program === parts.value.program;
  });
  const seenOf = await readSeen(db, [...new Set(runs.map(({ account }) => account))]);
  const walkers = runs.flatMap((run): SeriesWalker[] => {
    const series = byId.get(run.series);
    const known = seenOf(run.account);
    return series && known
      ? [{ series, run, detail: known.detail, place: placeInSeries({ series, run, seen: known.seen }, today) }]
      : [];
  });
  const nameOf = ({ detail: { facts } }: SeriesWalker) => facts.name || facts.ownId;
  return walkers.sort(
    (a, b) => compare(a.series.title, b.series.title) || compare(a.series.id, b.series.id) || compare(nameOf(a), nameOf(b)),
  );
}

/** Steps to be sent today or before, the longest overdue first. */
export async function readDueSteps(db: TrellisDb, today: Day, program?: ProgramId): Promise<DueStep[]> {
  const walkers = await readSeriesWalkers(db, today, program);
  return walkers
    .flatMap((walker): DueStep[] => (walker.place.kind === 'due' ? [{ ...walker, place: walker.place }] : []))
    .sort((a, b) => a.place.day - b.place.day || compare(a.run.id, b.run.id));
}

/** A partner of a series' audience; `leftOut` null: it can be taken in today. */
export type SeriesCandidate = { readonly detail: AccountDetail; readonly leftOut: LeftOut | null };

/** Everybody of the audience by name, with the reason where somebody is left out. */
export async function readSeriesCandidates(db: TrellisDb, series: Series, today: Day): Promise<SeriesCandidate[]> {
  const [all, walkers] = await Promise.all([readMembers(db, series.program), readSeriesWalkers(db, today, series.program)]);
  const audience = all.filter((member) => isInAudience(member, series)).map(({ account }) => account);
  const seenOf = await readSeen(db, audience);
  const runs = new Map<AccountId, { series: string; place: SeriesPlace }[]>();
  for (const { run, place } of walkers) {
    runs.set(run.account, [...(runs.get(run.account) ?? []), { series: run.series, place }]);
  }
  const nameOf = ({ detail: { facts } }: SeriesCandidate) => facts.name || facts.ownId;
  return audience
    .flatMap((account): SeriesCandidate[] => {
      const known = seenOf(account);
      if (!known) return [];
      const { detail, seen } = known;
      return [{ detail, leftOut: leftOutOf({ series, seen, runs: runs.get(account) ?? [] }, today) }];
    })
    .sort((a, b) => compare(nameOf(a), nameOf(b)));
}

type Known = { readonly detail: AccountDetail; readonly seen: SeriesSeen };

async function readSeen(db: TrellisDb, accounts: readonly AccountId[]): Promise<(account: AccountId) => Known | null> {
  const [details, touches, profiles] = await Promise.all([
    readDetailsOf(db, accounts),
    db.touches.where('account').anyOf(accounts).toArray(),
    db.profiles.where('account').anyOf(accounts).toArray(),
  ]);
  const log = new Map<AccountId, Touch[]>();
  for (const touch of touches) log.set(touch.account, [...(log.get(touch.account) ?? []), touch]);
  const optedOut = new Set(
    profiles.filter(({ deletedAt, optedOut: is }) => deletedAt === null && is).map(({ account }) => account),
  );
  const known = new Map(details.map((detail) => [detail.facts.id, detail]));
  return (account) => {
    const detail = known.get(account);
    if (!detail) return null;
    const { facts, insight } = detail;
    return {
      detail,
      seen: { status: facts.status, insight, touches: log.get(account) ?? [], isOptedOut: optedOut.has(account) },
    };
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
