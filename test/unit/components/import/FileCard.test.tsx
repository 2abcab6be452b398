// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FileCard } from '@/components/import/FileCard';
import { type ImportTools, Tools } from '@/components/import/import-tools';
import type { DeskFile, DeskState, NetworkOption, Planned } from '@/components/import/import-view';
import { importId } from '@/core/domain/ids';
import { stampNew } from '@/core/domain/merge-records';
import { noTotals } from '@/core/domain/metrics';
import type { ImportRecord } from '@/core/domain/records';
import type { FileRefusal, FileSummary } from '@/core/domain/report';
import { fail } from '@/core/domain/result';
import { sentence } from '@/core/domain/sentence';
import { ACME, aProgram, aSummary, DUB, NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

const NETWORKS: readonly NetworkOption[] = [{ id: DUB, name: 'Dub Partners', exportHelp: 'https://dub.example/help' }];

function aPlanned(summary: Partial<FileSummary> = {}, change: Partial<Planned> = {}): Planned {
  return {
    planId: 'p',
    summary: aSummary({ recognised: 'exact', definition: 'd', confidence: 'verified', ...summary }),
    sample: { headers: ['Date', 'Who'], rows: [['1.1.', 'ann']], guess: { report: 'performance', columns: {} }, headerKey: 'k' },
    partners: { new: 3, known: 4, missing: 2 },
    duplicateOf: null,
    rememberedMapping: false,
    ...change,
  };
}

const planned = (summary?: Partial<FileSummary>, change?: Partial<Planned>): DeskState => ({
  kind: 'planned',
  planned: aPlanned(summary, change),
  failure: null,
  isStale: false,
});

function show(state: DeskState, change: Partial<DeskFile> = {}, tools?: ImportTools) {
  const item: DeskFile = {
    key: 'k',
    file: new File(['x'.repeat(1500)], 'export.csv'),
    answers: {},
    choice: { program: ACME },
    isChosen: false,
    guess: null,
    from: null,
    isPlain: true,
    state,
    ...change,
  };
  const on = { onRemove: vi.fn(), onAnswer: vi.fn(), onChoose: vi.fn(), onAgain: vi.fn(), onUndo: vi.fn(async () => {}) };
  const card = <FileCard item={item} hasSiblings={false} programs={[aProgram()]} networks={NETWORKS} {...on} />;
  render(tools ? <Tools.Provider value={tools}>{card}</Tools.Provider> : card);
  return on;
}

const aRecord = (): ImportRecord => ({
  ...stampNew(
    'i',
    {
      program: ACME,
      order: 1,
      summary: aSummary({ rows: { read: 6, accepted: 5, skipped: 0, refused: 1 } }),
      mapping: null,
      counts: { newPartners: 2, knownPartners: 3, changedConversions: 0 },
    },
    new Date(2026, 10, 20, 12).getTime(),
  ),
  id: importId('i'),
});

test('a plan says what the file is, how surely, what it holds, of which days and partners, and how many rows', () => {
  show(
    planned({
      report: 'transactions',
      period: { from: NEW_YEAR, to: NEW_YEAR + 30 },
      rows: { read: 12, accepted: 8, skipped: 3, refused: 1 },
      skipped: { blank: 1, total: 2 },
    }),
  );
  const card = screen.getByRole('article', { name: 'export.csv' });
  expect(within(card).getByText('Dub Partners: Transactions')).toBeTruthy();
  const text = card.textContent ?? '';
  for (const part of [
    'Ready',
    'Recognised (columns known from the exporter’s own source)',
    'What happened in a period',
    'Jan 1, 2026 to Jan 31, 2026',
    '3 new, 4 known',
    '2 partners you know are not in this file',
    '8 of 12 accepted',
    '3 skipped: 1 empty row, 2 rows of totals',
    '1 refused',
  ])
    expect(text).toContain(part);
});

test('totals are shown to the last decimal, and metrics that the file does not carry are not 0', () => {
  show(planned({ totals: { ...noTotals(), clicks: 1234, revenue: 12_345_600, commission: 0 }, currency: 'USD' }));
  const totals = screen.getByRole('heading', { name: 'Totals to compare with your dashboard' }).parentElement?.textContent;
  expect(totals).toContain('Clicks1,234');
  expect(totals).toContain('Revenue$1,234.56');
  expect(totals).toContain('Commission$0.00');
  expect(totals).toContain('Not in this file: Impressions, Conversions.');
});

test('a snapshot says its day', () => {
  show(planned({ shape: 'snapshot', snapshotDay: NEW_YEAR, period: { from: NEW_YEAR, to: NEW_YEAR } }));
  const text = screen.getByRole('article').textContent ?? '';
  expect(text).toContain('Lifetime totals on one day');
  expect(text).toContain('Taken onJan 1, 2026');
});

test('refused rows are listed with line, column, value and reason', () => {
  show(
    planned({
      rows: { read: 3, accepted: 1, skipped: 0, refused: 2 },
      problems: [
        { line: 3, column: 'Clicks', value: '<b>x</b>', reason: 'not-a-number' },
        { line: 4, column: null, value: '', reason: 'too-few-cells' },
      ],
    }),
  );
  const table = screen.getByRole('table');
  const rows = within(table).getAllByRole('row');
  expect(
    rows.map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    [],
    ['3', 'Clicks', '<b>x</b>', 'This is not a whole number.'],
    ['4', '–', '(empty)', 'The row ends before the last column that is needed.'],
  ]);
});

