// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type ImportTools, Tools } from '@/components/import/import-tools';
import { RefusedList } from '@/components/import/RefusedList';
import { refusedCsv } from '@/components/import/refused-csv';
import { StoredRefused } from '@/components/import/StoredRefused';
import type { RefusedRow, RefusedRows } from '@/core/domain/batch';
import { importId } from '@/core/domain/ids';
import { stampNew } from '@/core/domain/merge-records';
import type { ImportRecord } from '@/core/domain/records';
import type { Problem } from '@/core/domain/report';
import { fail, ok } from '@/core/domain/result';
import { ACME, aSummary } from '@/test/fixtures/makers';

const saveFile = vi.hoisted(() => vi.fn());
vi.mock('@/components/import/save-file', () => ({ saveFile }));

afterEach(() => {
  cleanup();
  saveFile.mockClear();
});

const row = (line: number, reason: Problem['reason'] = 'not-a-date'): RefusedRow => ({
  line,
  column: 'Day',
  value: 'soon',
  reason,
  cells: ['soon', 'ann', String(line)],
});
const rowsOf = (n: number): RefusedRows => ({
  headers: ['Day', 'Partner', 'Clicks'],
  rows: Array.from({ length: n }, (_, at) => row(at + 2, at % 3 === 0 ? 'not-a-number' : 'not-a-date')),
});

function show(all: RefusedRows | null, count = all?.rows.length ?? 0, problems: readonly Problem[] = all?.rows ?? []) {
  const load = vi.fn(async () => all);
  render(<RefusedList file="a.csv" count={count} problems={problems.slice(0, 1000)} load={load} />);
  return load;
}

test('the first rows are shown, and nothing is loaded before it is asked for', () => {
  const load = show(rowsOf(30));
  expect(screen.getAllByRole('row')).toHaveLength(6);
  expect(load).not.toHaveBeenCalled();
});

test('all rows are listed when asked for, more than the summary holds among them', async () => {
  show(rowsOf(1500));
  fireEvent.click(screen.getByRole('button', { name: 'Show 1,500 rows' }));
  await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1501'));
  expect(screen.getAllByRole('row').length).toBeLessThan(200);
});

test('one reason at a time', async () => {
  show(rowsOf(30));
  fireEvent.click(screen.getByRole('button', { name: 'Show 30 rows' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Not a number/ }));
  expect(screen.getAllByRole('row')).toHaveLength(11);
  expect(screen.getByRole('button', { name: /^Not a number/ }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: /^Every reason/ }));
  expect(screen.getAllByRole('row')).toHaveLength(31);
});

