import { expect, test } from 'vitest';
import { BLANK_PROFILE } from '@/core/domain/book';
import { isoDay } from '@/core/domain/day';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { Rule } from '@/core/domain/rule';
import { computeInsight } from '@/core/insight/compute-insight';
import { segmentAddresses, segmentCsv, segmentIds } from '@/core/services/export-segment';
import { dropRecord, keepRecord, undoStep } from '@/core/services/keep-record';
import { saveSegment } from '@/core/services/own-segments';
import { previewSegment } from '@/core/services/preview-segment';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { saveSettings } from '@/core/services/save-settings';
import { readSegmentFile, writeSegmentFile } from '@/core/services/segment-file';
import { readProgramData } from '@/core/store/program-data';
import { readAllDetails } from '@/core/store/published';
import { listOwnSegments, readSettings } from '@/core/store/records';
import { anAccountDetail, anInsight, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines } from './import-lines';

const PROGRAM = programIdOf(networkId('file'), 'Acme');
const RULE: Rule = { field: 'clicks', days: 30, is: 'more-than', value: 100 };

/** Ann has 9 clicks a day, Bob 2, over 60 days. */
async function filled() {
  const db = openTestDb();
  const lines = ['Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency'];
  for (let day = NEW_YEAR; day < NEW_YEAR + 60; day++) {
    lines.push(`${isoDay(day)},ann,Ann,9,1,20.00,EUR`, `${isoDay(day)},bob,Bob,2,0,0.00,EUR`);
  }
  await importLines(db, { lines, mapping: DAILY_MAPPING });
  await recomputeInsights(db, null, 2);
  return db;
}

test('a rule is tried on the programme before it is saved, and again on what settings make of it', async () => {
  const db = await filled();
  expect(await previewSegment(db, PROGRAM, RULE)).toEqual({ members: 1, unknown: 0, names: ['Ann'] });
  expect(await previewSegment(db, PROGRAM, { ...RULE, days: 90 })).toEqual({ members: 0, unknown: 2, names: [] });
  const healthy: Rule = { field: 'health', is: 'at-least', value: { setting: 'healthyFrom' } };
  const before = await previewSegment(db, PROGRAM, healthy);
  await saveSettings(db, { healthyFrom: 100 });
  expect(before?.members).toBe(2);
  expect((await previewSegment(db, PROGRAM, healthy))?.members).toBe(0);
  expect(await previewSegment(db, programIdOf(networkId('file'), 'Other'), RULE)).toBeNull();
});

test('what is previewed is what is published once the segment is saved; removed it is empty, brought back it is full again', async () => {
  const db = await filled();
  const kept = await saveSegment(db, { name: 'Busy', program: null, rule: RULE }, { at: 3 });
  if (!kept.ok) throw new Error(kept.reason);
  const { id } = kept.value.record;
  const members = async () => {
    await recomputeInsights(db, null, 4);
    return (await readAllDetails(db, PROGRAM))
      .filter(({ insight }) => insight.ownSegments.includes(id))
      .map(({ facts }) => facts.name);
  };
  expect(await members()).toEqual(['Ann']);
  expect((await listOwnSegments(db)).map(({ name }) => name)).toEqual(['Busy']);
  const dropped = await dropRecord(db, 'ownSegments', { id, at: 5 });
  expect(await members()).toEqual([]);
  if (dropped.ok) await undoStep(db, dropped.value.step, 6);
  expect(await members()).toEqual(['Ann']);
});

test('a rule that follows a setting is kept as it is', async () => {
  const db = await filled();
  const rule: Rule = { all: [{ field: 'joined', is: 'within', value: { setting: 'newDays' } }] };
  const kept = await saveSegment(db, { name: 'New', program: PROGRAM, rule }, { at: 3 });
  expect(kept.ok && kept.value.record.rule).toEqual(rule);
});

