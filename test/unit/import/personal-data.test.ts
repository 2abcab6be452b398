import { expect, test } from 'vitest';
import { type PlanAnswers, planImport } from '@/core/import/plan-import';
import { quiet, taken } from './plan-file';

const ANSWERS: PlanAnswers = {
  currency: 'EUR',
  mapping: {
    report: 'transactions',
    columns: { 'Buyer e-mail': 'buyer', Order: 'conversion-id', Date: 'date', 'Partner ID': 'partner-id', Revenue: 'revenue' },
  },
};
const LINES = [
  'Buyer e-mail,Customer name,Order,Date,Partner ID,Revenue,IP address',
  'ann@buyer.test,Ann Smith,o1,2026-10-01,7,10.00,192.0.2.1',
  'ANN@buyer.test ,Ann Smith,o2,2026-10-02,7,20.00,192.0.2.1',
  'bob@buyer.test,Bob Jones,o3,2026-10-02,8,ten,192.0.2.2',
  'bob@buyer.test,Bob Jones,o4,2026-10-03,8,5.00,192.0.2.2',
  '"cem@buyer.test,Cem Kaya,o5,2026-10-03,8,5.00,192.0.2.3',
];

async function plan(salt: number | null) {
  const source = { name: 'orders.csv', lastModified: 0, blob: new Blob([LINES.join('\n')]) };
  const hooks = { ...quiet(), ...(salt === null ? {} : { salt: async () => new Uint8Array(32).fill(salt) }) };
  return taken(await planImport(source, ANSWERS, hooks));
}

const buyers = async (salt: number | null) => {
  const { batch } = await plan(salt);
  return batch?.ledger?.traits?.buyer ? [...batch.ledger.traits.buyer] : null;
};

test('nothing that a file says of end customers comes through the door: not stored, not among the refused rows, not shown', async () => {
  const whole = await plan(1);
  expect(whole.summary.rows).toMatchObject({ accepted: 3, refused: 2 });
  expect(whole.summary.problems.map(({ reason }) => reason)).toEqual(['not-money', 'unclosed-quote']);
  const text = JSON.stringify(whole, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  expect(text).toContain('o3');
  for (const said of [/buyer\.test/i, /smith|jones|kaya/i, /192\.0\.2/]) expect(text).not.toMatch(said);
});

test('buyers are told apart by a hash that another installation would not make, and not at all without a secret', async () => {
  const [own, again, elsewhere] = [await buyers(1), await buyers(1), await buyers(2)];
  expect(own).toHaveLength(3);
  expect(new Set(own).size).toBe(2);
  expect(again).toEqual(own);
  expect(elsewhere?.some((hash) => own?.includes(hash))).toBe(false);
  expect(await buyers(null)).toBeNull();
});
