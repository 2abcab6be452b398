import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { formatMoney, formatNumber } from '@/core/i18n/format';
import { draftOutreach } from '@/core/services/draft-outreach';
import { recomputeInsights } from '@/core/services/recompute-insights';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail, readDirectory } from '@/core/store/published';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines, LIST_MAPPING } from './import-lines';

const PROGRAM = programIdOf(networkId('file'), 'Acme');
const ANN = accountIdOf(PROGRAM, 'ann');
const DAYS = 120;
/** Two days before the last covered one: what came later may still change. */
const AS_OF = NEW_YEAR + DAYS - 3;

const annOn = (day: number) => ({
  clicks: 11 + ((day * 5) % 7),
  orders: day % 4 === 0 ? 1 : 0,
  cents: day % 4 === 0 ? 4_990 + day : 0,
});
type Others = Readonly<Record<string, { readonly name: string; readonly clicks: number; readonly cents: number }>>;
const OTHERS: Others = {
  secret77: { name: 'Rivalry Media', clicks: 8_642, cents: 7_531_900 },
  secret88: { name: 'Quiet Coupons', clicks: 3_197, cents: 2_468_100 },
};

async function store(others: Others): Promise<TrellisDb> {
  const db = openTestDb();
  const people = [['ann', 'Ann Garden'] as const, ...Object.entries(others).map(([id, { name }]) => [id, name] as const)];
  const list = people.map(([id, name]) => `${id},${name},${id}@partner.test,active,${isoDay(NEW_YEAR)},`);
  await importLines(db, { lines: ['Partner ID,Name,Email,Status,Joined,Type', ...list], mapping: LIST_MAPPING });
  const lines = ['Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency'];
  for (let day = NEW_YEAR; day < NEW_YEAR + DAYS; day++) {
    const { clicks, orders, cents } = annOn(day);
    lines.push(`${isoDay(day)},ann,Ann Garden,${clicks},${orders},${(cents / 100).toFixed(2)},EUR`);
    for (const [id, other] of Object.entries(others)) {
      lines.push(`${isoDay(day)},${id},${other.name},${other.clicks},9,${(other.cents / 100).toFixed(2)},EUR`);
    }
  }
  await importLines(db, { lines, mapping: DAILY_MAPPING, at: 2 });
  await recomputeInsights(db, null, 3);
  return db;
}

async function feedback(db: TrellisDb): Promise<string> {
  const draft = await draftOutreach(db, ANN, { play: 'A-25' });
  if (!draft.ok) throw new Error(draft.reason);
  return `${draft.value.subject}\n${draft.value.message}`;
}

/** The thirty days up to and with `to`, added up from the file. */
function month(to: number) {
  const sum = { clicks: 0, orders: 0, cents: 0 };
  for (let day = to - 29; day <= to; day++) {
    const { clicks, orders, cents } = annOn(day);
    sum.clicks += clicks;
    sum.orders += orders;
    sum.cents += cents;
  }
  return { ...sum, revenue: formatMoney({ units: sum.cents * 100, currency: 'EUR' }, 'exact') };
}

test('the three numbers of the monthly feedback are those of the file and of the partners’ table, beside the month before', async () => {
  const db = await store(OTHERS);
  const text = await feedback(db);
  const [now, before] = [month(AS_OF), month(AS_OF - 30)];
  expect(now.cents).not.toBe(before.cents);
  expect(text).toContain(`- Clicks: ${formatNumber(now.clicks)} (${formatNumber(before.clicks)})`);
  expect(text).toContain(`- Conversions: ${now.orders} (${before.orders})`);
  expect(text).toContain(`- Revenue: ${now.revenue} (${before.revenue})`);

  const line = (await readDirectory(db)).find(({ account }) => account === ANN);
  expect(line?.main30).toBe(now.cents * 100);
  const recent = (await readAccountDetail(db, ANN))?.insight.recent;
  expect([recent?.clicks30, recent?.conversions30]).toEqual([now.clicks, now.orders]);
});

test('a partner’s own figures, as text to paste, hold nothing of any other partner', async () => {
  const text = await feedback(await store(OTHERS));
  expect(text).toContain('Ann Garden');
  for (const [id, { name, clicks, cents }] of Object.entries(OTHERS)) {
    const theirs = [
      id,
      name,
      formatNumber(clicks * 30),
      formatNumber(9 * 30),
      formatMoney({ units: cents * 3_000, currency: 'EUR' }, 'exact'),
    ];
    for (const told of theirs) expect(text).not.toContain(told);
  }
  const elsewhere = { someone: { name: 'Somebody Else', clicks: 1, cents: 100 } };
  expect(await feedback(await store(elsewhere))).toBe(text);
});
