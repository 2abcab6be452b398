import type { Activity, Band, Stage } from '@/core/domain/partner';

/** What a badge shows: a band, or the plain word of a partner that has none because there is nothing to lose (yet, or any more). */
export type HealthLook = Band | 'never-active' | 'churned' | 'ended';

/** Never active, churned and ended partners have no score: red is kept for what can still be lost. */
export function healthLook(partner: { readonly band: Band; readonly stage: Stage; readonly activity: Activity }): HealthLook {
  if (partner.stage === 'ended') return 'ended';
  if (partner.activity === 'never-active' || partner.activity === 'churned') return partner.activity;
  return partner.band;
}
