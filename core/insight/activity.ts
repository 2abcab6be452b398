import type { Day } from '../domain/day';
import type { ActivityTag } from '../domain/insight';
import type { Activity } from '../domain/partner';
import { type Sentence, sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import type { Moments } from './history';
import type { MissingReport, Silence } from './silence';

/** Impressions this recent show that the links are still up. */
export const SHOWING_DAYS = 30;

/** An open dip, with its numbers for whoever asks. */
export type ToldDip = { readonly since: Day; readonly tell: () => Sentence };

/** All that the status of one partner on one day rests on. */
export type ActivityEvidence = {
  readonly day: Day;
  readonly settings: Settings;
  readonly moments: Moments;
  /** First conversion, enough clicks, or a snapshot with a conversion. */
  readonly activated: Day | null;
  /** Null before the first click or conversion. */
  readonly silence: Silence | null;
  /** Share of its usual chance to be active that is left; null without `silence`. */
  readonly retained: number | null;
  readonly dip: ToldDip | null;
  readonly missing: MissingReport;
  /** Some import says how many conversions the partner has. */
  readonly knowsConversions: boolean;
  /** The day on which it came back last year from the same silence; null: it did not, or nobody knows. */
  readonly returnedLastYear: () => Day | null;
};

/** What outlives an evaluation. */
export type ActivityMemory = {
  /** Last active day before the silence that made it dormant or churned; null when it is neither. */
  readonly quietAfter: Day | null;
  readonly isChurned: boolean;
  /** Evaluation at which dormancy began. */
  readonly dormantOn: Day | null;
  readonly reactivatedOn: Day | null;
};

export const NO_MEMORY: ActivityMemory = { quietAfter: null, isChurned: false, dormantOn: null, reactivatedOn: null };

export type ActivityVerdict = {
  readonly code: Activity;
  readonly tags: readonly ActivityTag[];
  readonly since: Day | null;
  /** Covered days without a click or conversion; null when not known. */
  readonly gapDays: number | null;
  readonly memory: ActivityMemory;
  readonly tell: () => Sentence;
};

type VerdictParts = Partial<Pick<ActivityVerdict, 'tags' | 'since' | 'gapDays' | 'memory'>>;

const NOTHING: VerdictParts = {};
const NO_TAGS: readonly ActivityTag[] = [];

/** Made once per partner and evaluation: every field is named, because spreading is slow there. */
export function verdict(code: Activity, tell: () => Sentence, parts = NOTHING): ActivityVerdict {
  const { tags = NO_TAGS, since = null, gapDays = null, memory = NO_MEMORY } = parts;
  return { code, tags, since, gapDays, memory, tell };
}

/** Days of silence that make a partner dormant: some (three) of its own gaps, within the bounds of the settings. */
export function dormantAfter(meanGapDays: number | null, { dormantDays, dormantMostDays, rhythmFactor }: Settings): number {
  if (meanGapDays === null) return dormantDays;
  return Math.min(dormantMostDays, Math.max(dormantDays, rhythmFactor * meanGapDays));
}

/** So many days, and no fewer, may make somebody dormant or churned. */
export const leastQuietDays = ({ dormantDays, dormantMostDays, churnedDays }: Settings) =>
  Math.min(dormantDays, dormantMostDays, churnedDays);

/** The status of a joined partner that had a click or a conversion in the data. The first rule that fits wins. */
export function judgeSeen(evidence: ActivityEvidence, last: Day, before: ActivityMemory): ActivityVerdict {
  const { day, moments, silence, settings } = evidence;
  const returned = before.quietAfter === null ? null : returnOf(moments, before.quietAfter, settings);
  const quietBefore = returned === null ? before : NO_MEMORY;
  const gapDays = evidence.missing ? null : (silence?.gapDays ?? null);
  const reactivatedOn = returned ?? before.reactivatedOn;
  const memory = reactivatedOn === null ? NO_MEMORY : { ...NO_MEMORY, reactivatedOn };

  const quiet = quietness(evidence, quietBefore);
  const shown = moments.lastImpression;
  if (quiet && shown !== null && day - shown < SHOWING_DAYS) return tellShowing(shown, last, { gapDays, memory });
  const lastReturn = quiet && !evidence.missing ? evidence.returnedLastYear() : null;
  const quietFacts = { gapDays, before: quietBefore, day, lastReturn };
  if (quiet === 'churned' && lastReturn === null) return judgeQuiet('churned', last, quietFacts);
  if (reactivatedOn !== null && day - reactivatedOn < settings.reactivatedDays) {
    const tell = () => sentence('insight.activity.reactivated', { on: { day: reactivatedOn } });
    return verdict('reactivated', tell, { since: reactivatedOn, gapDays, memory });
  }
  if (quiet) return judgeQuiet('dormant', last, quietFacts);
  return judgePresent(evidence, last, { gapDays, memory });
}

/** First proof that a quiet partner is back: a conversion, or clicks on two days near each other. One stray click is none. */
function returnOf({ lastConversion, lastClick, previousClick }: Moments, quietAfter: Day, { returnDays }: Settings): Day | null {
  if (lastConversion !== null && lastConversion > quietAfter) return lastConversion;
  if (lastClick === null || previousClick === null || previousClick <= quietAfter) return null;
  return lastClick - previousClick <= returnDays ? lastClick : null;
}

function quietness({ silence, activated, settings }: ActivityEvidence, before: ActivityMemory): 'dormant' | 'churned' | null {
  const gap = silence?.gapDays ?? 0;
  if (before.isChurned || (activated !== null && gap >= settings.churnedDays)) return 'churned';
  return before.quietAfter !== null || gap >= dormantAfter(silence?.meanGapDays ?? null, settings) ? 'dormant' : null;
}

type QuietParts = { readonly gapDays: number | null; readonly memory: ActivityMemory };
type QuietFacts = {
  readonly gapDays: number | null;
  readonly before: ActivityMemory;
  readonly day: Day;
  readonly lastReturn: Day | null;
};

const SEASONAL: readonly ActivityTag[] = ['seasonal'];

/** With `lastReturn` the silence is the season's: dormant, however long, and nothing to be alarmed at. */
function judgeQuiet(code: 'dormant' | 'churned', last: Day, { gapDays, before, day, lastReturn }: QuietFacts): ActivityVerdict {
  const quietAfter = before.quietAfter ?? last;
  const isChurned = code === 'churned';
  const isKnown = before.quietAfter !== null && before.isChurned === isChurned;
  const memory = isKnown ? before : { quietAfter, isChurned, dormantOn: before.dormantOn ?? day, reactivatedOn: null };
  const tell = () => {
    const facts = { days: gapDays ?? 0, last: { day: last } };
    if (lastReturn !== null) return sentence('insight.activity.seasonal', { ...facts, returned: { day: lastReturn } });
    return last > quietAfter
      ? sentence('insight.activity.stray', { ...facts, quiet: { day: quietAfter } })
      : sentence(`insight.activity.${code}`, facts);
  };
  return verdict(code, tell, { since: quietAfter + 1, gapDays, memory, tags: lastReturn === null ? NO_TAGS : SEASONAL });
}

function tellShowing(shown: Day, last: Day, parts: QuietParts): ActivityVerdict {
  const tell = () => sentence('insight.activity.showing-only', { shown: { day: shown }, last: { day: last } });
  return verdict('dipping', tell, { ...parts, since: last + 1, tags: ['showing-only'] });
}

const SLOW: readonly ActivityTag[] = ['slow-rhythm'];

/** Neither dormant nor back from it: dipping, active or activating. */
function judgePresent(evidence: ActivityEvidence, last: Day, { gapDays, memory }: QuietParts): ActivityVerdict {
  const { silence, retained, activated, settings, dip } = evidence;
  const gap = silence?.gapDays ?? 0;
  if (dip) return verdict('dipping', dip.tell, { since: dip.since, gapDays, memory });
  const isLong = gap > settings.activeGapDays;
  const factsOf = () => ({ days: gap, last: { day: last } });
  if (isLong && retained !== null && retained < settings.retainedLeast) {
    const tell = () => sentence('insight.activity.gone-quiet', { ...factsOf(), retained: { share: retained } });
    return verdict('dipping', tell, { since: last + 1, gapDays, memory, tags: ['gone-quiet'] });
  }
  if (!isLong && (silence?.blindDays ?? 0) > settings.activeGapDays) return tellBlind(evidence, last, { gapDays, memory });
  const tags = isLong ? SLOW : NO_TAGS;
  if (activated !== null) {
    const tell = () => sentence(`insight.activity.${isLong ? 'slow-rhythm' : 'active'}`, factsOf());
    return verdict('active', tell, { since: activated, gapDays, memory, tags });
  }
  if (!evidence.knowsConversions) {
    const tell = () => sentence('insight.activity.unknown-reports', { missing: 'conversions' });
    return verdict('unknown', tell, { gapDays, memory });
  }
  const since = evidence.moments.firstActive;
  const { activationClicks: clicks, activationWeeks: weeks } = settings;
  const tell = () => sentence('insight.activity.activating', { last: { day: last }, clicks, weeks });
  return verdict('activating', tell, { since, gapDays, memory, tags });
}

function tellBlind({ missing, silence }: ActivityEvidence, last: Day, parts: QuietParts): ActivityVerdict {
  const facts = { days: silence?.blindDays ?? 0, last: { day: last } };
  const tell = () =>
    missing
      ? sentence('insight.activity.unknown-since', { missing, last: { day: last } })
      : sentence('insight.activity.unknown-blind', facts);
  return verdict('unknown', tell, parts);
}
