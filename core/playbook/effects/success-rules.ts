import type { Day, Period } from '../../domain/day';
import type { Play } from '../plays';
import type { PartnerLog } from './partner-log';
import type { Standing } from './standing';
import type { Watch } from './watch';

/** What is looked at to say whether it worked for one partner. */
export type Outlook = {
  readonly watch: Watch;
  readonly standing: Standing;
  /** From the day of the contact to the end of the play's window. */
  readonly days: Period;
  /** Day on which the partner joined the programme; null: it did not, or nobody says. */
  readonly joined: Day | null;
  /** Silence of so many days is no activity. */
  readonly activeGapDays: number;
  /** Weeks after a dip against what was expected of them; null: not known. */
  readonly dipRatio: () => number | null;
  /** From which ratio on a dip is over. */
  readonly recoveredAt: number;
  readonly log: PartnerLog;
};

type Judge = (outlook: Outlook) => boolean | null;

/**
 * How a play's success is judged. `data`: by what the partner did, asked or not, so that there is something to compare with; an
 * `event` happens once, so that one before the contact is no success of it. `log`: by the log alone. `doing`: that it was done is
 * all that was wanted. `isReturn`: being active again is the success, for which the return table has a chance.
 */
export type SuccessRule =
  | { readonly by: 'data'; readonly judge: Judge; readonly isEvent: boolean; readonly isReturn?: true }
  | { readonly by: 'log'; readonly judge: Judge }
  | { readonly by: 'doing' };

const click: Judge = ({ watch, standing, days }) => watch.saw(standing.account, 'clicks', days);
const conversion: Judge = ({ watch, standing, days }) => watch.saw(standing.account, 'conversions', days);

/** Of one that never was: any sign of life. Of a silent one as the method has it: a conversion, or clicks on two days. */
const activeAgain: Judge = ({ watch, standing, days }) => {
  const { account, activity } = standing;
  if (activity === 'never-active') return watch.sawAny(account, ['conversions', 'clicks'], days);
  const sold = watch.saw(account, 'conversions', days);
  const clickDays = watch.days(account, 'clicks', days);
  if (sold || (clickDays ?? 0) > 1) return true;
  return sold === null || clickDays === null ? null : false;
};

/** The end of the window is what counts: active in its last days. */
const stillActive: Judge = ({ watch, standing, days, activeGapDays }) =>
  watch.sawAny(standing.account, ['clicks', 'conversions'], {
    from: Math.max(days.from, days.to - activeGapDays + 1),
    to: days.to,
  });

const recovered: Judge = (outlook) => {
  if (outlook.standing.dip === null) return activeAgain(outlook); // it fell silent, and no test measures that
  const ratio = outlook.dipRatio();
  return ratio === null ? null : ratio >= outlook.recoveredAt;
};

const answered: Judge = ({ log, days }) => log.wasAnswered(days);

const joined: Judge = ({ joined: on, days }) => on !== null && on >= days.from && on <= days.to;
const tenClicks: Judge = ({ watch, standing, days }) => watch.reaches(standing.account, 'clicks', { days, least: 10 });
const active: Judge = ({ watch, standing, days }) => watch.sawAny(standing.account, ['clicks', 'conversions'], days);
const agreed: Judge = ({ log, days }) => log.agreedGoal(days);
/** Goals, codes, tiers, referrals and rates are not followed here: such cases are counted as not known. */
const notFollowed: Judge = () => null;

type RuleId = Play['success']['rule'];

/** Every rule of the table of plays (method 3.8). The compiler names a rule that a play has and this table has not. */
const RULES = {
  joined: { by: 'data', judge: joined, isEvent: true },
  'first-click': { by: 'data', judge: click, isEvent: true, isReturn: true },
  click: { by: 'data', judge: click, isEvent: false },
  'ten-clicks': { by: 'data', judge: tenClicks, isEvent: false },
  'first-conversion': { by: 'data', judge: conversion, isEvent: true },
  'next-conversion': { by: 'data', judge: conversion, isEvent: false },
  'active-again': { by: 'data', judge: activeAgain, isEvent: true, isReturn: true },
  'active-in-season': { by: 'data', judge: active, isEvent: false },
  'still-active': { by: 'data', judge: stillActive, isEvent: false },
  'dip-recovered': { by: 'data', judge: recovered, isEvent: false },
  'code-used': { by: 'data', judge: notFollowed, isEvent: false },
  'converts-as-peers': { by: 'data', judge: notFollowed, isEvent: false },
  'goal-reached': { by: 'data', judge: notFollowed, isEvent: false },
  'tier-reached': { by: 'data', judge: notFollowed, isEvent: false },
  referred: { by: 'data', judge: notFollowed, isEvent: false },
  answer: { by: 'log', judge: answered },
  'two-way-contact': { by: 'log', judge: answered },
  'review-held': { by: 'log', judge: answered },
  'goal-agreed': { by: 'log', judge: agreed },
  sent: { by: 'doing' },
  decided: { by: 'doing' },
  'verdict-stored': { by: 'doing' },
  'cause-stored': { by: 'doing' },
  'date-set': { by: 'doing' },
  reviewed: { by: 'doing' },
  'permission-stored': { by: 'doing' },
  validated: { by: 'doing' },
  'contest-lifted': { by: 'doing' },
  'let-rest': { by: 'doing' },
  'share-fell': { by: 'doing' },
} as const satisfies Record<RuleId, SuccessRule> & Readonly<Record<string, SuccessRule>>;

export const successRule = (id: keyof typeof RULES): SuccessRule => RULES[id];
