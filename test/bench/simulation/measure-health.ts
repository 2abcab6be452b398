import type { AccountInsight } from '@/core/domain/insight';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { AS_OF, type Cell } from '../../unit/insight/makers';
import type { SimulatedPartner } from '../../unit/insight/simulation';
import { type SceneDraft, sceneProgram, simulateScene } from './dip-scenes';

const LARGE = 20;

/** Scores of one kind of partner: how many, their quartiles, and the share of each band. */
export type HealthLine = {
  readonly name: string;
  readonly partners: number;
  readonly quartiles: readonly number[];
  readonly green: number;
  readonly amber: number;
  readonly red: number;
};

type Fate = { readonly name: string; readonly keep: number; readonly days: number };
const FATES: readonly Fate[] = [
  { name: 'large, at -50 %', keep: 0.5, days: 28 },
  { name: 'large, at -80 %', keep: 0.2, days: 28 },
  { name: 'large, silent for 2 weeks', keep: 0, days: 14 },
  { name: 'large, silent for 5 weeks', keep: 0, days: 35 },
  { name: 'large, silent for 10 weeks', keep: 0, days: 70 },
];

/** One conversion for every 25 clicks, so that conversion can be judged, too. */
const selling = (partner: SimulatedPartner, fate?: Fate): SimulatedPartner => ({
  ...partner,
  cells: (partner.cells ?? []).map((cell): Cell => {
    const kept = fate && cell.day > AS_OF - fate.days ? Math.round((cell.clicks ?? 0) * fate.keep) : (cell.clicks ?? 0);
    return { ...cell, clicks: kept, conversions: Math.round(kept / 25) };
  }),
});

function judged(draft: SceneDraft, fate?: Fate): AccountInsight[] {
  const partners = simulateScene(draft).map((partner, i) => selling(partner, fate && i % 10 === 0 ? fate : undefined));
  const { accounts } = computeInsight(sceneProgram(partners, draft.weeks), DEFAULT_SETTINGS, AS_OF);
  return accounts.filter((_, i) => !fate || (i % 10 === 0 && (partners[i]?.rate ?? 0) * 4 >= LARGE));
}

export function measureHealth(drafts: readonly SceneDraft[]): HealthLine[] {
  const all = drafts.flatMap((draft) => judged(draft));
  const large = drafts.flatMap((draft) => {
    const partners = simulateScene(draft);
    return judged(draft).filter((_, i) => (partners[i]?.rate ?? 0) * 4 >= LARGE);
  });
  return [
    lineOf('all partners', all),
    lineOf('large, nothing happened', large),
    ...FATES.map((fate) =>
      lineOf(
        fate.name,
        drafts.flatMap((draft) => judged(draft, fate)),
      ),
    ),
  ];
}

function lineOf(name: string, accounts: readonly AccountInsight[]): HealthLine {
  const scored = accounts.filter(({ health }) => health.score !== null && health.band !== 'unknown');
  const scores = scored.map(({ health }) => health.score ?? 0).sort((a, b) => a - b);
  const share = (band: string) => scored.filter(({ health }) => health.band === band).length / Math.max(1, scored.length);
  const quartiles = [0.25, 0.5, 0.75].map((at) => scores[Math.floor(at * (scores.length - 1))] ?? Number.NaN);
  return { name, partners: scored.length, quartiles, green: share('healthy'), amber: share('watch'), red: share('at-risk') };
}
