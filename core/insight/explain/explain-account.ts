import type { Day } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { AccountInsight } from '../../domain/insight';
import type { ProgramData } from '../../domain/program-data';
import type { Settings } from '../../domain/settings';
import { type JudgedProgram, judgeProgram } from '../judge-program';
import { accountTeller } from '../tell-account';
import type { AccountScene } from './account-scene';
import { explainActivity } from './explain-activity';
import { explainFactor } from './explain-factor';
import { explainFlag } from './explain-flag';
import { explainScore } from './explain-score';
import { segmentExplainer } from './explain-segment';
import { explainShift } from './explain-shift';
import { explainStage } from './explain-stage';
import { explainTier } from './explain-tier';
import type { AccountExplanations, Explanation } from './explanation';

/** How everything that is shown of one account was computed, by the functions that computed it. Null: no such account. */
export function explainAccount(data: ProgramData, settings: Settings, id: AccountId, asOf?: Day): AccountExplanations | null {
  return accountExplainer(judgeProgram(data, settings, asOf))(id);
}

/** The same for one account after the other of a programme that is judged already. `tell`: what is told of one, by position. */
export function accountExplainer(
  judged: JudgedProgram,
  tell: (account: number) => AccountInsight | undefined = accountTeller(judged),
): (id: AccountId) => AccountExplanations | null {
  const { study, result } = judged;
  return (id) => {
    const account = study.data.accounts.findIndex((facts) => facts.id === id);
    const [facts, state] = [study.data.accounts[account], result.states[account]];
    const insight = facts && state && tell(account);
    if (!insight) return null;
    const at = { account, facts, row: study.rows.rowOf[account] ?? -1 };
    return { insight, explanations: explanationsOf({ judged, study, evaluation: result.evaluation, at, state, insight }) };
  };
}

function explanationsOf(scene: AccountScene): Explanation[] {
  const { health, dip, rise, segments, ownSegments, flags } = scene.insight;
  const { ofBuiltIn, ofOwn } = segmentExplainer(scene);
  return [
    explainScore(scene),
    ...health.factors.map((factor) => explainFactor(scene, factor)),
    explainStage(scene),
    explainActivity(scene),
    explainTier(scene),
    ...(dip ? [explainShift(scene, 'dip', dip)] : []),
    ...(rise ? [explainShift(scene, 'rise', rise)] : []),
    ...segments.map(ofBuiltIn),
    ...ownSegments.flatMap((id) => ofOwn(id) ?? []),
    ...flags.map((flag) => explainFlag(scene, flag)),
  ];
}
