import type { SegmentId } from '../../domain/insight';
import type { Stage } from '../../domain/partner';
import type { Condition, Rule } from '../../domain/rule';
import { type Sentence, sentence } from '../../domain/sentence';
import type { Settings } from '../../domain/settings';
import type { WorthId } from './worth';

/** A named rule. Copied, it is a segment of the user's own with the same members. */
export type Segment = {
  readonly id: SegmentId;
  /** Part of the life cycle that it is looked at in; `all`: any. */
  readonly stage: Exclude<Stage, 'ended'> | 'all';
  readonly rule: Rule;
  /** Members with more of it come first. */
  readonly worth: WorthId;
  /** What hangs on the members per 30 days, where that can be said: `start` is what a partner brings that has just begun. */
  readonly money: WorthId | 'start' | null;
};

const is = (field: string, value: string | number | boolean): Condition => ({ field, is: 'is', value });
const isNot = (field: string, value: string): Condition => ({ field, is: 'is-not', value });
const atLeast = (field: string, value: Condition['value']): Condition => ({ field, is: 'at-least', value });
const within = (field: string, value: Condition['value']): Condition => ({ field, is: 'within', value });
const lessThan = (field: string, value: Condition['value']): Condition => ({ field, is: 'less-than', value });

/** What the network has ended, or not begun, asks for nothing that a partner at work is asked. */
const IN_PROGRAM = is('in-program', true);

const between = (field: string, from: number, below: number): Rule => ({ all: [atLeast(field, from), lessThan(field, below)] });

