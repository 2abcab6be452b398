import { expect, test } from 'vitest';
import type { ContactResult } from '@/core/domain/effects';
import type { Touch } from '@/core/domain/records';
import { successRule } from '@/core/playbook/effects/success-rules';
import { tellTouch } from '@/core/playbook/effects/tell-touch';
import { PLAYS } from '@/core/playbook/plays';
import { aTouch, NEW_YEAR } from '../../../fixtures/makers';

const UNTIL = NEW_YEAR + 40;
const sent = (more: Partial<Touch> = {}) =>
  aTouch({ play: 'A-14', direction: 'out', day: NEW_YEAR, measureOn: NEW_YEAR + 30, ...more });
const measured = (touch: Touch, outcome: ContactResult['outcome']) => ({
  asOf: UNTIL,
  effects: { until: UNTIL, results: [{ account: touch.account, play: touch.play ?? '', day: touch.day, outcome }] },
});

test.each([
  ['success', 'It worked: being active again. Data up to Feb 10, 2026.'],
  [
    'failure',
    'It did not work so far as the data tell: being active again was looked for in 30 days and not seen. Data up to Feb 10, 2026.',
  ],
  ['unknown', 'Neither the data nor your notes say whether it worked.'],
  ['resolved', 'It had come about before you wrote.'],
  ['untriggered', 'Not measured: the occasion for it was not in the data of the week before.'],
  ['again', 'Counted together with the message before it.'],
  ['pending', 'Too early to tell: the data must reach Jan 31, 2026.'],
] as const)('measured as %s', (outcome, text) => {
  expect(tellTouch(sent(), measured(sent(), outcome))).toEqual({ text, outcome });
});

test('before its day comes it says when that is, measured or not', () => {
  const early = { effects: null, asOf: NEW_YEAR + 3 };
  expect(tellTouch(sent(), early)?.text).toBe('Too early to tell: the data must reach Jan 31, 2026.');
});

test.each([
  ['a message that came in', sent({ direction: 'in' }), { effects: null, asOf: NEW_YEAR }],
  ['a message without a play', sent({ play: null }), { effects: null, asOf: NEW_YEAR }],
  ['a play of another version', sent({ play: 'A-99' }), { effects: null, asOf: NEW_YEAR }],
  ['a play whose doing is its aim', sent({ play: 'A-19', measureOn: null }), { effects: null, asOf: NEW_YEAR }],
  ['one whose day has come, and nobody measured', sent(), { effects: null, asOf: UNTIL }],
  ['one that was measured before it was sent', sent(), { effects: { until: UNTIL, results: [] }, asOf: UNTIL }],
  ['a programme that is not judged', sent(), { effects: null, asOf: null }],
  ['the result of another day', sent({ day: NEW_YEAR + 1 }), measured(sent(), 'success')],
] as const)('nothing is told of %s', (_name, touch, known) => {
  expect(tellTouch(touch, known)).toBeNull();
});

test('every play that is measured has words for what it is to bring', () => {
  for (const { id, success } of PLAYS) {
    const { by } = successRule(success.rule);
    const told = tellTouch(sent({ play: id }), measured(sent({ play: id }), 'success'));
    expect(told === null).toBe(by === 'doing' || by === 'nothing');
    if (told) expect(told.text).toMatch(/^It worked: [a-z][a-z -]+\./);
  }
});