test.each([
  ['empty', /empty/],
  ['header-only', /no rows/],
  ['pdf', /PDF/],
  ['html', /web page/],
  ['spreadsheet', /CSV UTF-8/],
  ['archive', /Unpack/],
  ['archive-empty', /no file in this archive/],
  ['archive-locked', /password/],
  ['archive-broken', /damaged/],
  ['archive-too-large', /more than Trellis opens/],
  ['binary', /not a text file/],
  ['line-too-long', /too long/],
  ['no-table', /No table/],
  ['no-rows-accepted', /No row/],
] as const satisfies readonly (readonly [FileRefusal, RegExp])[])(
  'a file refused as %s says what it is, that nothing was stored, and what to do',
  (reason, words) => {
    show({ kind: 'refused', reason, detail: '' });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).toContain('Nothing was stored.');
    expect(screen.getByText('Can’t be used')).toBeTruthy();
  },
);

test('an export that lacks its partner columns says which boxes to tick, and shows no totals to import', () => {
  show(
    planned({
      needs: ['partner-columns'],
      advice: [sentence('import.advice.tick-needed', { boxes: 'Partner ID' })],
      totals: { ...noTotals(), conversions: 5 },
    }),
  );
  const text = screen.getByRole('article').textContent ?? '';
  expect(text).toContain('tick these boxes and export again: Partner ID');
  expect(text).toContain('Nothing was stored.');
  expect(text).not.toContain('Totals to compare');
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://dub.example/help');
  expect(screen.queryByLabelText('Programme')).toBeNull();
});

test('the same file again says that nothing changed, and offers nothing to import', () => {
  show(planned({}, { duplicateOf: aRecord() }));
  const text = screen.getByRole('article').textContent ?? '';
  expect(text).toContain('Already imported: nothing changed.');
  expect(text).toContain('Nov 20, 2026');
  expect(screen.queryByLabelText('Programme')).toBeNull();
});

test('an open question is asked in the card and its answer handed on', () => {
  const { onAnswer } = show(planned({ needs: ['currency', 'date-order'], currency: null }));
  expect(screen.getByText('Needs an answer')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '2 questions about this file' })).toBeTruthy();
  const apply = screen.getByRole('button', { name: 'Apply' });
  fireEvent.submit(apply.closest('form') as HTMLFormElement);
  expect(onAnswer).not.toHaveBeenCalled();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Enter three letters, such as EUR or USD.',
    'Choose one of these.',
  ]);
  fireEvent.input(screen.getByLabelText('Currency'), { target: { value: 'eur' } });
  fireEvent.change(screen.getByLabelText('Order of dates'), { target: { value: 'dmy' } });
  fireEvent.submit(apply.closest('form') as HTMLFormElement);
  expect(onAnswer).toHaveBeenCalledWith({ currency: 'EUR', dateOrder: 'dmy' });
});

const MEANINGS = [
  { header: 'Date', role: 'date' },
  { header: 'Who', role: 'partner-cell' },
  { header: 'Extra', role: null },
];

