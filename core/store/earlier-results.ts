import type { AccountDetail, AccountInsight, ProgramDetail, Shift } from '../domain/insight';

/*
Results that an earlier version published say less. Until they are computed anew, which the background does as soon as it starts
(find-stale.ts), they are read as if that version had found nothing of what it did not look for.
*/

const ofInsight = { season: null, flags: [], ownSegments: [] } as const satisfies Partial<AccountInsight>;
const ofHealth = { since: null, pulse: null } as const satisfies Partial<AccountInsight['health']>;
const ofShift = { grain: 'weeks', season: 1, base: 0, baseWeeks: 0, dispersion: 1 } as const satisfies Partial<Shift>;
const ofProgram = {
  actions: [],
  levels: { reached: [], results: null, weeks: 0, missing: [] },
  returns: { silent: [], active: [], chance: [], seen: [], ages: [], startChance: [], startSeen: [], assumed: 0 },
  trackingFault: null,
  types: [],
  dependence: null,
  blindFlags: [],
} as const;

export function asDetailNow(detail: AccountDetail): AccountDetail {
  const insight: AccountInsight & { readonly flags?: unknown } = detail.insight;
  if (insight.flags !== undefined) return detail;
  const whole = (shift: Shift | null) => shift && { ...ofShift, ...shift };
  const { health, dip, rise } = insight;
  return {
    ...detail,
    insight: { ...ofInsight, ...insight, health: { ...ofHealth, ...health }, dip: whole(dip), rise: whole(rise) },
  };
}

export const asProgramNow = (detail: ProgramDetail): ProgramDetail => ({ ...ofProgram, ...detail });
