import type { Shift } from '../../domain/insight';
import { sentence } from '../../domain/sentence';
import { RECENT_WEEKS } from '../base-weeks';
import { calculate, fixed, named } from '../build-formula';
import type { Measure } from '../channel-shift';
import { type AccountScene, counted, coverageOf, plain, usedSettings } from './account-scene';
import type { ExplainFormula, Explanation } from './explanation';

/** E of what a partner is judged by; none where it is not tested. */
export function explainTest({ state }: AccountScene): ExplainFormula[] {
  return state.test ? [{ label: 'expected', formula: expectedOf(state.test.measure) }] : [];
}

/** An open dip, or a rise: what was expected, what came, and how likely chance alone would do that. */
export function explainShift(scene: AccountScene, kind: 'dip' | 'rise', shift: Shift): Explanation {
  const { evaluation, at, study } = scene;
  const measure = evaluation.contexts[shift.metric === 'conversions' ? 'conversions' : 'clicks']?.measure(at.row) ?? null;
  const { settings } = study;
  return {
    subject: { kind },
    result: sentence(`explain.${kind}.result`, { change: { share: Math.abs(shift.ratio) }, since: { day: shift.since } }),
    says: [
      kind === 'dip'
        ? sentence('explain.dip.rule', { ratio: { share: settings.dipOpensAtRatio }, p: { share: settings.dipOpensAtP } })
        : sentence('explain.rise.rule', { ratio: settings.riseAtRatio, p: { share: settings.dipOpensAtP } }),
      sentence('explain.shift.label', { label: shift.label, rate: { share: settings.discoveryRate } }),
    ],
    tested: [],
    inputs: [
      counted(scene, { label: 'recent', metric: shift.metric, days: 7 * RECENT_WEEKS }, shift.recent),
      plain('expected', shift.expected),
      plain('channel-shift', shift.channelRatio),
      plain('chance', { share: shift.p }),
      ...(measure
        ? [plain('base', measure.base), plain('base-weeks', measure.baseWeeks), plain('dispersion', measure.dispersion)]
        : []),
    ],
    formulas: measure
      ? [
          { label: 'expected', formula: expectedOf(measure) },
          { label: 'chance', formula: kind === 'dip' ? fallOf(measure) : riseOf(measure), as: 'share' },
        ]
      : [],
    settings: usedSettings(
      scene,
      kind === 'dip'
        ? ['dipOpensAtRatio', 'dipOpensAtP', 'dipSevereAtRatio', 'dipClosesAtRatio', 'dipClosesAtP', 'discoveryRate']
        : ['riseAtRatio', 'dipOpensAtP', 'discoveryRate'],
    ),
    coverage: coverageOf(scene, [shift.metric]),
    notCounted: null,
  };
}

const channel = ({ shift }: Measure) => named('channel-shift', shift.ratio);
const recentWeeks = named('recent-weeks', RECENT_WEEKS);

function expectedOf(measure: Measure) {
  const usual = calculate('*', named('base', measure.base), channel(measure), recentWeeks);
  return calculate('/', usual, named('base-weeks', measure.baseWeeks));
}

function shareOf(measure: Measure) {
  const weeks = calculate('*', channel(measure), recentWeeks);
  return calculate('/', weeks, calculate('+', weeks, named('base-weeks', measure.baseWeeks)));
}

const worth = (measure: Measure, name: 'recent' | 'base') =>
  calculate('/', named(name, measure[name]), named('dispersion', measure.dispersion));

/** In the order in which the test computes it, so that nothing is lost to rounding. */
const allOf = (measure: Measure) =>
  calculate(
    '/',
    calculate('+', named('recent', measure.recent), named('base', measure.base)),
    named('dispersion', measure.dispersion),
  );

function fallOf(measure: Measure) {
  const hits = worth(measure, 'recent');
  return calculate(
    'beta',
    calculate('-', fixed(1), shareOf(measure)),
    calculate('-', allOf(measure), hits),
    calculate('+', hits, fixed(1)),
  );
}

function riseOf(measure: Measure) {
  const hits = worth(measure, 'recent');
  return calculate('beta', shareOf(measure), hits, calculate('+', calculate('-', allOf(measure), hits), fixed(1)));
}
