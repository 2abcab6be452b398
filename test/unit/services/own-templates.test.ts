import { describe, expect, test } from 'vitest';
import type { OwnTemplate } from '@/core/domain/outreach';
import { undoStep } from '@/core/services/keep-record';
import { keepSegmentTerms } from '@/core/services/keep-segment-terms';
import { moveTemplate, saveTemplate, saveTemplates } from '@/core/services/own-templates';
import { takeTemplates } from '@/core/services/take-templates';
import { readTemplateFile, writeTemplateFile } from '@/core/services/template-file';
import { type Content, contentOf, listOwnTemplates } from '@/core/store/records';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { anOwnTemplate } from '../../fixtures/outreach-makers';
import { openTestDb } from '../store/open-test-db';

const NO_TERMS: ReadonlyMap<string, string> = new Map();
const aText = (more: Partial<Content<OwnTemplate>> = {}): Content<OwnTemplate> => contentOf(anOwnTemplate('x', more));

describe('saving a template', () => {
  test('one that replaces ours is one record for each language and type, however often it is saved', async () => {
    const db = openTestDb();
    for (const message of ['One', 'Two']) await saveTemplate(db, aText({ replaces: 'welcome', message }));
    await saveTemplate(db, aText({ replaces: 'welcome', language: 'de' }));
    await saveTemplate(db, aText({ replaces: 'welcome', type: 'creator' }));
    expect((await listOwnTemplates(db)).map(({ language, type, message }) => [language, type, message])).toEqual(
      expect.arrayContaining([
        ['en', null, 'Two'],
        ['de', null, 'Hello'],
        ['en', 'creator', 'Hello'],
      ]),
    );
    expect(await db.ownTemplates.count()).toBe(3);
  });

  test('each segment has a text of its own in the same place', async () => {
    const db = openTestDb();
    for (const segment of [null, 'S-14', 'S-23', 'S-14']) await saveTemplate(db, aText({ replaces: 'welcome', segment }));
    expect(new Set((await listOwnTemplates(db)).map(({ segment }) => segment))).toEqual(new Set([null, 'S-14', 'S-23']));
    expect(await db.ownTemplates.count()).toBe(3);
  });

  test('one whose segment is gone is put to another, but not in place of a text that is there', async () => {
    const db = openTestDb();
    const kept = await saveTemplate(db, aText({ replaces: 'welcome', segment: 'gone' }), { at: 1 });
    if (!kept.ok) throw new Error(kept.reason);
    const { id } = kept.value.record;
    await saveTemplate(db, aText({ replaces: 'welcome', segment: 'S-23' }), { at: 1 });
    expect(await moveTemplate(db, { id, segment: 'S-23' }, 2)).toMatchObject({ ok: false, reason: 'taken' });
    const moved = await moveTemplate(db, { id, segment: 'S-14' }, 2);
    expect(moved).toMatchObject({ ok: true, value: { record: { id, segment: 'S-14' } } });
    if (!moved.ok) throw new Error(moved.reason);
    await undoStep(db, moved.value.step, 3);
    expect(await db.ownTemplates.get(id)).toMatchObject({ segment: 'gone' });
    expect(await moveTemplate(db, { id: 'nobody', segment: null }, 4)).toMatchObject({ reason: 'not-found' });
  });

  test('those that replace nothing stay apart', async () => {
    const db = openTestDb();
    await saveTemplate(db, aText());
    await saveTemplate(db, aText());
    expect(await db.ownTemplates.count()).toBe(2);
  });

  test('the way back brings the text that was there before', async () => {
    const db = openTestDb();
    await saveTemplate(db, aText({ replaces: 'welcome', message: 'Before' }), { at: 1 });
    const kept = await saveTemplate(db, aText({ replaces: 'welcome', message: 'After' }), { at: 2 });
    if (!kept.ok) throw new Error(kept.reason);
    await undoStep(db, kept.value.step, 3);
    expect((await listOwnTemplates(db)).map(({ message }) => message)).toEqual(['Before']);
  });

  test.each<[string, Partial<Content<OwnTemplate>>, string]>([
    ['a variable that does not exist', { message: 'Hello {{ partner_nam }}' }, 'broken'],
    ['a brace that is never closed', { message: 'Hello {{ partner_name' }, 'broken'],
    ['a tag that is not ours', { message: '{% include "x" %}' }, 'broken'],
    ['no text', { message: '  ' }, 'broken'],
    ['no name', { name: ' ' }, 'missing'],
  ])('%s is refused, and nothing is written', async (_name, more, reason) => {
    const db = openTestDb();
    expect(await saveTemplate(db, aText(more))).toMatchObject({ ok: false, reason });
    expect(await db.ownTemplates.count()).toBe(0);
  });

  test('an id that is none is refused', async () => {
    expect(await saveTemplate(openTestDb(), aText(), { id: 'nobody' })).toMatchObject({ ok: false, reason: 'not-found' });
  });

  test('of several, one that is broken keeps all of them out, and one step takes all back', async () => {
    const db = openTestDb();
    expect(await saveTemplates(db, [aText(), aText({ name: 'Bad', message: '{{' })])).toMatchObject({
      ok: false,
      reason: 'broken',
      detail: 'Bad',
    });
    expect(await db.ownTemplates.count()).toBe(0);
    const kept = await saveTemplates(db, [aText(), aText({ replaces: 'dip' })]);
    if (!kept.ok) throw new Error(kept.reason);
    expect(await listOwnTemplates(db)).toHaveLength(2);
    await undoStep(db, kept.value.step);
    expect(await listOwnTemplates(db)).toEqual([]);
  });
});

