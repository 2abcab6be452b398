import type { Shift } from '../../domain/insight';
import type { Metric } from '../../domain/metrics';
import { type Sentence, sentence } from '../../domain/sentence';
import type { Measure } from '../channel-shift';
import type { ShiftTest } from '../dip-test';
import { expectedFormula, fallFormula, riseFormula, type ShiftNumbers } from '../shift-formula';
import { type AccountScene, coverageOf, plain, usedSettings } from './account-scene';
import { comparedDays } from './compared-days';
import type { ExplainFormula, ExplainInput, Explanation } from './explanation';

const numbersOf = ({ shift, ...measure }: Measure): ShiftNumbers => ({ ...measure, channelRatio: shift.ratio });

/** What a partner was compared with, E among it; nothing where it is not tested. */
export const testFormulas = (test: ShiftTest | null): ExplainFormula[] =>
  test ? [{ label: 'expected', formula: expectedFormula(numbersOf(test.measure)) }] : [];

/** Which weeks were set against which. */
export const comparedSentence = ({ grain }: Pick<Measure, 'grain'>): Sentence => sentence('explain.shift.compared', { grain });

/** The counts that a test rests on, with the days that they were counted on. */
export function testInputs({ study, evaluation, at }: AccountScene, { metric, measure }: ShiftTest): ExplainInput[] {
  const compared = evaluation.contexts[metric]?.compared;
  const days = compared && comparedDays(study.calendar, compared, study.startWeeks[at.row] ?? 0);
  const { recent, base, baseWeeks, expected, shift, season, dispersion } = measure;
  return [
    { label: 'recent', value: recent, metric, ...days?.recent },
    { label: 'base', value: base, metric, ...days?.base },
    plain('base-weeks', baseWeeks),
    plain('channel-shift', shift.ratio),
    plain('channel-partners', shift.partners),
    plain('own-season', season),
    plain('expected', expected),
    plain('dispersion', dispersion),
  ];
}

/** An open dip, or a rise: what was expected, what came, and how likely chance alone would do that. */
export function explainShift(scene: AccountScene, kind: 'dip' | 'rise', shift: Shift): Explanation {
  const { evaluation, at, study } = scene;
  const metric = shift.metric === 'conversions' ? 'conversions' : 'clicks';
  const measure = evaluation.contexts[metric]?.measure(at.row);
  const { settings } = study;
  return {
    subject: { kind },
    result: sentence(`explain.${kind}.result`, { change: { share: Math.abs(shift.ratio) }, since: { day: shift.since } }),
    says: [
      comparedSentence(shift),
      kind === 'dip'
        ? sentence('explain.dip.rule', { ratio: { share: settings.dipOpensAtRatio }, p: { share: settings.dipOpensAtP } })
        : sentence('explain.rise.rule', { ratio: settings.riseAtRatio, p: { share: settings.dipOpensAtP } }),
      sentence('explain.shift.label', { label: shift.label, rate: { share: settings.discoveryRate } }),
    ],
    tested: [],
    inputs: [...(measure ? testInputs(scene, { metric, measure }) : []), plain('chance', { share: shift.p })],
    formulas: [
      { label: 'expected', formula: expectedFormula(shift) },
      { label: 'chance', formula: kind === 'dip' ? fallFormula(shift) : riseFormula(shift), as: 'share' },
    ],
    settings: usedSettings(scene, [
      ...(kind === 'dip'
        ? (['dipOpensAtRatio', 'dipOpensAtP', 'dipSevereAtRatio', 'dipClosesAtRatio', 'dipClosesAtP'] as const)
        : (['riseAtRatio', 'dipOpensAtP'] as const)),
      ...LEAST[metric],
      'discoveryRate',
    ]),
    coverage: coverageOf(scene, [metric]),
    notCounted: null,
  };
}

/** Counts that must be expected before a metric is judged. */
const LEAST = {
  conversions: ['dipLeastConversions'],
  clicks: ['dipLeastClicks'],
} as const satisfies Partial<Record<Metric, unknown>>;
