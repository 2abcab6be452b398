import { expect, test } from 'vitest';
import type { FlagDecision } from '@/core/domain/book';
import { ALL_COVERED, AS_OF, accountOf, everyDay, LAST_COVERED, type PartnerDraft, scaleCells, steadyCells } from '../makers';
import { aFlagDecision, type FlagDraft, flaggedPartner, flaggedProgram, type Sale } from './ledger-maker';

/** Ten conversions within three seconds of their clicks, the last of them yesterday. */
const instant: Sale = { repeat: 10, lag: 3 };
/** The same, all of one buyer: two signals. */
const twofold: Sale = { ...instant, buyer: 7n };
const steady: PartnerDraft = { cells: steadyCells(10, 2) };
const some = (sale: Sale, change: FlagDraft = {}): FlagDraft => ({ sales: [[sale]], partners: [steady], ...change });
const opened = (draft: FlagDraft) => flaggedPartner(draft).flags.map(({ id, level }) => `${id} ${level}`);

test('one signal is a look, two that share no source are a review of all', () => {
  expect(opened(some(instant))).toEqual(['F-4 look']);
  expect(opened(some(twofold))).toEqual(['F-4 review', 'F-6 review']);
});

test('two signals from one source are one signal', () => {
  const strange: Sale[] = [{ repeat: 20, site: 'www.google.com', customer: 'known' }];
  const honest: Sale[] = [{ repeat: 40, site: 'blog.example', customer: 'new' }];
  const cells = (clicks: number) => [{ day: AS_OF - 1, clicks, conversions: 20 }];
  const found = flaggedProgram({
    sales: [strange, honest, honest, honest],
    partners: [
      { cells: cells(400), website: 'ann.test' },
      ...[1, 2, 3].map(() => ({ cells: cells(1000), website: 'blog.example' })),
    ],
  }).accounts[0]?.flags;
  expect(found?.map(({ id, level }) => `${id} ${level}`)).toEqual(['F-7 look', 'F-8 look']);
});

test.each([
  ['seen 30 days ago', AS_OF - 30, ['F-4 look'], undefined],
  ['seen 31 days ago', AS_OF - 31, [], [{ id: 'F-4', state: 'expired', seen: AS_OF - 31, expires: AS_OF - 1 }]],
])('a flag without new evidence expires after 30 days: %s', (_name, day, open, resting) => {
  const draft = some({ ...instant, day });
  expect(opened(draft)).toEqual(open);
  const found = flaggedPartner(draft).restingFlags;
  if (resting) expect(found).toMatchObject(resting);
  else expect(found).toBeUndefined();
});

test('how long it stays is a setting', () => {
  expect(opened(some({ ...instant, day: AS_OF - 31 }, { settings: { flagDays: 40 } }))).toEqual(['F-4 look']);
});

test.each([
  ['as large as it was', { evidence: 10 }, []],
  ['grown by less than a fifth', { evidence: 8.4 }, []],
  ['grown by a fifth', { evidence: 10 / 1.2 }, ['F-4 look']],
  ['of another flag', { flag: 'F-6' }, ['F-4 look']],
  ['of another partner', { account: accountOf('p00001') }, ['F-4 look']],
  ['so long ago that all of the evidence is new', { day: AS_OF - 90 }, ['F-4 look']],
  ['while some of what was decided on is still looked at', { day: AS_OF - 89 }, []],
] satisfies [string, Partial<FlagDecision>, string[]][])('a decision silences the flag: %s', (_name, decision, open) => {
  const draft = some(instant, { decisions: [aFlagDecision(decision)] });
  expect(opened(draft)).toEqual(open);
  if (open.length === 0) expect(flaggedPartner(draft).restingFlags).toMatchObject([{ id: 'F-4', state: 'decided' }]);
});

test('what was cleared is no signal any more; what was asked is still one beside another', () => {
  const decided = (decision: FlagDecision['decision']) =>
    opened(some(twofold, { decisions: [aFlagDecision({ flag: 'F-6', decision })] }));
  expect(decided('clear')).toEqual(['F-4 look']);
  expect(decided('ask')).toEqual(['F-4 review']);
});

test.each(['ended', 'rejected', 'pending'] as const)('nobody is asked about a partner that is %s', (status) => {
  expect(opened({ ...some(instant), partners: [{ status, cells: steadyCells(10, 2) }] })).toEqual([]);
});

test('a review caps the score at 39 and says so; the band follows', () => {
  const { health } = flaggedPartner(some(twofold));
  expect(health).toMatchObject({ score: 39, band: 'at-risk' });
  expect(health.uncapped).toBeGreaterThan(70);
  expect(health.caps).toEqual([
    {
      id: 'review-flag',
      at: 39,
      sentence: { id: 'insight.cap.review-flag', facts: { at: 39, without: Math.round(health.uncapped ?? 0) } },
    },
  ]);
});

test('a look caps nothing, nor does a review that was decided', () => {
  const decisions = (['F-4', 'F-6'] as const).map((flag) => aFlagDecision({ flag }));
  for (const draft of [some(instant), some(twofold, { decisions })]) {
    expect(flaggedPartner(draft).health).toMatchObject({ band: 'healthy', caps: [] });
  }
});

test('the cap of a review is a setting', () => {
  expect(flaggedPartner(some(twofold, { settings: { capReview: 25 } })).health.score).toBe(25);
});

test('of several caps the lowest counts, and each says what the next one would allow', () => {
  const cells = scaleCells(everyDay({ clicks: 40, conversions: 2 }), 0.55, { from: AS_OF - 27, to: LAST_COVERED });
  const others = Array.from({ length: 9 }, () => ({ cells: everyDay({ clicks: 40, conversions: 1 }) }));
  const { health } = flaggedPartner({ sales: [[twofold], ...others.map(() => [])], partners: [{ cells }, ...others] });
  expect(health).toMatchObject({ score: 39, band: 'at-risk' });
  expect(health.caps.map(({ id, sentence }) => ({ id, ...sentence.facts }))).toEqual([
    { id: 'review-flag', at: 39, without: 69 },
    { id: 'dipping', at: 69, without: Math.round(health.uncapped ?? 0) },
  ]);
});

test('points lost and the score before caps still sum to 100', () => {
  const { health } = flaggedPartner(some(twofold));
  expect(health.factors.reduce((sum, { pointsLost }) => sum + pointsLost, health.uncapped ?? 0)).toBe(100);
});

test('as of an earlier day nothing later is evidence', () => {
  const late = some({ ...instant, day: LAST_COVERED });
  expect(flaggedPartner(late).flags.every(({ seen }) => seen <= AS_OF)).toBe(true);
});

test('a programme without conversions and clicks has neither flags nor trouble', () => {
  const { accounts, blindFlags } = flaggedProgram({ partners: [{}, steady], coverage: {}, lifetime: [] });
  expect(accounts.every(({ flags }) => flags.length === 0)).toBe(true);
  expect(blindFlags).toHaveLength(10);
  expect(flaggedProgram({ partners: [], coverage: ALL_COVERED }).accounts).toEqual([]);
});