describe('a file of templates', () => {
  test('says again what was written', () => {
    const told = [aText({ name: 'Grüße', language: 'de' }), aText({ replaces: 'dip', type: 'coupon' })];
    expect(readTemplateFile(`\uFEFF${writeTemplateFile({ templates: told, terms: NO_TERMS })}`)).toEqual({
      ok: true,
      value: { templates: told, terms: NO_TERMS },
    });
  });

  test('carries for whom a template is, with the terms of those segments and of no others', () => {
    const templates = [aText({ replaces: 'welcome', segment: 'S-14' }), aText({ segment: 'own-1' })];
    const [dormant, rising] = [['S-14', '12 %'] as const, ['S-23', '15 %'] as const];
    const text = writeTemplateFile({ templates, terms: new Map([dormant, rising]) });
    expect(readTemplateFile(text)).toEqual({ ok: true, value: { templates, terms: new Map([dormant]) } });
  });

  test('of an older version is taken in as it always was', async () => {
    const db = openTestDb();
    const older = { name: 'Own', replaces: 'welcome', language: 'en', type: null, subject: 'Hi', message: 'Hello' };
    const read = readTemplateFile(file([older]));
    if (!read.ok) throw new Error(read.reason);
    expect(read.value).toEqual({ templates: [older], terms: NO_TERMS });
    await takeTemplates(db, read.value);
    const [kept] = await listOwnTemplates(db);
    expect(kept && contentOf(kept)).toEqual(older);
  });

  test('brings terms where there are none; those of one’s own stay; one step takes all back', async () => {
    const db = openTestDb();
    await keepSegmentTerms(db, { segment: 'S-14', terms: 'mine' });
    const terms = new Map([['S-14', 'theirs'] as const, ['S-23', 'theirs'] as const]);
    const taken = await takeTemplates(db, { templates: [aText({ segment: 'S-14' })], terms });
    if (!taken.ok) throw new Error(taken.reason);
    expect([...(await readSegmentTerms(db))]).toEqual([
      ['S-14', 'mine'],
      ['S-23', 'theirs'],
    ]);
    await undoStep(db, taken.value.step);
    expect([...(await readSegmentTerms(db))]).toEqual([['S-14', 'mine']]);
    expect(await listOwnTemplates(db)).toEqual([]);
  });

  const file = (templates: unknown, more: object = {}) =>
    JSON.stringify({ kind: 'trellis-templates', version: 1, templates, ...more });
  test.each<[string, string, string]>([
    ['no JSON', 'hello', 'not-json'],
    ['another file', '{"kind":"trellis-segment","version":1}', 'not-templates'],
    ['nothing', 'null', 'not-templates'],
    ['no list', file({}), 'not-templates'],
    ['an empty list', file([]), 'empty'],
    ['too many', file(Array.from({ length: 501 }, () => aText())), 'too-many'],
    ['a later version', file([aText()], { version: 2 }), 'newer'],
    ['far too long', ' '.repeat(2_000_001), 'too-long'],
    ['a template without a name', file([{ ...aText(), name: '' }]), 'wrong-template'],
    ['a language we do not write in', file([{ ...aText(), language: 'xx' }]), 'wrong-template'],
    ['one in place of nothing of ours', file([{ ...aText(), replaces: 'nothing' }]), 'wrong-template'],
    ['one without a text', file([{ ...aText(), message: 3 }]), 'wrong-template'],
    ['one that is no object', file([null]), 'wrong-template'],
    ['one for a segment that is no id', file([aText({ segment: '{{x}}' })]), 'wrong-template'],
    ['one for a segment that is no text', file([{ ...aText(), segment: 7 }]), 'wrong-template'],
    ['terms that are no list by segment', file([aText()], { segmentTerms: 'x' }), 'not-templates'],
    ['terms of something that is no segment', file([aText()], { segmentTerms: { '../x': 'x' } }), 'not-templates'],
    ['terms that are no text', file([aText()], { segmentTerms: { 'S-14': {} } }), 'not-templates'],
    ['terms longer than a line', file([aText()], { segmentTerms: { 'S-14': 'x'.repeat(501) } }), 'not-templates'],
    ['one that can’t be read', file([aText({ message: '{% for x in y %}{% endfor %}' })]), 'broken'],
  ])('%s is refused', (_name, text, reason) => {
    expect(readTemplateFile(text)).toMatchObject({ ok: false, reason });
  });

  test('which template is wrong is told by its name, or its number', () => {
    expect(readTemplateFile(file([aText(), { ...aText(), name: 'Mine', message: 1 }]))).toMatchObject({ detail: 'Mine' });
    expect(readTemplateFile(file([aText(), 7]))).toMatchObject({ detail: '2' });
  });
});
