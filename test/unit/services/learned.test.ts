import { describe, expect, test } from 'vitest';
import { forgetLearned, renameLearned, saveLearned, takeInLearned } from '@/core/services/keep-learned';
import { undoStep } from '@/core/services/keep-record';
import { readLearnedFile, writeLearnedFile } from '@/core/services/learned-file';
import { readSiteRules } from '@/core/services/read-site-rules';
import { contentOf, listLearned } from '@/core/store/records';
import { aTaughtPage } from '../../fixtures/taught-page';
import { openTestDb } from '../store/open-test-db';

const SITE = 'https://shop.example/*';

describe('taught pages', () => {
  test('are kept, told to their own site alone, newest first, and taken back', async () => {
    const db = openTestDb();
    const first = await saveLearned(db, aTaughtPage(), 1);
    await saveLearned(db, aTaughtPage({ path: '/other' }), 2);
    await saveLearned(db, aTaughtPage({ site: 'https://else.example/*' }), 3);
    expect((await readSiteRules(db, SITE)).learned.map(({ path }) => path)).toEqual(['/other', aTaughtPage().path]);
    expect((await readSiteRules(db, SITE)).learned[1]).toEqual(aTaughtPage());
    if (!first.ok) throw new Error(first.reason);
    await undoStep(db, first.value.step, 4);
    expect((await listLearned(db, SITE)).map(({ path }) => path)).toEqual(['/other']);
  });

  test('taught again at the same address, the new one takes the place; undo brings the old one back', async () => {
    const db = openTestDb();
    await saveLearned(db, aTaughtPage({ name: 'Old' }), 1);
    const again = await saveLearned(db, aTaughtPage({ name: 'New', rows: 'tbody > tr' }), 2);
    expect((await listLearned(db)).map(({ name, rows }) => [name, rows])).toEqual([['New', 'tbody > tr']]);
    if (!again.ok) throw new Error(again.reason);
    await undoStep(db, again.value.step, 3);
    expect((await listLearned(db)).map(contentOf)).toEqual([aTaughtPage({ name: 'Old' })]);
  });

  test('are renamed and forgotten', async () => {
    const db = openTestDb();
    const saved = await saveLearned(db, aTaughtPage(), 1);
    if (!saved.ok) throw new Error(saved.reason);
    const { id } = saved.value.record;
    expect(await renameLearned(db, id, '  ', 2)).toMatchObject({ ok: false, reason: 'missing' });
    expect(await renameLearned(db, id, ' Partners ', 2)).toMatchObject({ ok: true });
    expect((await listLearned(db))[0]?.name).toBe('Partners');
    const forgotten = await forgetLearned(db, id, 3);
    expect(await listLearned(db)).toEqual([]);
    expect(await forgetLearned(db, id, 4)).toEqual({ ok: false, reason: 'not-found', detail: id });
    if (forgotten.ok) await undoStep(db, forgotten.value.step, 5);
    expect(await listLearned(db)).toHaveLength(1);
  });

  test.each([
    ['no name', aTaughtPage({ name: ' ' }), 'missing'],
    ['a selector that searches', aTaughtPage({ rows: 'tr:has(a)' }), 'not-possible'],
    ['nothing that names a partner', aTaughtPage({ ways: [] }), 'not-possible'],
  ])('with %s they are refused', async (_name, page, reason) => {
    const db = openTestDb();
    expect(await saveLearned(db, page, 1)).toMatchObject({ ok: false, reason });
    expect(await db.learned.count()).toBe(0);
  });
});

describe('a file of taught pages', () => {
  test('is read as it was written, without stamps', async () => {
    const db = openTestDb();
    await takeInLearned(db, [aTaughtPage(), aTaughtPage({ path: '/b', roots: ['partner-list'] })], 1);
    const pages = await listLearned(db);
    const text = writeLearnedFile(pages);
    expect(text).not.toContain('createdAt');
    expect(readLearnedFile(`\uFEFF${text}`)).toEqual({ ok: true, value: pages.map(contentOf) });
  });

  const file = (page: unknown) => JSON.stringify({ kind: 'trellis-taught-pages', version: 1, pages: [aTaughtPage(), page] });
  test.each([
    ['is no JSON', '{', 'not-json'],
    ['is a mapping', '{"report":"partners","columns":{}}', 'not-taught-pages'],
    ['has no pages', JSON.stringify({ kind: 'trellis-taught-pages', version: 1, pages: [] }), 'not-taught-pages'],
    ['is of another version', JSON.stringify({ kind: 'trellis-taught-pages', version: 2, pages: [aTaughtPage()] }), 'newer'],
    ['is endless', ' '.repeat(1_000_001), 'too-long'],
    ['has a selector that searches', file(aTaughtPage({ rows: 'tr:has(:has(a))' })), 'bad-page'],
    ['has a list of selectors', file(aTaughtPage({ slot: 'a, b' })), 'bad-page'],
    ['is for every site', file(aTaughtPage({ site: '*://*/*' })), 'bad-page'],
    ['is for no web site', file(aTaughtPage({ site: 'file:///*' })), 'bad-page'],
    ['has no name', file(aTaughtPage({ name: ' ' })), 'bad-page'],
    [
      'has an attribute that is none',
      file({ ...aTaughtPage(), ways: [{ from: 'attribute', by: 'id', css: 'a', attribute: 'x y', before: '', after: '' }] }),
      'bad-page',
    ],
    [
      'names partners by an attribute as an e-mail',
      file({ ...aTaughtPage(), ways: [{ from: 'attribute', by: 'email', css: 'a', attribute: 'href', before: '', after: '' }] }),
      'bad-page',
    ],
    ['has a page that is a text', file('<b>'), 'bad-page'],
    [
      'has a thousand ways',
      file(aTaughtPage({ ways: Array.from({ length: 1000 }, () => ({ from: 'text', by: 'name', css: 'a' }) as const) })),
      'bad-page',
    ],
  ])('is refused when it %s', (_name, text, reason) => {
    expect(readLearnedFile(text)).toMatchObject({ ok: false, reason, ...(reason === 'bad-page' ? { detail: '2' } : {}) });
  });
});
