import type { Metric } from '../../domain/metrics';
import { isMoneyMetric } from '../../domain/metrics';
import { isCovered } from '../../domain/program-data';
import { CONVERSION_DAYS } from '../factor-conversion';
import { growingAccounts } from '../growth';
import type { Moments } from '../history';
import { groupTypes } from '../partner-types';
import { activePeriods } from '../regularity';
import { percentile } from '../robust-statistics';
import { sumBetween } from '../rolling-sums';
import { restingStage } from '../study';
import { type Field, orNaN } from './field';
import type { SegmentScene, Subject } from './subject';

const NEED = {
  impressions: 'impressions',
  clicks: 'clicks',
  conversions: 'conversions',
  revenue: 'money',
  commission: 'money',
  paid: 'money',
  reversedConversions: 'reversals',
  reversedRevenue: 'reversals',
  reversedCommission: 'reversals',
  settledConversions: 'reversals',
} as const satisfies Record<Metric, string>;

const readColumn = (column: Float64Array | null) => (column ? ({ account }: Subject) => column[account] ?? 0 : () => Number.NaN);

/** What one metric comes to over a window of days; not known unless all of the window is. */
const metricField = (id: string, metric: Metric): Field => ({
  id,
  group: 'figures',
  kind: isMoneyMetric(metric) ? 'money' : 'count',
  isWindowed: true,
  needs: ({ study, windows }, days) => {
    if (windows.isKnown(metric, days)) return null;
    return study.data.coverage[metric].length > 0 ? 'span' : NEED[metric];
  },
  prepare: ({ windows }, days) => readColumn(windows.of(metric, days)),
});

const MOMENTS = {
  'first-conversion': ({ firstConversion }) => firstConversion,
  'last-conversion': ({ lastConversion }) => lastConversion,
  'last-click': ({ lastClick }) => lastClick,
  'last-impression': ({ lastImpression }) => lastImpression,
  'last-active': ({ lastActive }) => lastActive,
} as const satisfies Readonly<Record<string, (moments: Moments) => number | null>>;

const momentField = ([id, dayOf]: readonly [string, (moments: Moments) => number | null]): Field => ({
  id,
  group: 'figures',
  kind: 'ago',
  prepare: ({ replay, day }) => {
    return ({ account }) => {
      const moments = replay.states[account]?.moments;
      const at = moments ? dayOf(moments) : null;
      return at === null ? Number.NaN : Math.max(0, day - at);
    };
  },
});

/**
 * Every conversion that the partner ever had: of flows that cover all days since it joined, or of a lifetime total that is not
 * older than its last conversion. Else nobody can say how many there were before.
 */
function prepareConversionsEver({ study, replay, day }: SegmentScene): (subject: Subject) => number {
  const { data, lifetime, series } = study;
  return ({ account, facts }) => {
    if (facts.joined !== null && isCovered(data.coverage.conversions, { from: Math.min(facts.joined, day), to: day })) {
      return sumBetween(series, 'conversions', { account, from: 0, to: day });
    }
    const total = lifetime.total(account, 'conversions');
    const last = replay.states[account]?.moments.lastConversion ?? null;
    return last !== null && last > (lifetime.newestDay ?? last) ? Number.NaN : orNaN(total);
  };
}

const TYPE_LEAST = 8;

/** Fewer clicks in 90 days than the median of those of its type that are in the programme; of all, where it has fewer than 8 peers. */
function prepareFewerClicks({ study, windows }: SegmentScene): (subject: Subject) => boolean | null {
  const clicks = windows.of('clicks', CONVERSION_DAYS);
  if (!clicks) return () => null;
  const { numberOf, names } = groupTypes(study.types);
  const ofType: number[][] = names.map(() => []);
  const all: number[] = [];
  study.data.accounts.forEach(({ status }, account) => {
    if (restingStage(study, account, status) !== null) return;
    all.push(clicks[account] ?? 0);
    ofType[numberOf[account] ?? -1]?.push(clicks[account] ?? 0);
  });
  const medianOf = (values: readonly number[]) => percentile(Float64Array.from(values).sort(), 0.5);
  const median = all.length > 0 ? medianOf(all) : 0;
  const medians = ofType.map((values) => (values.length >= TYPE_LEAST ? medianOf(values) : median));
  return ({ account }) => (clicks[account] ?? 0) < (medians[numberOf[account] ?? -1] ?? median);
}

const GROWTH_DAYS = 90;

/** What came in over time. */
export const FIGURE_FIELDS: readonly Field[] = [
  metricField('impressions', 'impressions'),
  metricField('clicks', 'clicks'),
  metricField('conversions', 'conversions'),
  metricField('revenue', 'revenue'),
  metricField('commission', 'commission'),
  metricField('reversed-conversions', 'reversedConversions'),
  metricField('reversed-revenue', 'reversedRevenue'),
  metricField('reversed-commission', 'reversedCommission'),
  metricField('settled-conversions', 'settledConversions'),
  metricField('paid', 'paid'),
  {
    id: 'net-value',
    group: 'figures',
    kind: 'value',
    isWindowed: true,
    needs: ({ study, windows }, days) => {
      if (windows.isKnown(study.main, days)) return null;
      return study.data.coverage[study.main].length > 0 ? 'span' : 'results';
    },
    prepare: ({ windows }, days) => readColumn(windows.net(days)),
  },
  {
    id: 'growing',
    group: 'figures',
    kind: 'flag',
    prepare: ({ study, day }) => {
      const { main, conversions } = study.calendar;
      const isKnown = main.days.holds(day - 2 * GROWTH_DAYS + 1, day) && conversions.days.holds(day - GROWTH_DAYS + 1, day);
      if (!isKnown) return () => null;
      const growing = growingAccounts(study);
      return ({ account }) => growing[account] ?? false;
    },
  },
  {
    id: 'active-weeks',
    group: 'figures',
    kind: 'count',
    most: 13,
    prepare: ({ study, replay }) => {
      const { regularity } = replay.evaluation;
      return ({ account }) => {
        if (regularity === null || regularity.unit !== 'weeks') return Number.NaN;
        const row = study.rows.rowOf[account] ?? -1;
        return row < 0 ? 0 : activePeriods(study.grids, regularity, row);
      };
    },
  },
  { id: 'conversions-ever', group: 'figures', kind: 'count', prepare: prepareConversionsEver },
  ...Object.entries(MOMENTS).map(momentField),
  {
    id: 'fewer-clicks-than-type',
    group: 'figures',
    kind: 'flag',
    needs: ({ study, windows }) => {
      if (windows.isKnown('clicks', CONVERSION_DAYS)) return null;
      return study.data.coverage.clicks.length > 0 ? 'span' : 'clicks';
    },
    prepare: prepareFewerClicks,
  },
];
