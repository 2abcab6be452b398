import { sentence } from '../../domain/sentence';
import { calculate, named } from '../build-formula';
import { isInMoney, reversalOf } from '../main-metric';
import { type AccountScene, coverageOf, mainFact, plain, usedSettings } from './account-scene';
import type { Explanation } from './explanation';

const YEAR = 365;

/** Where the partner stands among all by what it brings, and which share the larger ones bring together. */
export function explainTier(scene: AccountScene): Explanation {
  const { study, evaluation, at, insight } = scene;
  const { main, settings } = study;
  const net = evaluation.net[at.account] ?? 0;
  const { total, larger, rank, earning } = standing(scene);
  const isFlow = !study.calendar.known.main.isEmpty;
  const window = isFlow ? { from: evaluation.day - YEAR + 1, to: evaluation.day } : {};
  const reversal = reversalOf(main);
  const as = isInMoney(main) ? 'money' : undefined;
  return {
    subject: { kind: 'tier' },
    result: sentence('explain.tier.result', { tier: insight.tier, metric: main }),
    says: [
      sentence('explain.tier.rule', {
        a: { share: settings.tierAShare },
        b: { share: settings.tierBShare },
        metric: main,
        basis: isFlow ? 'year' : 'lifetime',
      }),
      ...(net > 0 ? [sentence('explain.tier.standing', { rank, partners: earning, share: { share: larger / total } })] : []),
    ],
    tested: [],
    inputs: [
      { ...plain('net', mainFact(scene, net)), ...window, metric: main },
      { ...plain('larger', mainFact(scene, larger)), ...window, metric: main },
      { ...plain('program-net', mainFact(scene, total)), ...window, metric: main },
      plain('rank', net > 0 ? rank : null),
    ],
    formulas:
      net > 0
        ? [
            {
              label: 'larger-share',
              formula: calculate('/', named('larger', larger, as), named('program-net', total, as)),
              as: 'share',
            },
          ]
        : [],
    settings: usedSettings(scene, ['tierAShare', 'tierBShare', 'mainMetric']),
    coverage: coverageOf(scene, reversal ? [main, reversal] : [main]),
    notCounted: net > 0 ? null : sentence('explain.tier.nothing', { metric: main }),
  };
}

/** As tiers.ts orders them: larger first, of equal ones the smaller id. */
function standing({ study, evaluation, at }: AccountScene) {
  const own = evaluation.net[at.account] ?? 0;
  const id = study.ids[at.account] ?? '';
  let [total, larger, rank, earning] = [0, 0, 1, 0];
  evaluation.net.forEach((net, account) => {
    total += net;
    if (net > 0) earning += 1;
    const isBefore = net > own || (net === own && account !== at.account && (study.ids[account] ?? '') < id);
    if (!(net > 0) || !isBefore) return;
    larger += net;
    rank += 1;
  });
  return { total, larger, rank, earning };
}
