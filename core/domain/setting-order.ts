import { NUMBER_FIELDS, type NumberSetting, type SettingUnit } from './settings';

/** What is wrong with one number beside the others. */
export type SettingTrouble =
  | { readonly kind: 'range' }
  | { readonly kind: 'order'; readonly than: NumberSetting; readonly mayBeEqual: boolean }
  | { readonly kind: 'weights' };

/** By name; null: not a number. */
export type GivenNumbers = Readonly<Partial<Record<NumberSetting, number | null>>>;

type After = { readonly than: NumberSetting; readonly mayBeEqual?: true };

/** Each must lie beyond the others, or the step between them vanishes, or a word and its colour contradict each other. */
const AFTER: Readonly<Partial<Record<NumberSetting, readonly After[]>>> = {
  oldAfterDaysMonthly: [{ than: 'oldAfterDays', mayBeEqual: true }],
  dormantDays: [{ than: 'activeGapDays' }],
  dormantMostDays: [{ than: 'dormantDays', mayBeEqual: true }], // equal: every rhythm gets the same time
  churnedDays: [{ than: 'dormantMostDays' }],
  stuckDays: [{ than: 'newDays' }],
  coldDays: [{ than: 'stuckDays' }],
  cultivationEntersWeeks: [{ than: 'cultivationLeavesWeeks' }],
  cadenceB: [{ than: 'cadenceA', mayBeEqual: true }],
  cadenceC: [{ than: 'cadenceB', mayBeEqual: true }],
  watchFrom: [{ than: 'capDormant' }, { than: 'capReview' }],
  healthyFrom: [{ than: 'watchFrom' }, { than: 'capDipping' }],
  highConfidence: [{ than: 'leastConfidence' }],
  dipOpensAtRatio: [{ than: 'dipSevereAtRatio' }],
  dipClosesAtRatio: [{ than: 'dipOpensAtRatio' }],
  dipClosesAtP: [{ than: 'dipOpensAtP' }],
  tierBShare: [{ than: 'tierAShare' }],
};

/** Without any weight nobody has a score: of each variant one must be above 0. The first of each is the one that is blamed. */
const WEIGHTS: readonly (readonly [NumberSetting, ...NumberSetting[]])[] = [
  ['weightActivity', 'weightMomentum', 'weightConversion', 'weightQuality', 'weightRelationship', 'weightGoal'],
  ['weightActivation', 'weightWelcome', 'weightReadiness', 'weightFirstQuality'],
];

/** Shares and factors may have decimals; nobody counts in parts of days or weeks. */
export const isWhole = (unit: SettingUnit) => unit !== 'share' && unit !== 'factor';

/** Null when nothing is wrong. A number is never blamed for another one that can't be read. */
export function settingTrouble(name: NumberSetting, given: GivenNumbers): SettingTrouble | null {
  const { least, most, unit } = NUMBER_FIELDS[name];
  const value = given[name] ?? null;
  if (value === null || value < least || value > most || (isWhole(unit) && !Number.isInteger(value))) return { kind: 'range' };
  for (const { than, mayBeEqual = false } of AFTER[name] ?? []) {
    const other = given[than] ?? null;
    if (other !== null && (mayBeEqual ? value < other : value <= other)) return { kind: 'order', than, mayBeEqual };
  }
  const lacksWeight = WEIGHTS.some((weights) => weights[0] === name && weights.every((one) => given[one] === 0));
  return lacksWeight ? { kind: 'weights' } : null;
}
