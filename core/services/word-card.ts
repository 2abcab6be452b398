import type { Goal, OwnSegment, Terms } from '../domain/book';
import type { Day } from '../domain/day';
import type { DirectoryEntry } from '../domain/directory';
import type { EffectsRecord } from '../domain/effects';
import type { AccountDetail, AccountInsight, Factor, Health, ProgramDetail } from '../domain/insight';
import type { MainMetric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { Badge, Card } from '../domain/page';
import type { Activity, Band, Stage } from '../domain/partner';
import type { Touch } from '../domain/records';
import type { Sentence } from '../domain/sentence';
import { playTitle } from '../i18n/play-title';
import { formatMoney, formatNumber, sentenceText, t } from '../i18n/translate';
import { wholePoints } from '../insight/share-points';
import { termsSentence } from '../outreach/term-texts';
import { termsToday } from '../outreach/terms-today';
import { broughtText, goalText, MOST_NAME, touchText } from './card-known';

/** What a badge is made of: the directory has it for all partners, a card's detail for one. */
type BadgeSource = Pick<
  DirectoryEntry,
  'account' | 'name' | 'ownId' | 'band' | 'score' | 'isOld' | 'stage' | 'isStagePinned' | 'activity'
>;

/** Next actions shown on a card; the workspace has the rest. */
const MOST_ACTIONS = 2;
/** Points that are worth a word. */
const LEAST_POINTS = 0.5;

/** The badge of one partner in the words of the user's language. */
export function wordBadge(source: BadgeSource): Badge {
  const neutral = neutralOf(source);
  const word = wordOf(source.band, neutral);
  const score = neutral === null && source.band !== 'unknown' ? source.score : null;
  return {
    account: source.account,
    band: source.band,
    score,
    neutral,
    activity: source.activity,
    word,
    label: t('card.label', {
      name: nameOf(source),
      word,
      hasScore: score === null ? 'no' : 'yes',
      score: score ?? 0,
      stage: t(`word.stage.${source.stage}`),
      isPinned: source.isStagePinned ? 'yes' : 'no',
      isOld: source.isOld ? 'yes' : 'no',
    }),
    isOld: source.isOld,
    isPinned: source.isStagePinned,
  };
}

/** Nothing to lose, yet or any more: a word of its own instead of a band, so that red stays for what can still be lost. */
function neutralOf({ stage, activity }: { readonly stage: Stage; readonly activity: Activity }): Badge['neutral'] {
  if (stage === 'ended') return 'ended';
  return activity === 'never-active' || activity === 'churned' ? activity : null;
}

function wordOf(band: Band, neutral: Badge['neutral']): string {
  if (neutral === 'ended') return t('word.stage.ended');
  return neutral === null ? t(`word.band.${band}`) : t(`word.activity.${neutral}`);
}

const nameOf = ({ name, ownId }: { readonly name: string; readonly ownId: string }) => (name || ownId).slice(0, MOST_NAME);

export type CardContext = {
  readonly program: ProgramDetail;
  readonly programName: string;
  readonly lastTouch: Touch | null;
  /** What was measured last; null or absent: nothing yet. */
  readonly effects?: EffectsRecord | null;
  /** Of this partner, whatever their period and state. */
  readonly goals: readonly Goal[];
  /** Day since which its content may be used; null or absent: not settled. */
  readonly permission?: Day | null;
  /** Names of the partners that it brought. Absent: none. */
  readonly brought?: readonly string[];
  /** Of the programme. */
  readonly terms: readonly Terms[];
  /** Day on which it is read: terms run out though no import comes. */
  readonly today: Day;
  /** Of the user, whoever is in them. */
  readonly ownSegments: readonly OwnSegment[];
};

/** The whole card of one partner, worded: the script on the page carries no language and no rules. */
export function wordCard({ facts, insight, actions }: AccountDetail, context: CardContext): Card {
  const { program, programName, lastTouch, effects = null, goals, ownSegments, terms, today } = context;
  const { permission = null, brought = [] } = context;
  const { health, stage, activity } = insight;
  const isPinned = stage.by === 'manual';
  const badge = wordBadge({
    account: facts.id,
    name: facts.name,
    ownId: facts.ownId,
    band: health.band,
    score: health.score,
    isOld: health.isOld,
    stage: stage.code,
    isStagePinned: isPinned,
    activity: activity.code,
  });
  return {
    account: facts.id,
    name: nameOf(facts),
    program: programName,
    badge,
    stage: { code: stage.code, word: t(`word.stage.${stage.code}`), ...whyStage(stage), isPinned },
    activity: { word: t(`word.activity.${activity.code}`), reason: sentenceText(activity.reason) },
    tier: insight.tier === 'none' ? '' : t('card.tier', { tier: t(`word.tier.${insight.tier}`) }),
    ...factorWords(health, badge.neutral),
    caps: badge.score === null ? [] : health.caps.map(({ sentence }) => sentenceText(sentence)),
    change: changeText(health),
    weeks: insight.weeks,
    weeksLabel: weeksLabel(insight.weeks, program.mainMetric, program.currency),
    dip: dipOf(insight, program.asOf),
    segments: [
      ...ownSegments.filter(({ id }) => insight.ownSegments.includes(id)).map(({ name }) => name.slice(0, MOST_NAME)),
      ...insight.segments.map((id) => t(`word.segment.${id}`)),
    ],
    lastTouch: lastTouch ? touchText(lastTouch, { effects, asOf: program.asOf }) : t('card.touch.none'),
    goal: goalText(goals, health, program.asOf),
    permission: permission === null ? '' : t('card.permission', { day: { day: permission } }),
    brought: broughtText(brought),
    terms: termsSentence(termsToday(terms, { account: facts.id, stage: stage.code, today }), program.currency),
    actions: actions
      .filter(({ state }) => state === 'open')
      .slice(0, MOST_ACTIONS)
      .map(({ play, why }) => ({ play, title: playTitle(play), why: sentenceText(why) })),
    dataAge: dataAge(program, programName, health.isOld),
    words: {
      draft: t('card.do.draft'),
      open: t('card.do.open'),
      done: t('card.do.done'),
      snooze: t('card.do.snooze'),
      dismiss: t('card.do.dismiss'),
      undo: t('card.do.undo'),
      isDone: t('card.decided.done'),
      isSnoozed: t('card.decided.snoozed'),
      isDismissed: t('card.decided.dismissed'),
      close: t('card.do.close'),
      why: t('card.head.why'),
      next: t('card.head.next'),
      known: t('card.head.known'),
      notCounted: t(badge.score === null ? 'card.head.too-little' : 'card.head.not-counted'),
    },
  };
}

/** Many reasons say since when the stage holds: it is not said twice. */
function whyStage({ since, reason }: AccountInsight['stage']): { readonly since: string; readonly reason: string } {
  const text = sentenceText(withoutNote(reason));
  const from = since === null ? '' : t('card.since', { day: { day: since } });
  return { since: text.includes(from) ? '' : from, reason: text };
}

/** What the user wrote beside a stage stays with the user: a content script reads no notes. */
const withoutNote = ({ id, facts }: Sentence): Sentence => ({
  id,
  facts: 'note' in facts ? { ...facts, hasNote: 'no', note: '' } : facts,
});

/**
 * Largest loss first. What had no data is listed apart, with the reason: missing is not bad. Without a score because there is
 * too little data, that is all factors: they say what is lacking. A partner with a word instead of a score has nothing to list.
 */
function factorWords(health: Health, neutral: Badge['neutral']): Pick<Card, 'factors' | 'notCounted'> {
  if (neutral !== null) return { factors: [], notCounted: [] };
  const points = wholePoints(health);
  const isCounted = (factor: Factor) => health.score !== null && factor.confidence > 0;
  return {
    factors: health.factors
      .map((factor, at) => ({ factor, points: points[at] ?? 0 }))
      .filter(({ factor }) => isCounted(factor))
      .toSorted((a, b) => b.factor.pointsLost - a.factor.pointsLost)
      .map(({ factor, points }) => ({
        name: t(`word.factor.${factor.id}`),
        points: t('card.points', { points }),
        text: sentenceText(factor.sentence),
        share: Math.min(1, Math.max(0, factor.score)),
      })),
    notCounted: health.factors
      .filter((factor) => !isCounted(factor))
      .map((factor) => t('card.not-counted', { factor: t(`word.factor.${factor.id}`), why: sentenceText(factor.sentence) })),
  };
}

function weeksLabel(weeks: readonly (number | null)[], metric: MainMetric, currency: Currency | null): string {
  const known = weeks.filter((value) => value !== null);
  if (known.length === 0) return '';
  const best = Math.max(...known);
  const title = t(`card.weeks.${metric}`, { weeks: weeks.length });
  const isMoney = metric !== 'conversions';
  if (isMoney && currency === null) return title;
  return t('card.weeks.best', {
    title,
    best: isMoney && currency !== null ? formatMoney({ units: best, currency }) : formatNumber(best),
  });
}

/** What the newest data did to the score. Only where there is one now: a word instead of a score has no points to give or take. */
function changeText({ since, score }: Health): string {
  if (!since || since.score === null || score === null) return '';
  const day = { day: since.day };
  const factors = since.factors
    .filter(({ points }) => Math.abs(points) >= LEAST_POINTS)
    .map(({ id, points }) => t('explain.change.factor', { factor: t(`word.factor.${id}`), points }))
    .join(', ');
  if (since.score === score && factors === '') return t('card.change.none', { day, score });
  return t('card.change', { day, before: since.score, now: score, hasFactors: factors === '' ? 'no' : 'yes', factors });
}

/** Where in the weeks the dip begins. Those of the card are whole ones that end with as-of. */
function dipOf({ dip, weeks }: AccountInsight, asOf: Day): Card['dip'] {
  if (!dip || weeks.length === 0) return null;
  const weeksAgo = Math.floor((asOf - dip.since) / 7);
  if (weeksAgo < 0) return null;
  const facts = { metric: t(`word.metric.${dip.metric}`), share: { share: Math.abs(dip.ratio) }, since: { day: dip.since } };
  return { from: Math.max(0, weeks.length - 1 - weeksAgo), label: t('card.dip', facts) };
}

function dataAge(program: ProgramDetail, programName: string, isOld: boolean): string {
  const last: Day | undefined = program.coverage.at(-1)?.to;
  const name = programName.slice(0, MOST_NAME);
  if (last === undefined) return t('card.age.none', { program: name });
  return t(isOld ? 'card.age.old' : 'card.age', { program: name, day: { day: last } });
}
