import { expect, test } from 'vitest';
import { AS_OF, insightOf, steadyCells } from './makers';

test('a steady partner is active, healthy and in cultivation', () => {
  const insight = insightOf({ partners: [{ cells: steadyCells(10, 2) }] });
  const [partner] = insight.accounts;
  expect(insight.asOf).toBe(AS_OF);
  expect(partner).toMatchObject({ tier: 'A', activity: { code: 'active' }, stage: { code: 'cultivation' } });
});