/** The built-in segments, in the order of their numbers. Source: method 3.7. */
export const SEGMENTS: readonly Segment[] = [
  {
    id: 'S-01',
    stage: 'discovery',
    rule: { all: [is('stage', 'discovery'), atLeast('fit', 3), is('contacted', false)] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-02',
    stage: 'recruitment',
    // Who applied waits for us, not we for them: that is S-03.
    rule: { all: [is('stage', 'recruitment'), isNot('status', 'pending'), atLeast('last-out', 7), is('awaiting-reply', true)] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-03',
    stage: 'recruitment',
    rule: { all: [is('stage', 'recruitment'), is('status', 'pending'), atLeast('waiting', 3)] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-04',
    stage: 'recruitment',
    rule: { all: [is('stage', 'recruitment'), is('status', 'negotiating'), atLeast('waiting', { setting: 'stalledDays' })] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-05',
    stage: 'onboarding',
    rule: { all: [IN_PROGRAM, within('joined', { setting: 'newDays' })] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-06',
    stage: 'onboarding',
    rule: { all: [IN_PROGRAM, atLeast('joined', 3), within('joined', 30), is('written-to', false)] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-07',
    stage: 'onboarding',
    rule: { all: [is('stage', 'onboarding'), atLeast('joined', 30)] },
    worth: 'year-value',
    money: null,
  },
  { id: 'S-08', stage: 'all', rule: is('tier', 'A'), worth: 'year-value', money: 'month-value' },
  { id: 'S-09', stage: 'all', rule: is('tier', 'B'), worth: 'year-value', money: 'month-value' },
  { id: 'S-10', stage: 'all', rule: is('tier', 'C'), worth: 'year-value', money: 'month-value' },
  {
    id: 'S-11',
    stage: 'all',
    rule: {
      all: [
        IN_PROGRAM,
        isNot('tier', 'A'),
        is('contactable', true),
        // Who was never written to is free as well: nobody knows how long ago "never" was.
        { any: [is('written-to', false), { field: 'last-out', is: 'more-than', value: { setting: 'mailRestDays' } }] },
      ],
    },
    worth: 'year-value',
    money: 'month-value',
  },
  {
    id: 'S-12',
    stage: 'onboarding',
    rule: { all: [is('activity', 'never-active'), atLeast('joined', 30)] },
    worth: 'year-value',
    money: 'start',
  },
  {
    id: 'S-13',
    stage: 'onboarding',
    rule: {
      all: [
        IN_PROGRAM,
        { field: 'impressions', days: 60, is: 'at-least', value: 500 },
        { field: 'clicks', days: 60, is: 'is', value: 0 },
      ],
    },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-14',
    stage: 'engagement',
    rule: { all: [is('activity', 'dormant'), isNot('activity-tag', 'seasonal')] },
    worth: 'value-before-silence',
    money: 'value-before-silence',
  },
  {
    id: 'S-15',
    stage: 'engagement',
    rule: { all: [IN_PROGRAM, is('clicks-without-sales', true)] },
    worth: 'year-value',
    money: null,
  },
  { id: 'S-16', stage: 'engagement', rule: is('activity', 'dipping'), worth: 'dip-value', money: 'dip-value' },
  {
    id: 'S-17',
    stage: 'engagement',
    rule: { all: [IN_PROGRAM, atLeast('conversion-clicks', 200), lessThan('conversion-at-best', 0.5)] },
    worth: 'month-value',
    money: 'month-value',
  },
  { id: 'S-18', stage: 'engagement', rule: is('activity', 'reactivated'), worth: 'month-value', money: 'month-value' },
  {
    id: 'S-19',
    stage: 'engagement',
    rule: { all: [is('activity', 'churned'), within('activity-since', 365)] },
    worth: 'value-before-silence',
    money: 'value-before-silence',
  },
  { id: 'S-20', stage: 'engagement', rule: is('seasonal', true), worth: 'year-value', money: 'value-before-silence' },
  {
    id: 'S-21',
    stage: 'engagement',
    rule: { all: [is('seasonal', true), within('season-returns', 45)] },
    worth: 'year-value',
    money: 'value-before-silence',
  },
  {
    id: 'S-22',
    stage: 'cultivation',
    // The log may be empty: only a contact that is in it can be long ago.
    rule: {
      all: [
        IN_PROGRAM,
        is('tier', 'A'),
        { any: [lessThan('health', { setting: 'healthyFrom' }), { field: 'last-two-way', is: 'more-than', value: 45 }] },
      ],
    },
    worth: 'year-value',
    money: 'month-value',
  },
  {
    id: 'S-23',
    stage: 'cultivation',
    rule: { all: [IN_PROGRAM, { any: [is('rising', true), is('growing', true)] }] },
    worth: 'rise-value',
    money: 'rise-value',
  },
  { id: 'S-24', stage: 'all', rule: atLeast('flags', 1), worth: 'month-value', money: 'month-value' },
  {
    id: 'S-25',
    stage: 'cultivation',
    rule: { all: [IN_PROGRAM, { any: [between('goal-reached', 0.8, 1), between('tier-reached', 0.8, 1)] }] },
    worth: 'month-value',
    money: 'month-value',
  },
  {
    id: 'S-27',
    stage: 'engagement',
    rule: { all: [IN_PROGRAM, atLeast('reversal-times', 2), atLeast('settled', 20)] },
    worth: 'month-value',
    money: 'month-value',
  },
  {
    id: 'S-28',
    stage: 'all',
    rule: { all: [IN_PROGRAM, within('terms-end', 30)] },
    worth: 'month-value',
    money: 'month-value',
  },
  {
    id: 'S-29',
    stage: 'cultivation',
    rule: { all: [IN_PROGRAM, atLeast('size', 70), is('fewer-clicks-than-type', true)] },
    worth: 'year-value',
    money: null,
  },
  {
    id: 'S-30',
    stage: 'engagement',
    rule: {
      all: [
        IN_PROGRAM,
        atLeast('conversions-ever', 1),
        { field: 'conversions-ever', is: 'at-most', value: 2 },
        atLeast('last-conversion', 60),
      ],
    },
    worth: 'year-value',
    money: null,
  },
];

export const segmentOf = (id: string): Segment | null => SEGMENTS.find((segment) => segment.id === id) ?? null;

/** The rule in words, with the numbers that the user's settings give it. */
export function segmentSentence(id: SegmentId, settings: Settings): Sentence {
  const { newDays, stalledDays, mailRestDays, reactivatedDays, dormantDays, healthyFrom, tierAShare, tierBShare } = settings;
  return sentence(`workspace.segment.${id}`, {
    newDays,
    stalledDays,
    mailRestDays,
    reactivatedDays,
    dormantDays,
    healthyFrom,
    tierA: { share: tierAShare },
    tierB: { share: tierBShare },
  });
}
