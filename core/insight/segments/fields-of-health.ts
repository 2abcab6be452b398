import { FACTORS, type FactorId } from '../../domain/insight';
import { BANDS } from '../../domain/partner';
import { type Field, orNaN } from './field';

/** Of 100 points, those that one factor took; not known where it wasn't counted. */
const pointsLostField = (factor: FactorId): Field => ({
  id: `lost-${factor}`,
  group: 'health',
  kind: 'count',
  most: 100,
  prepare:
    () =>
    ({ insight }) => {
      for (const one of insight.health.factors) if (one.id === factor && one.confidence > 0) return one.pointsLost;
      return Number.NaN;
    },
});

/** The score and what made it. */
export const HEALTH_FIELDS: readonly Field[] = [
  {
    id: 'health',
    group: 'health',
    kind: 'count',
    most: 100,
    prepare:
      () =>
      ({ insight }) =>
        orNaN(insight.health.score),
  },
  {
    id: 'band',
    group: 'health',
    kind: 'choice',
    choices: BANDS.filter((band) => band !== 'unknown'),
    words: 'band',
    prepare:
      () =>
      ({ insight }) =>
        insight.health.band === 'unknown' ? null : insight.health.band,
  },
  {
    id: 'confidence',
    group: 'health',
    kind: 'share',
    prepare:
      () =>
      ({ insight: { health } }) =>
        health.factors.length === 0 ? Number.NaN : health.confidence,
  },
  {
    id: 'old-data',
    group: 'health',
    kind: 'flag',
    prepare:
      () =>
      ({ insight }) =>
        insight.health.isOld,
  },
  {
    id: 'pulse',
    group: 'health',
    kind: 'choice',
    choices: ['good', 'worried', 'bad'],
    words: 'pulse',
    prepare:
      () =>
      ({ insight }) =>
        insight.health.pulse?.mood ?? null,
  },
  ...FACTORS.map(pointsLostField),
];
