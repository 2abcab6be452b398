import { type HealthLook, healthLook } from '@/components/partner/health-look';
import type { RankedAction } from '@/components/partner/ranked-action';
import type { BandCount } from '@/components/report/BandBar';
import type { StageCount } from '@/components/report/StageLadder';
import type { DirectoryEntry } from '@/core/domain/directory';
import { type AccountDetail, SEGMENT_IDS, type SegmentId } from '@/core/domain/insight';
import { STAGES, type Stage } from '@/core/domain/partner';
import { links } from './links';

/** Open actions of all partners, best first; ties by account, so that the list stands still between two looks. */
export function rankedActions(accounts: readonly AccountDetail[]): RankedAction[] {
  return accounts
    .flatMap((detail) =>
      detail.actions.filter(({ state }) => state === 'open').map((action) => ({ action, partner: partnerOf(detail) })),
    )
    .sort((a, b) => b.action.priority - a.action.priority || (a.action.account < b.action.account ? -1 : 1));
}

export function partnerOf(detail: AccountDetail): RankedAction['partner'] {
  const { facts, insight } = detail;
  return { name: facts.name || facts.ownId, href: links.partner(facts.id), weeks: insight.weeks, ...badgeOf(detail) };
}

/** What a badge needs to know. */
export function badgeOf({ insight: { health, stage, activity } }: AccountDetail) {
  return { band: health.band, score: health.score, isOld: health.isOld, stage: stage.code, activity: activity.code };
}

const LOOKS: readonly HealthLook[] = ['healthy', 'watch', 'at-risk', 'unknown', 'never-active', 'churned', 'ended'];

export function bandCounts(entries: readonly DirectoryEntry[]): BandCount[] {
  const counts = countBy(entries, healthLook);
  return LOOKS.map((look) => ({ look, count: counts.get(look) ?? 0, href: links.partners({ health: look }) }));
}

/** Ended partnerships only where there are any: they are no rung of the life cycle. */
export function stageCounts(entries: readonly DirectoryEntry[]): StageCount[] {
  const counts = countBy<Stage>(entries, ({ stage }) => stage);
  const shown = STAGES.filter((stage) => stage !== 'ended' || counts.has(stage));
  return shown.map((stage) => ({ stage, count: counts.get(stage) ?? 0, href: links.partners({ stage }) }));
}

export function segmentCounts(accounts: readonly AccountDetail[]): { id: SegmentId; count: number; href: string }[] {
  const counts = new Map<SegmentId, number>();
  for (const { insight } of accounts) for (const id of insight.segments) counts.set(id, (counts.get(id) ?? 0) + 1);
  return SEGMENT_IDS.map((id) => ({ id, count: counts.get(id) ?? 0, href: links.segment(id) }));
}

function countBy<Key>(entries: readonly DirectoryEntry[], keyOf: (entry: DirectoryEntry) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  return counts;
}