test('the download holds every row with its cells', async () => {
  show(rowsOf(1500));
  fireEvent.click(screen.getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  const [name, blob] = saveFile.mock.calls[0] as [string, Blob];
  const lines = (await blob.text()).trimEnd().split('\r\n');
  expect(name).toBe('Refused rows of a.csv');
  expect(lines).toHaveLength(1501);
  expect(lines[0]).toBe('\uFEFF"Line","Column","Value","Reason","Day","Partner","Clicks"');
  expect(lines[1500]).toContain('"1501","Day","soon"');
  expect(lines[1500]).toContain('"soon","ann","1501"');
});

test('rows that are not at hand any more are downloaded as far as the summary tells them', async () => {
  show(null, 7, rowsOf(7).rows);
  fireEvent.click(screen.getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  const [, blob] = saveFile.mock.calls[0] as [string, Blob];
  expect((await blob.text()).trimEnd().split('\r\n')).toHaveLength(8);
});

test('a file without refused rows shows nothing', () => {
  show(rowsOf(0));
  expect(document.body.textContent).toBe('');
});

const HEADS = { line: 'Line', column: 'Column', value: 'Value', reason: 'Reason' };

test.each([
  ['a plain value', 'abc', '"abc"'],
  ['quotes', 'say "hi"', '"say ""hi"""'],
  ['a formula', '=1+1', `"'=1+1"`],
  ['a plus', '+44', `"'+44"`],
  ['a minus', '-5', `"'-5"`],
  ['an at sign', '@name', `"'@name"`],
  ['a tab', '\t=1', `"'\t=1"`],
  ['a full-width formula', '＝1', `"'＝1"`],
  ['a line break inside', 'a\nb', '"a\nb"'],
  ['nothing', '', '""'],
])('refused rows as CSV: %s is safe in a spreadsheet, in every column', async (_what, value, cell) => {
  const hostile: RefusedRow = { line: 7, column: value, value, reason: 'not-a-number', cells: [value] };
  const blob = await refusedCsv({ heads: HEADS, headers: [value], rows: [hostile], reasonText: () => value });
  expect(await blob.text()).toBe(`\uFEFF"Line","Column","Value","Reason",${cell}\r\n"7",${cell},${cell},${cell},${cell}\r\n`);
});

// --- of a stored import

function aRecord(mapping: ImportRecord['mapping']): ImportRecord {
  const summary = aSummary({
    file: 'a.csv',
    definition: 'x',
    rows: { read: 9, accepted: 7, skipped: 0, refused: 2 },
    problems: rowsOf(2).rows,
  });
  const counts = { newPartners: 0, knownPartners: 0, changedConversions: 0 };
  return { ...stampNew('i', { program: ACME, order: 1, summary, mapping, counts }, 1), id: importId('i') };
}

const MAPPING = { report: 'performance', columns: { Day: 'date', Partner: 'partner-id', Clicks: 'clicks' } } as const;

function showStored(
  onRetake: Parameters<typeof StoredRefused>[0]['onRetake'],
  mapping: ImportRecord['mapping'] = MAPPING,
  all: RefusedRows | null = rowsOf(2),
) {
  const tools: ImportTools = {
    preview: async () => fail('cancelled'),
    refused: async () => null,
    forget: async () => {},
    storedRefused: async () => null,
    retake: async () => fail('not-found'),
    meaningsOf: (_definition, headers) =>
      headers.map((header) => ({ header, role: header === 'Partner' ? 'partner-id' : header === 'Clicks' ? 'clicks' : null })),
    writeMapping: () => '',
    readMapping: () => fail('not-a-mapping'),
  };
  render(
    <Tools.Provider value={tools}>
      <StoredRefused record={aRecord(mapping)} load={async () => all} onRetake={onRetake} />
    </Tools.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Correct and take them in' }));
}

test('refused rows are read again under a corrected mapping, and it says how many were taken', async () => {
  const onRetake = vi.fn(async () => ok({ taken: 1, still: 1 }));
  showStored(onRetake);
  fireEvent.change(await screen.findByLabelText('Day'), { target: { value: 'ignore' } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(onRetake).toHaveBeenCalledWith({ mapping: { ...MAPPING, columns: { ...MAPPING.columns, Day: 'ignore' } } });
  expect((await screen.findByText('One row was taken in')).closest('[role=status]')?.textContent).toContain(
    'One row still stands refused.',
  );
});

test('an import by a known report starts from what its columns were taken for', async () => {
  showStored(vi.fn(), null);
  expect(((await screen.findByLabelText('Clicks')) as HTMLSelectElement).value).toBe('clicks');
  expect((screen.getByLabelText('Day') as HTMLSelectElement).value).toBe('ignore');
});

test.each([
  ['storage-full', 'is full'],
  ['needs-answers', 'could not be read this way'],
] as const)('when it fails as %s it says so, and that nothing was changed', async (reason, words) => {
  showStored(async () => fail(reason));
  fireEvent.click(await screen.findByRole('button', { name: 'Apply' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(words);
  expect(alert.textContent).toContain('Nothing was changed.');
});

test('a crash says so, too', async () => {
  showStored(() => Promise.reject(new Error('gone')));
  fireEvent.click(await screen.findByRole('button', { name: 'Apply' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.');
});

test('rows that an earlier version did not keep can’t be corrected: it says what to do', async () => {
  showStored(vi.fn(), MAPPING, null);
  expect((await screen.findByRole('alert')).textContent).toContain('Undo it and import the file again.');
  expect(within(document.body).queryByLabelText('Day')).toBeNull();
});
