import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { AccountInsight, NextAction } from '@/core/domain/insight';
import { ACTIVITIES, STAGES, TIERS } from '@/core/domain/partner';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { sentenceText } from '@/core/i18n/translate';
import { findPlay } from '@/core/playbook/plays';
import { suggestActions } from '@/core/playbook/suggest-actions';
import { AS_OF, aDecision, aDip, anAccount, anInsight, aProgram, aTouch, euros, someFacts } from '../../fixtures/insight-makers';

const someDay = fc.integer({ min: AS_OF - 200, max: AS_OF + 10 });
const orNull = <Value>(arb: fc.Arbitrary<Value>) => fc.option(arb, { nil: null });
const count = orNull(fc.nat(5_000));
const money = orNull(fc.nat(9_000).map(euros));

const anyInsight = fc.record({
  tier: fc.constantFrom(...TIERS),
  stage: fc.record({ code: fc.constantFrom(...STAGES), since: orNull(someDay) }),
  activity: fc.record({ code: fc.constantFrom(...ACTIVITIES), since: orNull(someDay), gapDays: orNull(fc.nat(400)) }),
  segments: fc.subarray(['S-12', 'S-14', 'S-16'] as const),
  dip: orNull(fc.record({ recent: fc.nat(50), expected: fc.nat(100), since: someDay }).map(aDip)),
  returnChance: orNull(fc.double({ min: 0, max: 1, noNaN: true })),
  firstConversion: orNull(someDay),
  lastActive: orNull(someDay),
  health: fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
  recent: fc.record({ main30: money, mainPrevious30: money, mainBeforeSilence: money, clicks30: count, conversions30: count }),
  totals: fc.record({ clicks: count, conversions: count }),
});
const anyPlay = fc.constantFrom('A-06', 'A-14', 'A-16', 'A-25', 'A-41');
const anyPartner = fc.record({
  insight: anyInsight,
  joined: orNull(someDay),
  touches: fc.array(fc.record({ day: someDay, play: orNull(anyPlay), direction: fc.constantFrom('in', 'out') }), {
    maxLength: 4,
  }),
  decisions: fc.array(
    fc.record({ play: anyPlay, state: fc.constantFrom('done', 'snoozed', 'dismissed'), day: someDay, until: orNull(someDay) }),
    { maxLength: 2 },
  ),
});

function inputOf(partners: readonly (typeof anyPartner extends fc.Arbitrary<infer Partner> ? Partner : never)[]) {
  const accounts: AccountInsight[] = partners.map(({ insight }, index) =>
    anInsight({ ...insight, account: anAccount(`p${index}`) }),
  );
  return {
    program: aProgram({ accounts }),
    facts: partners.map(({ joined }, index) => someFacts({ id: anAccount(`p${index}`), joined })),
    touches: partners.flatMap(({ touches }, index) =>
      touches.map((touch) => aTouch({ ...touch, account: anAccount(`p${index}`) })),
    ),
    decisions: partners.flatMap(({ decisions }, index) =>
      decisions.map((decision) => aDecision({ ...decision, account: anAccount(`p${index}`) })),
    ),
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
  };
}

test('whatever the insight holds: finite priorities, best first, one per play, each with its words', () => {
  fc.assert(
    fc.property(fc.array(anyPartner, { minLength: 1, maxLength: 4 }), (partners) => {
      const input = inputOf(partners);
      const all = suggestActions(input);
      expect(all).toHaveLength(partners.length);
      for (const actions of all) {
        const open = actions.filter(({ state }) => state === 'open');
        expect(actions.slice(0, open.length)).toEqual(open);
        expect(open.map(({ priority }) => priority)).toEqual(open.map(({ priority }) => priority).sort((a, b) => b - a));
        expect(new Set(actions.map(({ play }) => play)).size).toBe(actions.length);
        for (const action of actions) isSound(action);
        const names = new Set(open.map(({ play }) => play));
        for (const name of names) for (const other of findPlay(name)?.absorbs ?? []) expect(names).not.toContain(other);
      }
    }),
    { numRuns: 300 },
  );
});

function isSound({ priority, why, warning, money: atStake, trigger, state, until, isDuty }: NextAction): void {
  expect(Number.isFinite(priority)).toBe(true);
  expect(priority > 0).toBe(isDuty !== true && state !== 'expired');
  expect(trigger).toBeGreaterThan(0);
  expect(sentenceText(why)).not.toMatch(/NaN|undefined|Infinity/);
  if (warning) expect(sentenceText(warning)).toContain('Your last message');
  if (atStake) expect(Number.isSafeInteger(atStake.units) && atStake.units >= 0).toBe(true);
  if (state === 'open' || state === 'expired') expect(until).toBeNull();
  else if (until !== null) expect(until).toBeGreaterThan(AS_OF);
}

test('the same input in another order gives the same actions', () => {
  fc.assert(
    fc.property(fc.array(anyPartner, { minLength: 2, maxLength: 5 }), (partners) => {
      const input = inputOf(partners);
      const shuffled = {
        ...input,
        facts: [...input.facts].reverse(),
        touches: [...input.touches].reverse(),
        program: { ...input.program, accounts: [...input.program.accounts].reverse() },
      };
      expect(suggestActions(shuffled).reverse()).toEqual(suggestActions(input));
    }),
    { numRuns: 100 },
  );
});