test('what is published is what the rules find', async () => {
  const db = await filled();
  const data = await readProgramData(db, PROGRAM);
  if (!data) throw new Error('no data');
  const insight = computeInsight(data, await readSettings(db));
  expect((await readAllDetails(db, PROGRAM)).map((detail) => detail.insight.segments)).toEqual(
    insight.accounts.map(({ segments }) => segments),
  );
});

const member = (ownId: string, facts: Partial<AccountDetail['facts']> = {}): AccountDetail => {
  const detail = anAccountDetail(ownId, { insight: anInsight(ownId, {}), actions: [] });
  return { ...detail, facts: { ...detail.facts, ownId, ...facts } };
};

test.each([
  ['lines', '7\n8,9'],
  ['semicolons', '7;8,9'],
] as const)('ids in the form of %s', (form, text) => {
  expect(segmentIds([member('7'), member('8,9')], form)).toEqual({ ok: true, value: text });
});

test('an id that holds the sign between two is never pasted as two', () => {
  expect(segmentIds([member('7'), member('8,9')], 'commas')).toEqual({ ok: false, reason: 'holds-separator', detail: '8,9' });
});

test('addresses are of those who want to be written to, each once, and nothing that a mail program reads as more', async () => {
  const db = await filled();
  const profile = (ownId: string, change: { email?: string; optedOut?: boolean }) => {
    const account = accountIdOf(PROGRAM, ownId);
    const content = {
      account,
      ...BLANK_PROFILE,
      ...change,
    } as const;
    return keepRecord(db, 'profiles', content, { id: account, at: 3 });
  };
  await profile('own', { email: 'own@b.test' });
  await profile('out', { optedOut: true });
  const of = (ownId: string, email: string | null) => member(ownId, { id: accountIdOf(PROGRAM, ownId), email });
  const members = [
    of('one', 'z@b.test'),
    of('two', 'z@b.test'),
    of('own', 'old@b.test'),
    of('out', 'out@b.test'),
    of('none', null),
    of('evil', 'a@b.test, everybody@b.test'),
    of('line', 'a@b.test\nbcc: x@y.test'),
  ];
  expect(await segmentAddresses(db, members)).toEqual({ addresses: ['own@b.test', 'z@b.test'], without: 3, optedOut: 1 });
});

test('the table is safe for a spreadsheet, and unknown is an empty cell', async () => {
  const detail = member('7', { name: '=HYPERLINK("http://x")', country: null });
  const insight = { ...detail.insight, recent: { ...detail.insight.recent, main30: null, main365: 12_345_600 } };
  const csv = await segmentCsv([
    { detail: { ...detail, insight }, program: { name: 'Acme', mainMetric: 'revenue', currency: 'EUR' } },
  ]).text();
  const [, line = ''] = csv.split('\r\n');
  expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(line).toMatch(/"EUR","","1234\.56"$/);
});

test('a segment is the same after it was written and read', () => {
  expect(readSegmentFile(writeSegmentFile({ name: 'Busy', rule: RULE }))).toEqual({
    ok: true,
    value: { name: 'Busy', rule: RULE },
  });
});

test.each([
  ['no JSON', '{', 'not-json'],
  ['another JSON', '[]', 'not-a-segment'],
  ['nothing', 'null', 'not-a-segment'],
  ['no name', '{"kind":"trellis-segment","version":1,"name":" ","rule":{"all":[]}}', 'not-a-segment'],
  ['of a newer version', '{"kind":"trellis-segment","version":2,"name":"a","rule":{"all":[]}}', 'newer'],
  [
    'a field that is none',
    '{"kind":"trellis-segment","version":1,"name":"a","rule":{"all":[{"field":"x","is":"is","value":1}]}}',
    'unknown-field',
  ],
  ['without end', ' '.repeat(200_001), 'too-long'],
])('a file is refused: %s', (_name, text, reason) => {
  const read = readSegmentFile(text);
  expect(read.ok ? null : read.reason).toBe(reason);
});
