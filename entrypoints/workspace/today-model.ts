import { type HealthLook, healthLook } from '@/components/partner/health-look';
import type { RankedAction } from '@/components/partner/ranked-action';
import type { BandCount } from '@/components/report/BandBar';
import type { StageCount } from '@/components/report/StageLadder';
import type { DirectoryEntry } from '@/core/domain/directory';
import { type AccountDetail, type NextAction, type ProgramAction, SEGMENT_IDS, type SegmentId } from '@/core/domain/insight';
import { STAGES, type Stage } from '@/core/domain/partner';
import { byAge } from '@/core/playbook/suggest-actions';
import { links } from './links';
import type { ProgramAccounts } from './read-overview';

/**
 * The best open action of each partner, best first: who is talked with once about one thing need not be on the list a second time.
 * Ties by account, so that the list stands still between two looks. Duties have a list of their own.
 */
export function rankedActions(accounts: readonly AccountDetail[]): RankedAction[] {
  return firstOpen(accounts, ({ isDuty }) => isDuty !== true).sort(
    (a, b) => b.action.priority - a.action.priority || (a.action.account < b.action.account ? -1 : 1),
  );
}

/** What must be worked off whatever it brings, the first of each partner, oldest first. */
export function openDuties(accounts: readonly AccountDetail[]): RankedAction[] {
  return firstOpen(accounts, ({ isDuty }) => isDuty === true).sort(
    (a, b) => byAge(a.action, b.action) || (a.action.account < b.action.account ? -1 : 1),
  );
}

/** Open actions about whole programmes, best first, with the programme's name where there are several. */
export function openProgramActions(programs: readonly ProgramAccounts[]): { action: ProgramAction; program: string | null }[] {
  const named = (name: string) => (programs.length > 1 ? name : null);
  return programs
    .flatMap(({ program, detail }) =>
      detail.actions.filter(({ state }) => state === 'open').map((action) => ({ action, program: named(program.name) })),
    )
    .sort((a, b) => b.action.priority - a.action.priority || (a.action.program < b.action.program ? -1 : 1));
}

/** An account's actions come in their order: the first is the one that the others wait for. */
function firstOpen(accounts: readonly AccountDetail[], isWanted: (action: NextAction) => boolean): RankedAction[] {
  return accounts.flatMap((detail) => {
    const [action, ...others] = detail.actions.filter((one) => one.state === 'open' && isWanted(one));
    return action ? [{ action, others: others.length, partner: partnerOf(detail) }] : [];
  });
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
