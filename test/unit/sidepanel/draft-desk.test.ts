import { afterEach, expect, test, vi } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { networkId } from '@/core/domain/ids';
import type { AccountDetail, NextAction, ProgramDetail } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { draftOutreach } from '@/core/services/draft-outreach';
import { undoStep } from '@/core/services/keep-record';
import { openDb, type TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { type Choice, type DeskView, DraftDesk } from '@/entrypoints/sidepanel/draft-desk';
import { KeptDrafts } from '@/entrypoints/sidepanel/kept-drafts';
import { anAccount, anInsight, aProgram, PROGRAM, someFacts } from '../../fixtures/insight-makers';
import { anOwnTemplate } from '../../fixtures/outreach-makers';
import { anOffer } from '../../fixtures/situation-makers';

const dbs: TrellisDb[] = [];
afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

const TODAY = 20_620;
const BOOST: Choice = { play: 'A-15', template: null };

async function aDb(): Promise<TrellisDb> {
  const db = openDb(`desk-${Math.random()}`);
  dbs.push(db);
  const { accounts: _none, ...program } = aProgram();
  const detail: ProgramDetail = { ...program, actions: [], partners: 1, computedAt: 0 };
  const account: AccountDetail = { facts: someFacts({ name: 'Ann' }), insight: anInsight({ tier: 'B' }), actions: [anAction()] };
  await writePublished(db, PROGRAM, detail, [account]);
  const content = { network: networkId('dub'), name: 'Acme Tools', currency: 'EUR', boundTo: null };
  await putRecord(db, 'programs', { id: PROGRAM, at: 1, content });
  await putRecord(db, 'settings', { id: 'senderName', at: 1, content: { value: 'Mara' } });
  return db;
}

const anAction = (): NextAction => ({
  ...{ account: anAccount(), play: 'A-15', priority: 1, money: null, chance: 0.1, minutes: 5, why: sentence('play.A-15.title') },
  ...{ trigger: 1, since: null, state: 'open', until: null },
});

async function aDesk(db: TrellisDb, choice: Choice = BOOST): Promise<DraftDesk> {
  const make = (wish: Parameters<typeof draftOutreach>[2]) => draftOutreach(db, anAccount(), wish);
  const desk = new DraftDesk(anAccount(), choice, { drafts: new KeptDrafts(db), make, today: () => TODAY, currency: 'EUR' });
  await desk.open();
  return desk;
}

function seen(desk: DraftDesk): DeskView {
  const { value } = desk.view;
  if (!value) throw new Error('the desk is not open');
  return value;
}
const edit = (desk: DraftDesk, from: string, to: string) => {
  const { text } = seen(desk);
  desk.write({ ...text, message: text.message.replace(from, to) });
};

test('a draft as it is made: its fields are asked for, and nothing is kept of it', async () => {
  const db = await aDb();
  const desk = await aDesk(db);
  expect(seen(desk)).toMatchObject({ isEdited: false, keeping: 'nothing', template: 'boost', language: 'en', trouble: null });
  expect(seen(desk).fields.map(({ name }) => name)).toEqual(['boost_rate', 'boost_from', 'boost_to']);
  expect(seen(desk).text.message).toContain('[[raised rate]]');
  await desk.flush();
  expect(await db.drafts.count()).toBe(0);
});

test('what is filled in stands in the text at once; what can’t stand stays a gap', async () => {
  const desk = await aDesk(await aDb());
  await desk.fill('boost_rate', '12');
  expect(seen(desk).text.subject).toContain('12%');
  await desk.fill('boost_rate', '120');
  expect(seen(desk).troubles).toEqual({ boost_rate: 'not-a-share' });
  expect(seen(desk).text.message).toContain('[[raised rate]]');
  expect(seen(desk).isEdited).toBe(false);
});

test('filling in goes through under what was edited by hand', async () => {
  const desk = await aDesk(await aDb());
  edit(desk, 'We would like to work with you again.', 'It has been a while.');
  await desk.fill('boost_rate', '12');
  const { message } = seen(desk).text;
  expect(message).toContain('It has been a while.');
  expect(message).toContain('12%');
  expect(message).not.toContain('[[raised rate]]');
  expect(seen(desk).isEdited).toBe(true);
});

test('what was begun is there again: text, fields, day and language', async () => {
  const db = await aDb();
  const desk = await aDesk(db);
  await desk.speak('de');
  edit(desk, 'Viele Grüße', 'Bis bald');
  await desk.fill('boost_rate', '12');
  desk.plan(TODAY + 3);
  desk.close();
  await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1));
  const again = seen(await aDesk(db));
  expect(again).toMatchObject({
    language: 'de',
    planned: TODAY + 3,
    isEdited: true,
    keeping: 'kept',
    typed: { boost_rate: '12' },
  });
  expect(again.text).toEqual(seen(desk).text);
});

