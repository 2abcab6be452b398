import type { ProgramInsight } from '../domain/insight';
import { type Sentence, sentence } from '../domain/sentence';
import type { ShiftContext } from './channel-shift';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import type { Study } from './study';
import type { TrackingFault } from './tracking-fault';

const LEAST_PARTNERS = 10;

export type ProgramShift = Pick<ProgramInsight, 'shift' | 'shiftPartners' | 'isFalling'>;

/** Of the metric that more partners could be judged on; of conversions where both have as many. */
function leadingContext({ contexts }: Evaluation): ShiftContext | null {
  const { conversions, clicks } = contexts;
  if (!conversions || !clicks) return conversions ?? clicks;
  return conversions.all.partners >= clicks.all.partners ? conversions : clicks;
}

export function programShift(evaluation: Evaluation): ProgramShift {
  const shift = leadingContext(evaluation)?.all;
  if (!shift || shift.isWeak) return { shift: null, shiftPartners: shift?.partners ?? 0, isFalling: false };
  const isFalling = shift.ratio <= evaluation.contexts.rules.fallsAtRatio && shift.partners >= LEAST_PARTNERS;
  return { shift: shift.ratio, shiftPartners: shift.partners, isFalling };
}

/** What is said of the programme as a whole: a fault of its tracking, its fall, the fall of one type, and what its exports can't tell. */
export function programNotes(study: Study, evaluation: Evaluation, { states, fault }: Told): Sentence[] {
  return [...faultNotes(fault), ...fallNotes(evaluation, states), ...typeNotes(evaluation), ...coverageNotes(study)];
}

type Told = { readonly states: readonly AccountState[]; readonly fault: TrackingFault | null };

function faultNotes(fault: TrackingFault | null): Sentence[] {
  return fault ? [sentence('insight.note.tracking', { partners: fault.partners, since: { day: fault.since } })] : [];
}

function fallNotes(evaluation: Evaluation, states: readonly AccountState[]): Sentence[] {
  const { shift, isFalling } = programShift(evaluation);
  if (!isFalling || shift === null) return [];
  const dips = states.filter(({ dip }) => dip).length;
  const partners = states.filter(({ test, dip }) => test || dip).length;
  const grain = leadingContext(evaluation)?.grain ?? 'weeks';
  return [sentence('insight.note.fall', { fall: { share: 1 - shift }, dips, partners, grain, to: { day: evaluation.day } })];
}

function typeNotes({ contexts }: Evaluation): Sentence[] {
  const notes: Sentence[] = [];
  const named = new Set<string>();
  for (const metric of ['conversions', 'clicks'] as const) {
    const context = contexts[metric];
    if (!context) continue;
    for (const [type, { ratio, partners }] of [...context.byType].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (named.has(type) || ratio / context.all.ratio > contexts.rules.typeFallsAtRatio) continue;
      named.add(type);
      const fall = { share: 1 - ratio / context.all.ratio };
      notes.push(sentence('insight.note.type-fall', { type, metric, fall, partners }));
    }
  }
  return notes;
}

function coverageNotes({ data, missing, main, calendar, lifetime }: Study): Sentence[] {
  if (data.accounts.length === 0) return [];
  const notes: Sentence[] = [];
  if (missing) notes.push(sentence('insight.note.missing-report', { missing }));
  if (!data.hasList) notes.push(sentence('insight.note.no-list'));
  const day = lifetime.newestDay;
  if (calendar.known.main.isEmpty && lifetime.carries(main) && day !== null) {
    notes.push(sentence('insight.note.lifetime-tiers', { metric: main, day: { day } }));
  }
  return notes;
}
