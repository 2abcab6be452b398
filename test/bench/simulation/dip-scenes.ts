// Programmes on which rules for dips are measured: the same partners as they are, and with a part of them fallen in the last four weeks.
import { AS_OF, aProgram, type Cell, FIRST_COVERED, seeded } from '../../unit/insight/makers';
import { type SimulatedPartner, simulate } from '../../unit/insight/simulation';

export const PARTNERS = 300;
/** A tenth of the partners falls at a time, so that the channel's own movement stays as it is. */
const PARTS = 10;
export const RECENT_FROM = AS_OF - 27;

export type Season = 'ordinary' | 'January';
export type Plant = { readonly name: string; readonly keep: number };
export const PLANTS: readonly Plant[] = [
  { name: 'stop', keep: 0 },
  { name: '-70 %', keep: 0.3 },
  { name: '-50 %', keep: 0.5 },
];

/** Five weeks at 1.9 followed by four at 0.55, which are the last. */
const afterPeak = (weeks: number) => (week: number) => (week >= weeks - 4 ? 0.55 : week >= weeks - 9 ? 1.9 : 1);

export type SceneDraft = { readonly seed: number; readonly season: Season; readonly weeks: number };

export function simulateScene({ seed, season, weeks }: SceneDraft): SimulatedPartner[] {
  const first = FIRST_COVERED - 7 * (weeks - 60);
  return simulate({ seed, partners: PARTNERS, weeks, first, ...(season === 'January' ? { season: afterPeak(weeks) } : {}) });
}

/** The programme ten times, each time with another tenth fallen, and which accounts these are. */
export function plantedIn(partners: readonly SimulatedPartner[], { keep }: Plant) {
  return Array.from({ length: PARTS }, (_, part) => {
    const random = seeded(part + 1);
    const isFallen = (account: number) => account % PARTS === part;
    return { isFallen, partners: partners.map((partner, i) => (isFallen(i) ? thinned(partner, keep, random) : partner)) };
  });
}

function thinned(partner: SimulatedPartner, keep: number, random: () => number): SimulatedPartner {
  const thin = (cell: Cell): Cell => {
    let clicks = 0;
    for (let i = 0; i < (cell.clicks ?? 0); i++) if (random() < keep) clicks += 1;
    return { ...cell, clicks };
  };
  return { ...partner, cells: (partner.cells ?? []).map((cell) => (cell.day < RECENT_FROM ? cell : thin(cell))) };
}

/** `weeks`: how far back it is covered. */
export function sceneProgram(partners: readonly SimulatedPartner[], weeks: number) {
  const period = { from: FIRST_COVERED - 7 * (weeks - 60), to: AS_OF + 2 };
  return aProgram({ partners, coverage: { clicks: [period], conversions: [period] } });
}