test('each play has a draft of its own', async () => {
  const db = await aDb();
  const boost = await aDesk(db);
  edit(boost, 'Mara', 'M.');
  await boost.flush();
  const dip = await aDesk(db, { play: 'A-16', template: null });
  expect(seen(dip)).toMatchObject({ isEdited: false, template: 'dip' });
  expect(seen(await aDesk(db)).text.message).toMatch(/M\.$/);
});

test('starting over leaves nothing kept', async () => {
  const db = await aDb();
  const desk = await aDesk(db);
  edit(desk, 'Mara', 'M.');
  await desk.flush();
  expect(seen(desk).keeping).toBe('kept');
  desk.startOver();
  await desk.flush();
  expect(seen(desk)).toMatchObject({ keeping: 'nothing', isEdited: false });
  expect((await db.drafts.toArray()).filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
});

test('another language is written anew, and what was edited can be had back', async () => {
  const desk = await aDesk(await aDb());
  edit(desk, 'Mara', 'M.');
  const before = seen(desk);
  await desk.speak('ru');
  expect(seen(desk)).toMatchObject({ language: 'ru', isEdited: false });
  expect(seen(desk).text.message).not.toBe(before.text.message);
  await desk.restore(before);
  expect(seen(desk).language).toBe('en');
  expect(seen(desk).text).toEqual(before.text);
});

test('discarded when it went out, and there again when that is undone', async () => {
  const db = await aDb();
  const desk = await aDesk(db);
  await desk.fill('boost_from', isoDay(TODAY));
  edit(desk, 'Mara', 'M.');
  await desk.flush();
  const step = await desk.discard();
  expect(seen(desk)).toMatchObject({ isEdited: false, typed: {}, keeping: 'nothing' });
  await undoStep(db, step);
  await desk.open();
  expect(seen(desk)).toMatchObject({ isEdited: true, typed: { boost_from: isoDay(TODAY) }, keeping: 'kept' });
});

test('a fact that became known goes into what was not edited', async () => {
  const db = await aDb();
  await putRecord(db, 'settings', { id: 'senderName', at: 2, content: { value: '' } });
  const desk = await aDesk(db);
  edit(desk, 'We would like to work with you again.', 'It has been a while.');
  await putRecord(db, 'settings', { id: 'senderName', at: 3, content: { value: 'Zoe' } });
  await desk.refresh();
  expect(seen(desk).text.message).toMatch(/It has been a while\.[\s\S]*Zoe$/);
});

test('an offer is told wherever the template tells of one, whole', async () => {
  const db = await aDb();
  const desk = await aDesk(db, { play: 'A-19', template: null });
  const spring = { program: PROGRAM, title: 'Spring', to: null, link: '' };
  await db.offers.bulkPut([
    anOffer({ ...spring, id: 'spring', code: 'S20' }),
    anOffer({ ...spring, id: 'summer', title: 'Summer', code: '' }),
  ]);
  await desk.tellOf('spring');
  expect(seen(desk).text).toMatchObject({ subject: 'New: Spring' });
  expect(seen(desk).text.message).toContain('Code: S20');
  await desk.tellOf('summer');
  expect(seen(desk).text.subject).toBe('New: Summer');
  expect(seen(desk).text.message).not.toContain('S20');
  await desk.flush();
  expect(seen(await aDesk(db, { play: 'A-19', template: null })).text.subject).toBe('New: Summer');
});

test('a text too long to be kept says so and stays', async () => {
  const desk = await aDesk(await aDb());
  const message = 'x'.repeat(10_001);
  desk.write({ subject: 's', message });
  await desk.flush();
  expect(seen(desk)).toMatchObject({ keeping: 'too-long', text: { message } });
});

test('a draft from another template waits in the same place', async () => {
  const db = await aDb();
  await db.ownTemplates.bulkPut([anOwnTemplate('one'), anOwnTemplate('two')]);
  const first = await aDesk(db, { play: null, template: 'one' });
  first.write({ subject: 's', message: 'mine' });
  await first.flush();
  const second = await aDesk(db, { play: null, template: 'two' });
  expect(seen(second)).toMatchObject({ isEdited: false, other: { template: 'one', message: 'mine' } });
  await second.flush();
  expect((await db.drafts.toArray()).map(({ message }) => message)).toEqual(['mine']);
});

test.each<[string, Choice, DeskView['trouble']]>([
  ['a play that is not known', { play: 'A-99', template: null }, { kind: 'no-template' }],
  ['a template that was removed', { play: null, template: 'gone' }, { kind: 'no-template' }],
])('one’s own words all the same: %s', async (_what, choice, trouble) => {
  const desk = await aDesk(await aDb(), choice);
  expect(seen(desk)).toMatchObject({ trouble, text: { subject: '', message: '' }, fields: [] });
  desk.write({ subject: '', message: 'Hello' });
  await desk.refresh();
  expect(seen(desk).text.message).toBe('Hello');
});

test('a broken template says what is wrong with it', async () => {
  const db = await aDb();
  await db.ownTemplates.put(anOwnTemplate('broken', { message: 'Hello {{ nobody }}' }));
  const { trouble } = seen(await aDesk(db, { play: null, template: 'broken' }));
  expect(trouble).toMatchObject({ kind: 'broken-template', problem: expect.stringContaining('nobody') });
});

test('another segment’s wording is written anew; what was edited can be had back', async () => {
  const db = await aDb();
  for (const segment of ['S-14', 'S-23'])
    await db.ownTemplates.put(anOwnTemplate(segment, { ...BOOSTED, segment, message: segment }));
  const desk = await aDesk(db, { ...BOOST, segment: 'S-14' });
  expect(seen(desk)).toMatchObject({ text: { message: 'S-14' }, segment: 'S-14', wording: null });
  edit(desk, 'S-14', 'S-14, by hand');
  const before = seen(desk);
  await desk.word('S-23');
  expect(seen(desk)).toMatchObject({ text: { message: 'S-23' }, segment: 'S-23', wording: 'S-23', isEdited: false });
  await desk.restore(before);
  expect(seen(desk)).toMatchObject({ text: { message: 'S-14, by hand' }, segment: 'S-14' });
});

test('what was begun for one segment stays as it was edited; what was only filled in follows the segment', async () => {
  const db = await aDb();
  for (const segment of ['S-14', 'S-23'])
    await db.ownTemplates.put(anOwnTemplate(segment, { ...BOOSTED, segment, message: segment }));
  const first = await aDesk(db, { ...BOOST, segment: 'S-14' });
  first.plan(TODAY + 3);
  await first.flush();
  const second = await aDesk(db, { ...BOOST, segment: 'S-23' });
  expect(seen(second)).toMatchObject({ text: { message: 'S-23' }, planned: TODAY + 3, isEdited: false });
  edit(second, 'S-23', 'by hand');
  await second.flush();
  expect(seen(await aDesk(db, { ...BOOST, segment: 'S-14' }))).toMatchObject({ text: { message: 'by hand' }, segment: 'S-23' });
  expect(seen(await aDesk(db))).toMatchObject({ text: { message: 'by hand' }, segment: 'S-23' });
});

const BOOSTED = { replaces: 'boost', subject: 'Hi' } as const;
