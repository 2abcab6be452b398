import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import { changeRecord, dropRecord, keepRecord, type Step, undoStep } from '@/core/services/keep-record';
import { BOOK_TABLES, type BookTableName, type TrellisDb } from '@/core/store/db';
import { contentOf } from '@/core/store/records';
import { aRecord, BOOK_CONTENTS } from '../../fixtures/book-records';
import { ACME, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

test.each(BOOK_TABLES)('a record of %s is kept, changed, dropped, and each of it taken back', async (name) => {
  const db = openTestDb();
  const kept = await keepRecord(db, name, BOOK_CONTENTS[name] as never, { id: 'x', at: 5 });
  if (!kept.ok) throw new Error(kept.reason);
  expect(await db.table(name).get('x')).toEqual({ ...aRecord(name), ...kept.value.record });
  expect(contentOf(kept.value.record)).toEqual(BOOK_CONTENTS[name]);

  const dropped = await dropRecord(db, name, { id: 'x', at: 6 });
  if (!dropped.ok) throw new Error(dropped.reason);
  expect(await db.table(name).get('x')).toMatchObject({ deletedAt: 6 });
  await undoStep(db, dropped.value.step, 7);
  expect(await db.table(name).get('x')).toMatchObject({ ...BOOK_CONTENTS[name], deletedAt: null });
  await undoStep(db, kept.value.step, 8);
  expect(await db.table(name).get('x')).toMatchObject({ deletedAt: 8 });
});

test('a change that is taken back leaves what was changed since in other fields', async () => {
  const db = openTestDb();
  await db.offers.add(aRecord('offers'));
  const first = await changeRecord(db, 'offers', { id: 'offers-1', change: { title: 'Spring sale', code: 'SPRING' }, at: 2 });
  await changeRecord(db, 'offers', { id: 'offers-1', change: { text: 'All of it.' }, at: 3 });
  if (!first.ok) throw new Error(first.reason);
  await undoStep(db, first.value.step, 4);
  expect(await db.offers.get('offers-1')).toMatchObject({ ...BOOK_CONTENTS.offers, text: 'All of it.', updatedAt: 4 });
});

test('a field that was not there before is not there after', async () => {
  const db = openTestDb();
  const { entrants: _entrants, ...content } = BOOK_CONTENTS.contests;
  await keepRecord(db, 'contests', { ...content, seed: null }, { id: 'x', at: 1 });
  const drawn = await changeRecord(db, 'contests', { id: 'x', change: { seed: 3, entrants: [] }, at: 2 });
  if (!drawn.ok) throw new Error(drawn.reason);
  await undoStep(db, drawn.value.step, 3);
  const after = await db.contests.get('x');
  expect(after).toMatchObject({ seed: null });
  expect(after?.entrants).toBeUndefined();
});

test('what is not there is neither changed nor dropped', async () => {
  const db = openTestDb();
  await db.pulses.add(aRecord('pulses', { deletedAt: 3 }));
  for (const id of ['pulses-1', 'none']) {
    expect(await changeRecord(db, 'pulses', { id, change: { note: 'x' } })).toMatchObject({ ok: false, reason: 'not-found' });
    expect(await dropRecord(db, 'pulses', { id })).toMatchObject({ ok: false, reason: 'not-found' });
  }
});

test('writing what is there already is no step', async () => {
  const db = openTestDb();
  await keepRecord(db, 'pulses', BOOK_CONTENTS.pulses, { id: 'x', at: 1 });
  const again = await keepRecord(db, 'pulses', BOOK_CONTENTS.pulses, { id: 'x', at: 2 });
  expect(again).toMatchObject({ ok: true, value: { record: { updatedAt: 1 }, step: { before: [] } } });
});

test('texts are trimmed, and a line stays a line', async () => {
  const db = openTestDb();
  const content = { ...BOOK_CONTENTS.offers, title: '  Sale\r\nBcc: all\u2028now\u0000 ', text: ' one\ntwo ' };
  const kept = await keepRecord(db, 'offers', content);
  expect(kept).toMatchObject({ value: { record: { title: 'Sale Bcc: all now', text: 'one\ntwo' } } });
});

const other = programIdOf(DUB, 'Acme2');
const refused: [string, BookTableName, object, string, string][] = [
  ['an offer without a title', 'offers', { title: ' \n' }, 'missing', 'title'],
  ['a segment without a name', 'ownSegments', { name: '' }, 'missing', 'name'],
  ['a prospect of whom nothing is said', 'prospects', { name: '', website: '', email: '' }, 'missing', 'name'],
  ['a title of a page', 'offers', { title: 'x'.repeat(501) }, 'too-long', 'title'],
  ['a note of a book', 'reasons', { note: 'x'.repeat(10_001) }, 'too-long', 'note'],
  ['a reward of a book', 'goals', { reward: { kind: 'money', text: 'x'.repeat(10_001) } }, 'too-long', 'text'],
  ['a goal that ends before it begins', 'goals', { period: { from: 2, to: 1 } }, 'ends-before-it-begins', 'period'],
  ['an offer that ends before it begins', 'offers', { from: 2, to: 1 }, 'ends-before-it-begins', 'to'],
  ['terms that end before they begin', 'terms', { from: 2, to: 1 }, 'ends-before-it-begins', 'to'],
  ['a link that is a script', 'offers', { link: 'javascript:alert(1)' }, 'not-a-link', 'link'],
  ['a link that is no address', 'assets', { link: 'reel.mp4' }, 'not-a-link', 'link'],
  ['a website that is a script', 'prospects', { website: 'JavaScript:alert(1)' }, 'not-a-link', 'website'],
  ['a website that is a file', 'prospects', { website: 'file:///etc' }, 'not-a-link', 'website'],
  ['an address that is none', 'prospects', { email: 'dora' }, 'not-an-address', 'email'],
  ['an address that is two', 'profiles', { email: 'a@x.test,b@x.test' }, 'not-an-address', 'email'],
  ['a number that is none', 'goals', { target: Number.NaN }, 'not-possible', 'target'],
  ['a code that is in no list', 'reasons', { code: 'bored' }, 'not-possible', 'code'],
  ['an item of another list', 'checks', { item: 'audience' }, 'not-possible', 'item'],
  ['a rule that is none', 'ownSegments', { rule: { all: 1 } }, 'not-possible', 'rule'],
  ['an account that is none', 'reasons', { account: 'ann' }, 'not-possible', 'account'],
  ['terms with a partner of another programme', 'terms', { account: accountIdOf(other, 'ann') }, 'not-possible', 'account'],
];

test.each(refused)('%s is not kept, and the field is named', async (_name, table, change, reason, detail) => {
  const db = openTestDb();
  const content = { ...BOOK_CONTENTS[table], ...change };
  expect(await keepRecord(db, table, content as never)).toEqual({ ok: false, reason, detail });
  await db.table(table).add(aRecord(table));
  expect(await changeRecord(db, table, { id: `${table}-1`, change: change as never })).toEqual({ ok: false, reason, detail });
  expect(await db.table(table).toArray()).toEqual([aRecord(table)]);
});

test.each([
  ['a website as people write it', 'prospects', { website: 'www.dora.test:8080/blog?a=b' }],
  ['a website with its scheme', 'prospects', { website: 'https://dora.test' }],
  ['no link at all', 'offers', { link: '' }],
  ['an offer of one day', 'offers', { from: NEW_YEAR, to: NEW_YEAR }],
  ['terms of everybody', 'terms', { account: null }],
  ['days of a partner in no programme', 'calendar', { program: null, account: accountIdOf(ACME, 'ann') }],
] as const)('%s is kept', async (_name, table, change) => {
  expect(await keepRecord(openTestDb(), table, { ...BOOK_CONTENTS[table], ...change } as never)).toMatchObject({ ok: true });
});

/** One step of somebody who notes, changes and removes pulses. */
const act = fc.record({
  id: fc.constantFrom('a', 'b'),
  kind: fc.constantFrom('keep' as const, 'change' as const, 'drop' as const),
  note: fc.constantFrom('x', 'y', 'z'),
  mood: fc.constantFrom('good' as const, 'bad' as const),
});

async function run(
  db: TrellisDb,
  { id, kind, note, mood }: typeof act extends fc.Arbitrary<infer One> ? One : never,
  at: number,
) {
  if (kind === 'keep') return keepRecord(db, 'pulses', { ...BOOK_CONTENTS.pulses, note, mood }, { id, at });
  if (kind === 'change') return changeRecord(db, 'pulses', { id, change: { note }, at });
  return dropRecord(db, 'pulses', { id, at });
}

test('any steps, taken back from the last to the first, leave what was there before', async () => {
  const db = openTestDb();
  const live = async () =>
    (await db.pulses.toArray()).filter(({ deletedAt }) => deletedAt === null).map((record) => [record.id, contentOf(record)]);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      await db.pulses.clear();
      await db.pulses.add(aRecord('pulses', { id: 'a' }));
      const before = await live();
      const steps: Step[] = [];
      for (const [at, one] of acts.entries()) {
        const done = await run(db, one, at + 2);
        if (done.ok) steps.unshift(done.value.step);
      }
      for (const [at, step] of steps.entries()) await undoStep(db, step, 100 + at);
      expect(await live()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
