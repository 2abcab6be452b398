import { sentence } from '../../domain/sentence';
import { mayHaveBeenEarlier, scoreUnder } from '../account-rules';
import { activePeriods } from '../regularity';
import { LOW_TIER_DAYS } from '../stage';
import type { AccountScene } from './account-scene';
import type { TestedRule } from './explanation';
import { knownNumber } from './tested-rule';

type Parts = NonNullable<TestedRule['parts']>;
type Part = Parts[number];

/** Of a partner in the last stage what would end it: none of it holds. Of any other what would let it in. */
export const cultivationParts = (scene: AccountScene): Parts =>
  scene.state.stage.cultivatedSince === null ? enteringParts(scene) : leavingParts(scene);

/** Active in so many of the last weeks or months: at least to come in, at most to have to leave. */
function regularPart({ study, evaluation, at }: AccountScene, kind: 'enters' | 'leaves'): Part {
  const regularity = at.row < 0 ? null : evaluation.regularity;
  if (regularity === null) return { says: sentence(`explain.stage.part.${kind}`, { isKnown: 'no' }), holds: null };
  const { unit, of, entersAt, leavesAt } = regularity;
  const active = activePeriods(study.grids, regularity, at.row);
  const limit = kind === 'enters' ? entersAt : leavesAt;
  return {
    says: sentence(`explain.stage.part.${kind}`, { isKnown: 'yes', active, of, unit, limit }),
    holds: kind === 'enters' ? active >= limit : active <= limit,
  };
}

function leavingParts(scene: AccountScene): Parts {
  const { study, evaluation, state, insight } = scene;
  const { cultivationDormantDays: least } = study.settings;
  const { dormantOn } = state.activity.memory;
  const quietDays = isQuiet(scene) && dormantOn !== null ? evaluation.day - dormantOn : null;
  const { lowTierSince } = state.stage;
  const lowDays = lowTierSince === null ? null : evaluation.day - lowTierSince;
  return [
    {
      says: sentence('explain.stage.part.dormant', { least, ...knownNumber('days', quietDays) }),
      holds: quietDays !== null && quietDays >= least,
    },
    {
      says: sentence('explain.stage.part.low', { least: LOW_TIER_DAYS, days: lowDays ?? 0, tier: insight.tier }),
      holds: lowDays !== null && lowDays >= LOW_TIER_DAYS,
    },
    regularPart(scene, 'leaves'),
  ];
}

const isQuiet = ({ state: { activity } }: AccountScene) => activity.code === 'dormant' || activity.code === 'churned';

/** One by one: all of them, for as long as the setting asks. */
function enteringParts(scene: AccountScene): Parts {
  const { study, evaluation, state, at, insight } = scene;
  const { settings } = study;
  const { activated, dip } = state;
  const isEarlier = mayHaveBeenEarlier(study, at.facts);
  const days = activated === null ? null : evaluation.day - activated;
  const score = scoreUnder(state.limits, state.mix, settings) ?? 0;
  const { qualifiesSince } = state.stage;
  const heldDays = qualifiesSince === null ? null : evaluation.day - qualifiesSince;
  return [
    {
      says: sentence('explain.stage.part.activated', {
        days: days ?? 0,
        least: settings.cultivationActivatedDays,
        case: days === null ? 'none' : isEarlier ? 'earlier' : 'known',
      }),
      holds: days !== null && (isEarlier || days >= settings.cultivationActivatedDays),
    },
    regularPart(scene, 'enters'),
    {
      says: sentence('explain.stage.part.value', { tier: insight.tier, score: Math.floor(score), least: settings.tierBScore }),
      holds: insight.tier === 'A' || (insight.tier === 'B' && score >= settings.tierBScore),
    },
    {
      says: sentence('explain.stage.part.calm', { case: dip !== null ? 'dip' : isQuiet(scene) ? 'quiet' : 'calm' }),
      holds: dip === null && !isQuiet(scene),
    },
    {
      says: sentence('explain.stage.part.hold', { least: settings.cultivationHoldDays, ...knownNumber('days', heldDays) }),
      holds: heldDays !== null && heldDays >= settings.cultivationHoldDays,
    },
  ];
}
