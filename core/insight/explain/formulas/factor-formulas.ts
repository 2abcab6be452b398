import type { Formula } from '../../../domain/formula';
import type { FactorId } from '../../../domain/insight';
import { contactOf } from '../../account-factors';
import { calculate, fixed, fromSetting, named } from '../../build-formula';
import { CONVERSION_DAYS } from '../../factor-conversion';
import { expectedProgress } from '../../factor-onboarding';
import type { AccountScene } from '../account-scene';

/** How each factor's score was worked out, where it is worked out at all. */
export function scoreFormula(scene: AccountScene, factor: FactorId): Formula | null {
  switch (factor) {
    case 'activity':
      return activityFormula(scene);
    case 'momentum':
      return momentumFormula(scene);
    case 'conversion':
      return conversionFormula(scene);
    case 'quality':
      return qualityFormula(scene);
    case 'relationship':
      return scene.state.activated === null ? null : relationshipFormula(scene);
    case 'activation':
      return activationFormula(scene);
    case 'goal':
    case 'readiness':
    case 'pulse':
      return null;
    default:
      return factor satisfies never;
  }
}

function activityFormula({ study, state }: AccountScene): Formula | null {
  const { silence } = state;
  if (silence === null) return null;
  const chance = study.table.chance(silence.silentWeeks, silence.activeWeeks).chance;
  const usual = study.table.chance(0, silence.activeWeeks).chance;
  return calculate('clamp', calculate('/', named('return-chance', chance), named('usual-chance', usual)));
}

/** Null for a dormant partner: nothing is left to measure. */
function momentumFormula({ study, state }: AccountScene): Formula | null {
  if (state.test === null || state.activity.code === 'dormant') return null;
  const { recent, expected } = state.test.measure;
  const floor = fromSetting(study.settings, 'momentumFloor');
  const ratio = calculate(
    '/',
    calculate('+', named('recent', recent), floor),
    calculate('+', named('expected', expected), floor),
  );
  return calculate('clamp', calculate('+', fixed(0.6), calculate('*', fixed(0.4), calculate('log2', ratio))));
}

function conversionFormula({ evaluation, at }: AccountScene): Formula | null {
  const peers = evaluation.peers.of(at.facts.type);
  if (!peers) return null;
  const [clicks, conversions] = [evaluation.clicks90[at.account] ?? 0, evaluation.conversions90[at.account] ?? 0];
  const [strength, rate] = [named('peer-strength', peers.strength), named('peer-rate', peers.rate)];
  const own = calculate(
    '/',
    calculate('+', named('conversions', conversions), calculate('*', strength, rate)),
    calculate('+', named('clicks', clicks), strength),
  );
  return calculate('clamp', calculate('+', fixed(0.7), calculate('*', fixed(0.3), calculate('log2', calculate('/', own, rate)))));
}

function qualityFormula({ study, evaluation, at }: AccountScene): Formula {
  const cases = fromSetting(study.settings, 'reversalCases');
  const usual = calculate('max', fixed(0.02), named('program-rate', evaluation.reversalRate));
  const [settled, reversed] = [evaluation.settled180[at.account] ?? 0, evaluation.reversed180[at.account] ?? 0];
  const excess = calculate(
    '/',
    calculate('+', named('reversed', reversed), calculate('*', cases, usual)),
    calculate('+', named('settled', settled), cases),
    usual,
  );
  const rate =
    (reversed + study.settings.reversalCases * Math.max(0.02, evaluation.reversalRate)) /
    (settled + study.settings.reversalCases);
  return rate / Math.max(0.02, evaluation.reversalRate) <= 1
    ? calculate('-', fixed(1), calculate('*', fixed(0.2), excess))
    : calculate('clamp', calculate('-', fixed(0.8), calculate('*', fixed(0.4), calculate('-', excess, fixed(1)))));
}

function relationshipFormula(scene: AccountScene): Formula | null {
  const { study, evaluation, at, insight } = scene;
  const contact = contactOf(study, evaluation, at);
  if (!contact) return null;
  const { tier } = insight;
  const cadence = fromSetting(study.settings, tier === 'A' ? 'cadenceA' : tier === 'B' ? 'cadenceB' : 'cadenceC');
  const days = named('days-since-contact', Math.max(0, evaluation.day - (contact.lastTwoWay ?? contact.first)), 'days');
  const late = calculate('/', calculate('max', fixed(0), calculate('-', days, cadence)), calculate('*', fixed(2), cadence));
  const recency = calculate('clamp', calculate('-', fixed(1), late));
  return contact.unanswered >= 2 ? calculate('clamp', calculate('-', recency, fixed(0.3))) : recency;
}

function activationFormula({ study, evaluation, at, state }: AccountScene): Formula {
  const { moments } = state;
  const isSeen =
    moments.firstActive !== null || moments.firstImpression !== null || (study.lifetime.total(at.account, 'clicks') ?? 0) > 0;
  const reached = moments.grew !== null ? 0.75 : isSeen ? 0.5 : 0.1;
  const age = Math.max(0, evaluation.day - (study.starts[at.account]?.day ?? evaluation.day));
  return calculate(
    'min',
    fixed(1),
    calculate('/', named('progress', reached), named('expected-progress', expectedProgress(age))),
  );
}

/** How much data stands behind a factor, where that is worked out. */
export function trustFormula({ study, evaluation, state, at }: AccountScene, factor: FactorId): Formula | null {
  switch (factor) {
    case 'conversion': {
      const strength = evaluation.peers.of(at.facts.type)?.strength;
      const lastClick = state.moments.lastClick;
      if (strength === undefined || lastClick === null) return null;
      const clicks = named('clicks', evaluation.clicks90[at.account] ?? 0);
      const age = calculate('/', named('days-since-click', evaluation.day - lastClick, 'days'), fixed(CONVERSION_DAYS));
      const enough = calculate('/', clicks, calculate('+', clicks, named('peer-strength', strength)));
      return calculate('*', enough, calculate('^', fixed(0.5), age));
    }
    case 'momentum': {
      if (state.test === null || state.activity.code === 'dormant') return null;
      const { expected, baseWeeks, shift } = state.test.measure;
      const enough = calculate('min', fixed(1), calculate('/', named('expected', expected), fixed(10)));
      const known = calculate('min', fixed(1), calculate('/', named('base-weeks', baseWeeks), fixed(8)));
      return shift.isWeak ? calculate('/', calculate('*', enough, known), fixed(2)) : calculate('*', enough, known);
    }
    case 'quality': {
      const settled = named('settled', evaluation.settled180[at.account] ?? 0);
      return calculate('/', settled, calculate('+', settled, fromSetting(study.settings, 'reversalCases')));
    }
    default:
      return null;
  }
}
