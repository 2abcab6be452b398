import { expect, test } from 'vitest';
import { fitOf } from '@/core/domain/fit';

const answer = (item: string, state: 'yes' | 'part' | 'no' | 'not-needed', list: 'fit' | 'readiness' = 'fit') => ({
  list,
  item,
  state,
});

test('fit is what was answered yes, of all five; what nobody asked is no “no”', () => {
  const fit = fitOf([answer('standards', 'yes'), answer('methods', 'part'), answer('audience', 'no')]);
  expect(fit).toEqual({
    answers: { standards: 'yes', methods: 'part', habits: null, alignment: null, audience: 'no' },
    yes: 1,
    asked: 3,
  });
});

test('other lists, unknown questions and what is not needed count for nothing', () => {
  const fit = fitOf([answer('link', 'yes', 'readiness'), answer('mood', 'yes'), answer('habits', 'not-needed')]);
  expect(fit).toMatchObject({ yes: 0, asked: 0 });
});
