import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { Effect } from '@/core/domain/effects';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { chanceOf, measuredChances } from '@/core/playbook/effects/chance-of';
import { suggestActions } from '@/core/playbook/suggest-actions';
import { AS_OF, aDip, anInsight, aProgram, someFacts } from '../../../fixtures/insight-makers';

const measured = (value: number, cases: number) => ({ difference: { value, cases, low: value, high: value, chance: 0.5 } });

test.each([
  ['nothing to compare with: the default', { difference: null }, 0.1],
  ['twenty cases weigh as much as the default', measured(0.3, 20), 0.2],
  ['many cases: what was measured', measured(0.3, 1_980), 0.298],
  ['no help in many cases: nearly no chance', measured(0, 180), 0.01],
  ['harm is no chance, not a negative one', measured(-0.5, 100), 0],
])('%s', (_name, effect, chance) => {
  expect(chanceOf(0.1, effect)).toBeCloseTo(chance, 10);
});

test('a play that was measured to help is ranked by it', () => {
  const effect = { play: 'A-16', difference: { value: 0.5, cases: 60, low: 0.3, high: 0.7, chance: 0.99 } } as unknown as Effect;
  const suggest = (effects: readonly Effect[]) =>
    suggestActions({
      program: aProgram({ accounts: [anInsight({ segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' } })] }),
      facts: [someFacts()],
      touches: [],
      decisions: [],
      book: EMPTY_BOOK,
      measured: measuredChances(effects),
      settings: DEFAULT_SETTINGS,
      today: AS_OF,
    })[0]?.find((action) => action.play === 'A-16');
  const [before, after] = [suggest([]), suggest([effect])];
  expect(before?.chance).toBe(0.1);
  expect(after?.chance).toBeCloseTo((20 * 0.1 + 60 * 0.5) / 80);
  expect((after?.priority ?? 0) / (before?.priority ?? 1)).toBeCloseTo(4);
});
