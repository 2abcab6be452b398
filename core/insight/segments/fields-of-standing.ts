import { ACTIVITY_TAGS } from '../../domain/insight';
import { ACTIVITIES, IN_PROGRAM, STAGES, TIERS } from '../../domain/partner';
import { type Field, orNaN } from './field';
import type { SegmentScene, Subject } from './subject';
import { WORTH, type WorthId } from './worth';

const STAGE_TAGS = ['stalled', 'stuck', 'cold', 'join-at-latest', 'negotiating'] as const;
const YEAR_OF_WEEKS = 56;

const daysSince = (dayOf: (subject: Subject) => number | null) => {
  return ({ day }: SegmentScene) => {
    return (subject: Subject) => {
      const since = dayOf(subject);
      return since === null ? Number.NaN : Math.max(0, day - since);
    };
  };
};

const needsResults = ({ study }: SegmentScene) =>
  study.calendar.known.main.isEmpty && !study.lifetime.carries(study.main) ? 'results' : null;

const valueField = (id: WorthId, group: 'figures' | 'standing'): Field => ({
  id,
  group,
  kind: 'value',
  needs: needsResults,
  prepare: () => {
    const worthOf = WORTH[id];
    return ({ insight }) => orNaN(worthOf(insight));
  },
});

const needsSilence = ({ study }: SegmentScene) => {
  const { missing } = study;
  return missing === null ? null : missing === 'both' ? 'results' : missing;
};

/** Of the season, a year of weeks and a bit must be known: before that, nobody is known not to be seasonal. */
function knowsSeason({ study: { calendar } }: SegmentScene): boolean {
  return calendar.silence.count(calendar.weeks - YEAR_OF_WEEKS, calendar.weeks - 1) >= YEAR_OF_WEEKS;
}

const needsYear = (scene: SegmentScene) => needsSilence(scene) ?? (knowsSeason(scene) ? null : 'year');

/** Where the partner stands: stage, activity, tier, what changed lately. */
export const STANDING_FIELDS: readonly Field[] = [
  {
    id: 'in-program',
    group: 'standing',
    kind: 'flag',
    prepare:
      () =>
      ({ insight }) =>
        IN_PROGRAM.has(insight.stage.code),
  },
  {
    id: 'stage',
    group: 'standing',
    kind: 'choice',
    choices: STAGES,
    words: 'stage',
    prepare:
      () =>
      ({ insight }) =>
        insight.stage.code,
  },
  {
    id: 'stage-tag',
    group: 'standing',
    kind: 'choice',
    choices: STAGE_TAGS,
    words: 'stage-tag',
    prepare:
      () =>
      ({ insight }) =>
        insight.stage.tags,
  },
  {
    id: 'stage-by-hand',
    group: 'standing',
    kind: 'flag',
    prepare:
      () =>
      ({ insight }) =>
        insight.stage.by === 'manual',
  },
  { id: 'stage-since', group: 'standing', kind: 'ago', prepare: daysSince(({ insight }) => insight.stage.since) },
  {
    id: 'activity',
    group: 'standing',
    kind: 'choice',
    choices: ACTIVITIES.filter((activity) => activity !== 'unknown'),
    words: 'activity',
    needs: needsSilence,
    prepare:
      () =>
      ({ insight }) =>
        insight.activity.code === 'unknown' ? null : insight.activity.code,
  },
  {
    id: 'activity-tag',
    group: 'standing',
    kind: 'choice',
    choices: ACTIVITY_TAGS,
    words: 'activity-tag',
    needs: needsSilence,
    prepare:
      () =>
      ({ insight: { activity } }) =>
        activity.code === 'unknown' && activity.tags.length === 0 ? null : activity.tags,
  },
  { id: 'activity-since', group: 'standing', kind: 'ago', prepare: daysSince(({ insight }) => insight.activity.since) },
  {
    id: 'gap',
    group: 'standing',
    kind: 'days',
    needs: needsSilence,
    prepare:
      () =>
      ({ insight }) =>
        orNaN(insight.activity.gapDays),
  },
  {
    id: 'tier',
    group: 'standing',
    kind: 'choice',
    choices: TIERS,
    words: 'tier',
    needs: needsResults,
    prepare: (scene) => {
      const isKnown = needsResults(scene) === null;
      return ({ insight }) => (isKnown ? insight.tier : null);
    },
  },
  {
    id: 'return-chance',
    group: 'standing',
    kind: 'share',
    prepare:
      () =>
      ({ insight }) =>
        orNaN(insight.returnChance),
  },
  {
    id: 'seasonal',
    group: 'standing',
    kind: 'flag',
    needs: needsYear,
    prepare: (scene) => {
      const otherwise = knowsSeason(scene) ? false : null;
      return ({ insight }) => (insight.season === null ? otherwise : true);
    },
  },
  {
    id: 'season-returns',
    group: 'standing',
    kind: 'ahead',
    needs: needsYear,
    prepare:
      ({ day }) =>
      ({ insight: { season } }) =>
        season === null || season.returns === null ? Number.NaN : season.returns - day,
  },
  valueField('dip-value', 'standing'),
  {
    id: 'dip-fall',
    group: 'standing',
    kind: 'share',
    prepare:
      () =>
      ({ insight: { dip } }) =>
        dip === null ? Number.NaN : -dip.ratio,
  },
  {
    id: 'dip-severity',
    group: 'standing',
    kind: 'choice',
    choices: ['normal', 'severe', 'stopped'],
    words: 'severity',
    prepare:
      () =>
      ({ insight }) =>
        insight.dip?.severity ?? null,
  },
  {
    id: 'dip-label',
    group: 'standing',
    kind: 'choice',
    choices: ['likely', 'strong'],
    words: 'shift',
    prepare:
      () =>
      ({ insight }) =>
        insight.dip?.label ?? null,
  },
  {
    id: 'rising',
    group: 'standing',
    kind: 'flag',
    prepare: ({ replay, study }) => {
      const { clicks, conversions } = replay.evaluation.contexts;
      return ({ insight, account }) => {
        if (insight.rise !== null) return true;
        const isTested = (clicks !== null || conversions !== null) && (study.rows.rowOf[account] ?? -1) >= 0;
        return isTested ? false : null;
      };
    },
  },
  {
    id: 'rise-by',
    group: 'standing',
    kind: 'share',
    most: 1000,
    prepare:
      () =>
      ({ insight: { rise } }) =>
        rise === null ? Number.NaN : rise.ratio,
  },
  valueField('rise-value', 'standing'),
  valueField('month-value', 'figures'),
  valueField('year-value', 'figures'),
  valueField('value-before-silence', 'figures'),
];
