import type { Period } from '../../domain/day';
import type { AccountFacts } from '../../domain/partner';
import type { Success } from '../play';
import type { Note } from './book-notes';
import type { PartnerLog } from './partner-log';
import type { Standing } from './standing';
import type { StepKind } from './steps-ahead';
import type { Watch } from './watch';

/** What is looked at to say whether it worked for one partner. Whatever it asks is of `days`; null: not known. */
export type Outlook = {
  readonly watch: Watch;
  readonly standing: Standing;
  /** From the day of the contact to the end of the play's window. */
  readonly days: Period;
  readonly facts: Pick<AccountFacts, 'joined' | 'status'>;
  /** Silence of so many days is no activity. */
  readonly activeGapDays: number;
  /** Weeks after a dip against what was expected of them. */
  readonly dipRatio: () => number | null;
  /** From which ratio on a dip is over. */
  readonly recoveredAt: number;
  readonly log: PartnerLog;
  readonly hasNote: (note: Note) => boolean;
  /** Share of the goal or tier that the play was about, as it stood at the end of the days. */
  readonly shareOfStep: () => number | null;
  /** Conversions per click of the partner's peers. */
  readonly peerRate: (own: { readonly clicks: number; readonly conversions: number }) => number | null;
  readonly usedOwnCode: () => boolean | null;
  /** Commissions that were overdue when the play was due still wait in the newest data. */
  readonly stillWaits: () => boolean | null;
};

type Judge = (outlook: Outlook) => boolean | null;

/**
 * How a play's success is judged. `data`: by what the partner did, asked or not, so that there is something to compare with; an
 * `event` happens once, so that one before the contact is no success of it. `log`: by what only those can show that were asked, or
 * that only the user's own notes tell: counted, compared with nobody. `doing`: that it was done is all that was wanted. `nothing`:
 * it is about the whole programme, and no partner shows it. `isReturn`: being active again is the success, for which the return
 * table has a chance. `step`: it ends with the period of the goal or tier that it is about, not after a number of days.
 */
export type SuccessRule =
  | { readonly by: 'data'; readonly judge: Judge; readonly isEvent: boolean; readonly isReturn?: true; readonly step?: StepKind }
  | { readonly by: 'log'; readonly judge: Judge }
  | { readonly by: 'doing' }
  | { readonly by: 'nothing' };

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

const noted =
  (note: Note): Judge =>
  ({ hasNote }) =>
    hasNote(note);

/** Who was asked, and when, is all that is known of those who have not joined: there are no others to compare with. */
const joined: Judge = ({ facts, days }) => facts.joined !== null && facts.joined >= days.from && facts.joined <= days.to;

/** A partner was taken in, or its flag, terms or application was decided. When it was turned down no export says. */
const decided: Judge = (outlook) => {
  if (joined(outlook) || outlook.hasNote('decision')) return true;
  return TURNED_DOWN.has(outlook.facts.status) ? null : false;
};
const TURNED_DOWN: ReadonlySet<AccountFacts['status']> = new Set(['rejected', 'declined_by_partner']);

const LEAST_CLICKS = 10;
const tenClicks: Judge = ({ watch, standing, days }) => watch.reaches(standing.account, 'clicks', { days, least: LEAST_CLICKS });
const active: Judge = ({ watch, standing, days }) => watch.sawAny(standing.account, ['clicks', 'conversions'], days);

/** At least half as many conversions per click as its peers have, and one at all. */
const convertsAsPeers: Judge = ({ watch, standing, days, peerRate }) => {
  const [clicks, conversions] = [watch.sum(standing.account, 'clicks', days), watch.sum(standing.account, 'conversions', days)];
  if (clicks === null || conversions === null) return null;
  if (conversions <= 0) return false;
  const rate = peerRate({ clicks, conversions });
  return rate === null ? null : conversions >= (rate * clicks) / 2;
};

const reachesStep =
  (least: number): Judge =>
  ({ shareOfStep }) => {
    const share = shareOfStep();
    return share === null ? null : share >= least;
  };

/** That they are validated the exports say, not on which day: later counts, too. */
const validated: Judge = ({ stillWaits }) => {
  const waits = stillWaits();
  return waits === null ? null : !waits;
};

/** Nobody wrote any more, once it was settled to let the partner rest. */
const leftInPeace: Judge = ({ log, days }) => log.firstContact({ from: days.from + 1, to: days.to }) === null;

/** Every rule of the table of plays (method 3.8). The compiler names a rule that a play has and this table has not. */
const RULES = {
  joined: { by: 'log', judge: joined },
  'first-click': { by: 'data', judge: click, isEvent: true, isReturn: true },
  click: { by: 'data', judge: click, isEvent: false },
  'ten-clicks': { by: 'data', judge: tenClicks, isEvent: false },
  'first-conversion': { by: 'data', judge: conversion, isEvent: true },
  'next-conversion': { by: 'data', judge: conversion, isEvent: false },
  'active-again': { by: 'data', judge: activeAgain, isEvent: true, isReturn: true },
  'active-in-season': { by: 'data', judge: active, isEvent: false },
  'still-active': { by: 'data', judge: stillActive, isEvent: false },
  'dip-recovered': { by: 'data', judge: recovered, isEvent: false },
  'converts-as-peers': { by: 'data', judge: convertsAsPeers, isEvent: false },
  'goal-reached': { by: 'data', judge: reachesStep(0.9), isEvent: true, step: 'goal' },
  'tier-reached': { by: 'data', judge: reachesStep(1), isEvent: true, step: 'near' },
  answer: { by: 'log', judge: answered },
  'two-way-contact': { by: 'log', judge: answered },
  'review-held': { by: 'log', judge: answered },
  'code-used': { by: 'log', judge: ({ usedOwnCode }) => usedOwnCode() },
  'goal-agreed': { by: 'log', judge: noted('goal') },
  decided: { by: 'log', judge: decided },
  'verdict-stored': { by: 'log', judge: noted('verdict') },
  'cause-stored': { by: 'log', judge: noted('cause') },
  'date-set': { by: 'log', judge: noted('feed') },
  reviewed: { by: 'log', judge: noted('review') },
  'permission-stored': { by: 'log', judge: noted('permission') },
  referred: { by: 'log', judge: noted('referral') },
  validated: { by: 'log', judge: validated },
  'let-rest': { by: 'log', judge: leftInPeace },
  sent: { by: 'doing' },
  'contest-lifted': { by: 'nothing' },
  'share-fell': { by: 'nothing' },
} as const satisfies Record<Success['rule'], SuccessRule>;

export const successRule = (id: Success['rule']): SuccessRule => RULES[id];

/** Something can be told of single partners. */
export const isJudged = ({ by }: SuccessRule): boolean => by === 'data' || by === 'log';
