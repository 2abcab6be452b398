// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampNew } from '@/core/domain/merge-records';
import { t } from '@/core/i18n/translate';
import { db } from '@/core/services/open-store';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { LostWordings } from '@/entrypoints/workspace/outreach/LostWordings';
import { textAt } from '@/entrypoints/workspace/outreach/template-model';
import { SegmentTerms } from '@/entrypoints/workspace/SegmentTerms';
import { anOwnTemplate } from '@/test/fixtures/outreach-makers';

beforeEach(async () => {
  await Promise.all(['ownTemplates', 'settings'].map((name) => db.table(name).clear()));
});
afterEach(cleanup);

const MINE = stampNew('own-1', { program: null, name: 'Busy', rule: { all: [] } }, 1);
const A_WORDING = { replaces: 'welcome', name: 'Welcome' } as const;

test('a template whose segment was removed says so, and is put to another one that has none there yet', async () => {
  const lost = anOwnTemplate('lost', { ...A_WORDING, segment: 'gone' });
  const own = [
    lost,
    anOwnTemplate('kept', { ...A_WORDING, segment: 'own-1' }),
    anOwnTemplate('dormant', { ...A_WORDING, segment: 'S-14' }),
  ];
  await db.ownTemplates.bulkPut(own);
  render(<LostWordings own={own} segments={[MINE]} />);
  expect(screen.getByText(t('template.lost', { n: 1 }))).toBeDefined();
  const select = screen.getByLabelText(t('template.lost.for', { name: 'Welcome' }));
  const offered = [...select.querySelectorAll('option')].map(({ value }) => value);
  expect(offered).toContain('S-23');
  expect(offered).not.toContain('S-14');
  expect(offered).not.toContain('own-1');
  fireEvent.change(select, { target: { value: 'S-23' } });
  await waitFor(async () => expect(await db.ownTemplates.get('lost')).toMatchObject({ segment: 'S-23' }));
});

test('nothing is said while every segment is there', () => {
  const own = [anOwnTemplate('a', { segment: 'own-1' }), anOwnTemplate('b', { segment: 'S-14' }), anOwnTemplate('c')];
  expect(render(<LostWordings own={own} segments={[MINE]} />).container.textContent).toBe('');
});

test('a segment without a text of its own begins with the one that it gets as others do', () => {
  const own = [
    anOwnTemplate('all', { ...A_WORDING, message: 'All' }),
    anOwnTemplate('d', { ...A_WORDING, segment: 'S-14', message: 'Dormant' }),
  ];
  const at = (segment: string | null) => textAt({ id: 'welcome', language: 'en', type: null, segment }, own);
  expect(at('S-14')).toMatchObject({ text: { message: 'Dormant' }, own: { id: 'd' } });
  expect(at('S-23')).toMatchObject({ text: { message: 'All' }, own: null });
  expect(at(null)).toMatchObject({ text: { message: 'All' }, own: { id: 'all' } });
});

test('the note on a segment’s terms is written where the segment is described', async () => {
  render(<SegmentTerms segment="S-14" name="Dormant" />);
  const field = await screen.findByLabelText(t('segment.terms.label'));
  const save = screen.getByRole('button', { name: t('segment.terms.save') });
  expect(save).toHaveProperty('disabled', true);
  fireEvent.input(field, { target: { value: ' 12 % until June ' } });
  fireEvent.click(save);
  await waitFor(async () => expect([...(await readSegmentTerms(db))]).toEqual([['S-14', '12 % until June']]));
  await waitFor(() => expect(screen.getByLabelText(t('segment.terms.label'))).toHaveProperty('value', '12 % until June'));
});