function showUnverified(summary: Partial<FileSummary> = {}) {
  const tools = { meaningsOf: () => MEANINGS, preview: async () => fail('cancelled') } as unknown as ImportTools;
  return show(planned({ needs: ['confirm'], confidence: 'documented', ...summary }), {}, tools);
}

test('a report that nobody has verified is confirmed once, with what each column is taken for', () => {
  const { onAnswer } = showUnverified();
  const panel = screen.getByRole('region', { name: 'Dub Partners: Performance. Is this right?' });
  expect(panel.textContent).toContain('Known from the documentation of Dub Partners; not checked against a real export.');
  const rows = within(panel).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual(['DateDate1.1.', 'WhoPartner name with the id in itann']);
  expect(panel.textContent).toContain('Not used: Extra.');
  fireEvent.click(within(panel).getByRole('button', { name: 'Yes, this is right' }));
  expect(onAnswer).toHaveBeenCalledWith({ confirmed: true });
});

test('columns that were matched wrongly are corrected in the mapper, which starts from the match', () => {
  const { onAnswer } = showUnverified();
  fireEvent.click(screen.getByRole('button', { name: 'Correct the columns' }));
  expect((screen.getByLabelText('Date') as HTMLSelectElement).value).toBe('date');
  expect((screen.getByLabelText('Who') as HTMLSelectElement).value).toBe('partner-id');
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: 'clicks' } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(onAnswer).toHaveBeenCalledWith({
    network: DUB,
    mapping: { report: 'performance', columns: { Date: 'clicks', Who: 'partner-id' } },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Back without changes' }));
  expect(screen.getByRole('button', { name: 'Yes, this is right' })).toBeTruthy();
});

test('amounts in other currencies are shown apart from the totals', () => {
  const other = { currency: 'GBP', totals: { ...noTotals(), revenue: 70_000 } };
  show(planned({ totals: { ...noTotals(), revenue: 10_000 }, otherMoney: [other] }));
  const text = screen.getByRole('heading', { name: 'Totals to compare with your dashboard' }).parentElement?.textContent;
  expect(text).toContain('Revenue€1.00');
  expect(text).toContain('In other currenciesGBPRevenue£7.00');
});

test('rows by week or month say that days would tell more', () => {
  show(planned({ grain: 'month', period: { from: NEW_YEAR, to: NEW_YEAR + 30 } }));
  expect(screen.getByText('By month. An export by day shows a fall weeks sooner.')).toBeTruthy();
});

test('encoding and grain are shown and can be corrected, once the details are opened', async () => {
  const { onAnswer } = show(planned({ encoding: 'windows-1252', period: { from: NEW_YEAR, to: NEW_YEAR } }));
  expect(screen.queryByLabelText('Encoding')).toBeNull();
  const details = screen.getByText('How the file was read').closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  fireEvent.change(await screen.findByLabelText('Encoding'), { target: { value: 'windows-1251' } });
  expect(details.textContent).toContain('Windows-1252 (Western European)');
  fireEvent.change(screen.getByLabelText('Each row is about'), { target: { value: 'week' } });
  answer();
  expect(onAnswer).toHaveBeenCalledWith(expect.objectContaining({ encoding: 'windows-1251', grain: 'week' }));
});

test('a file out of an archive says which', () => {
  show(planned(), { from: 'exports.zip' });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('from exports.zip');
});

test('an undone import can be taken in again', () => {
  const { onAgain } = show({ kind: 'undone', record: aRecord() });
  fireEvent.click(screen.getByRole('button', { name: 'Import again' }));
  expect(onAgain).toHaveBeenCalled();
});

function answer() {
  fireEvent.submit(screen.getByRole('button', { name: 'Apply' }).closest('form') as HTMLFormElement);
}

test('numbers without dates are asked whether they are totals so far or of a period, and nothing is taken for granted', () => {
  const { onAnswer } = show(planned({ needs: ['period'] }));
  answer();
  expect(onAnswer).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose one of these.');
});

test('totals since the beginning are about one day', () => {
  const { onAnswer } = show(planned({ needs: ['period'] }));
  fireEvent.click(screen.getByRole('radio', { name: 'Totals since the beginning, as of one day' }));
  fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-01-01' } });
  answer();
  expect(onAnswer).toHaveBeenCalledWith({ shape: 'snapshot', period: { from: NEW_YEAR, to: NEW_YEAR } });
});

test('a period is filled in by what the file’s name says', () => {
  const { onAnswer } = show(planned({ needs: ['period'], suggestedPeriod: { from: NEW_YEAR, to: NEW_YEAR + 30 } }));
  answer();
  expect(onAnswer).toHaveBeenCalledWith({ shape: 'flow', period: { from: NEW_YEAR, to: NEW_YEAR + 30 } });
});

test('a period is filled in by a quick choice, counted from the day of the file', () => {
  const file = new File(['x'], 'export.csv', { lastModified: new Date(2026, 1, 10, 12).getTime() });
  const { onAnswer } = show(planned({ needs: ['period'] }), { file });
  fireEvent.click(screen.getByRole('radio', { name: 'What happened in a period' }));
  fireEvent.click(screen.getByRole('button', { name: 'Last month' }));
  answer();
  expect(onAnswer).toHaveBeenCalledWith({ shape: 'flow', period: { from: NEW_YEAR, to: NEW_YEAR + 30 } });
});

test('the totals of a list can only be since the beginning: its day is asked', () => {
  const { onAnswer } = show(planned({ needs: ['period'], shape: 'snapshot', report: 'partners' }));
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-01-01' } });
  answer();
  expect(onAnswer).toHaveBeenCalledWith({ period: { from: NEW_YEAR, to: NEW_YEAR } });
});

test('a programme is chosen by name, an existing one or a new one', () => {
  const { onChoose } = show(planned());
  const select = screen.getByLabelText('Programme');
  fireEvent.change(select, { target: { value: 'new' } });
  expect(onChoose).toHaveBeenLastCalledWith({ network: DUB, name: 'Dub Partners' });
  fireEvent.change(select, { target: { value: ACME } });
  expect(onChoose).toHaveBeenLastCalledWith({ program: ACME });
});

test('a new programme needs a name, and the name of an existing one joins it knowingly', () => {
  const { onChoose } = show(planned(), { choice: { network: DUB, name: 'Acme' } });
  expect(screen.getByText('You have a programme of this name: the file will be added to it.')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Name of the new programme'), { target: { value: 'B' } });
  expect(onChoose).toHaveBeenCalledWith({ network: DUB, name: 'B' });
  cleanup();
  show(planned(), { choice: { network: DUB, name: ' ' } });
  expect(screen.getByRole('alert').textContent).toBe('Give the programme a name.');
  expect(screen.getByText('Needs an answer')).toBeTruthy();
});

test('a full disk says that nothing was lost', () => {
  show({ ...planned(), failure: 'storage-full' } as DeskState);
  expect(screen.getByRole('alert').textContent).toMatch(/full.*Nothing was stored.*untouched/);
});

test('while a file is read it says how far, and can be cancelled', () => {
  const { onRemove } = show({
    kind: 'reading',
    progress: { phase: 'parsing', doneBytes: 500_000, totalBytes: 2_000_000, rows: 12_345 },
  });
  const bar = screen.getByRole('progressbar', { name: 'Reading the rows' });
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(screen.getByText('500 kB of 2 MB, 12,345 rows')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onRemove).toHaveBeenCalled();
});

test('an imported file says what came in and can be undone', async () => {
  const { onUndo } = show({ kind: 'imported', record: aRecord(), planned: aPlanned() });
  expect(screen.getByRole('article').textContent).toContain('5 rows taken in, 1 refused; 2 new partners, 3 known.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo import' }));
  expect(onUndo).toHaveBeenCalled();
});

test('the rows that an imported file had refused are at hand, to be corrected', () => {
  const record = aRecord();
  const problems = [{ line: 3, column: 'Clicks', value: 'x', reason: 'not-a-number' }] as const;
  show({ kind: 'imported', record: { ...record, summary: { ...record.summary, problems } }, planned: aPlanned() });
  const toggle = screen.getByRole('button', { name: 'One refused row' });
  expect(screen.queryByRole('table')).toBeNull();
  fireEvent.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('table').textContent).toContain('This is not a whole number.');
  expect(screen.getByRole('button', { name: 'Correct and take them in' })).toBeTruthy();
});
