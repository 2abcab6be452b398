import { expect, test } from 'vitest';
import type { Check } from '@/core/domain/book';
import { missingOf, readyProgress } from '@/core/domain/readiness';
import { t } from '@/core/i18n/translate';

const answer = (list: Check['list'], item: string, state: Check['state']) => ({ list, item, state });
const answers = [
  answer('onboarding', 'terms', 'yes'),
  answer('onboarding', 'guidelines', 'no'),
  answer('readiness', 'sample', 'part'),
  answer('readiness', 'link', 'yes'),
  answer('readiness', 'creative', 'no'),
  answer('readiness', 'feed', 'not-needed'),
  answer('fit', 'habits', 'yes'),
  answer('readiness', 'an item of a later version', 'no'),
];

test('what is not needed is in no count, and what nobody answered is not “no”', () => {
  expect(readyProgress(answers)).toEqual({ needed: 11, ready: 2, inPart: 1, notNeeded: 1, left: 6 });
  expect(readyProgress(answers, ['readiness'])).toEqual({ needed: 6, ready: 1, inPart: 1, notNeeded: 1, left: 3 });
  expect(readyProgress([])).toEqual({ needed: 12, ready: 0, inPart: 0, notNeeded: 0, left: 12 });
});

test('missing is what was said to be, in the order of the list', () => {
  expect(missingOf(answers, 'readiness')).toEqual(['creative', 'sample']);
  expect(missingOf(answers, 'onboarding')).toEqual(['guidelines']);
});

test.each([
  [{ needed: 6, ready: 4, inPart: 1, notNeeded: 1, left: 1 }, '4 of 6 ready, 1 in part, 1 not needed, 1 not answered'],
  [{ needed: 7, ready: 7, inPart: 0, notNeeded: 0, left: 0 }, '7 of 7 ready'],
  [{ needed: 0, ready: 0, inPart: 0, notNeeded: 7, left: 0 }, 'Nothing is needed, 7 not needed'],
])('the progress of %o is told as “%s”', (progress, told) => {
  expect(t('ready.progress', progress)).toBe(told);
});
