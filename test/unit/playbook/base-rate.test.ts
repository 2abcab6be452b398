import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { sentenceText } from '@/core/i18n/translate';
import { computeInsight } from '@/core/insight/compute-insight';
import { findPlay } from '@/core/playbook/plays';
import { certaintyOf, priorityOf, urgencyOf } from '@/core/playbook/priority';
import { suggestActions } from '@/core/playbook/suggest-actions';
import { AS_OF, aProgram, type PartnerDraft, steadyCells } from '../insight/makers';

/** What is suggested first to the first of these partners, and what its insight says. */
function first(...partners: PartnerDraft[]) {
  const data = aProgram({ partners });
  const program = computeInsight(data, DEFAULT_SETTINGS);
  const all = suggestActions({
    program,
    facts: data.accounts,
    touches: [],
    decisions: [],
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
  });
  const [insight, action] = [program.accounts[0], all[0]?.[0]];
  if (!insight || !action) throw new Error('nothing is suggested');
  return { insight, action, text: sentenceText(action.why), returns: program.returns };
}

test.each([35, 64, 80, 150])(
  'joined %i days ago and never active: the base rate in the reason is that of its row of the table',
  (age) => {
    const { insight, action, text, returns } = first({ joined: AS_OF - age });
    const rule = returns.startChance[returns.ages.findLastIndex((from) => from <= Math.floor(age / 7))] ?? Number.NaN;
    expect(action.play).toBe('A-14');
    expect(insight.returnChance).toBe(rule);
    expect(text).toContain(`Left alone, ${Number((rule * 100).toPrecision(2))}% of partners like it start within a month.`);
  },
);

test('dormant: the base rate in the reason is the one that the insight worked out, with what stands behind it', () => {
  const steady = Array.from({ length: 6 }, () => ({ cells: steadyCells(9, 3) }));
  const { insight, action, text, returns } = first({ cells: steadyCells(9, 3, { to: AS_OF - 75 }) }, ...steady);
  expect(action.play).toBe('A-14');
  expect(insight.returnChance).toBeGreaterThan(0);
  const cell = returns.silent.indexOf(9) * returns.active.length + returns.active.indexOf(18);
  expect(insight.returnChance).toBe(returns.chance[cell]);
  expect(text).toContain(
    `Left alone, ${Math.round((insight.returnChance ?? 0) * 100)}% of partners like it are back within a month.`,
  );
});

test('the rank is the money that is shown × the chance × the urgency × the certainty, per minute', () => {
  const steady = Array.from({ length: 6 }, () => ({ cells: steadyCells(9, 3) }));
  const { insight, action } = first({ cells: steadyCells(9, 3, { to: AS_OF - 75 }) }, ...steady);
  const play = findPlay(action.play);
  if (!play || !action.money) throw new Error('no money at stake');
  const rank = priorityOf({
    stake: action.money.units / 10_000,
    chance: action.chance ?? Number.NaN,
    urgency: urgencyOf(action, AS_OF),
    certainty: certaintyOf(play, insight),
    minutes: action.minutes,
  });
  expect(action.chance).toBe(play.chance);
  expect(action.priority).toBeCloseTo(rank, 6);
});
