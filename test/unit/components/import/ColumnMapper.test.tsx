// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ColumnMapper } from '@/components/import/ColumnMapper';
import { type ImportTools, Tools } from '@/components/import/import-tools';
import type { Glance, Sample } from '@/components/import/import-view';
import { noTotals } from '@/core/domain/metrics';
import type { ColumnMapping, FileRefusal, FileSummary } from '@/core/domain/report';
import { fail, ok, type Result } from '@/core/domain/result';
import { aSummary } from '@/test/fixtures/makers';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const GUESS: ColumnMapping = {
  report: 'performance',
  columns: { Tag: 'date', Partner: 'partner-name', Klicks: 'clicks' },
  decimal: 'comma',
};
const USABLE: ColumnMapping = { ...GUESS, columns: { ...GUESS.columns, Partner: 'partner-id' } };
const SAMPLE: Sample = {
  headers: ['Tag', 'Partner', 'Klicks', ''],
  rows: [
    ['1.1.2026', 'ann', '3', ''],
    ['1.1.2026', 'bob', '3', ''],
    ['3.4.2026', 'a name that goes on and on and on without an end', '4', ''],
  ],
  guess: GUESS,
  headerKey: 'k',
};

type Change = Partial<ComponentProps<typeof ColumnMapper>>;

const NO_TOOLS: ImportTools = {
  preview: async () => fail('cancelled'),
  refused: async () => null,
  forget: async () => {},
  storedRefused: async () => null,
  retake: async () => fail('not-found'),
  meaningsOf: () => [],
  writeMapping: () => '{}',
  readMapping: () => fail('not-a-mapping'),
};

function show(change: Change = {}, tools: Partial<ImportTools> = {}) {
  const on = { onApply: vi.fn(), onPreview: null, onForget: null };
  render(
    <Tools.Provider value={{ ...NO_TOOLS, ...tools }}>
      <ColumnMapper sample={SAMPLE} mapping={GUESS} guess={GUESS} isRemembered={false} file="export.csv" {...on} {...change} />
    </Tools.Provider>,
  );
  return on;
}

const value = (name: string) => (screen.getByLabelText(name) as HTMLSelectElement).value;
const choose = (name: string, to: string) => fireEvent.change(screen.getByLabelText(name), { target: { value: to } });
const apply = () => fireEvent.click(screen.getByRole('button', { name: 'Apply' }));

test('each column stands with its guess and some of its different values', () => {
  show();
  expect([value('Tag'), value('Partner'), value('Klicks'), value('Column 4 (no header)')]).toEqual([
    'date',
    'partner-name',
    'clicks',
    'ignore',
  ]);
  const [tag, partner, clicks, none] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(tag).toContain('1.1.2026 · 3.4.2026');
  expect(partner).toContain('ann · bob · a name that goes on and on a…');
  expect(clicks).toContain('3 · 4');
  expect(none).toContain('no values in the first rows');
});

test('roles are offered in groups by the question they answer, for all six kinds of report', () => {
  show();
  const groups = within(screen.getByLabelText('Tag')).getAllByRole('group');
  expect(groups.map((group) => group.getAttribute('label'))).toEqual([
    'Who',
    'When',
    'Results',
    'Money',
    'About the conversion',
    'About the partner',
  ]);
  expect(within(screen.getByLabelText('Each row is')).getAllByRole('option')).toHaveLength(6);
});

test('a mapping without the partner’s id is not applied, and says what is missing', () => {
  const { onApply } = show();
  apply();
  expect(onApply).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('which column holds the partner’s id');
});

test('the changed mapping is applied with all that was not touched', () => {
  const { onApply } = show();
  choose('Partner', 'partner-id');
  apply();
  expect(onApply).toHaveBeenCalledWith(USABLE);
});

test('one role for two columns is said at both, and refused by its name', () => {
  const { onApply } = show({ mapping: USABLE });
  choose('Tag', 'clicks');
  expect(screen.getAllByText('Two columns have the role “Clicks”. Keep it for one of them.')).toHaveLength(2);
  apply();
  expect(screen.getByRole('status').textContent).toContain('“Clicks”');
  expect(onApply).not.toHaveBeenCalled();
});

test('a role that the values speak against warns beside the select, and is described by it', () => {
  show();
  choose('Tag', 'clicks');
  choose('Partner', 'commission');
  const select = screen.getByLabelText('Partner');
  const warning = screen.getByText('These values don’t look like amounts.');
  expect(select.getAttribute('aria-describedby')).toContain(warning.closest('p')?.id);
});

test('how dates are written is told by a date of the file that can be read both ways', () => {
  show();
  const options = within(screen.getByLabelText('Order of dates')).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'As found in the whole column',
    'Day first: “3.4.2026” is Apr 3, 2026',
    'Month first: “3.4.2026” is Mar 4, 2026',
    'Year first: “3.4.2026” can’t be read so',
  ]);
});

test('conventions are asked only where they matter, and taken back by the first option', () => {
  const { onApply } = show({ mapping: USABLE });
  expect(screen.queryByLabelText('Decimal mark')).toBeNull();
  expect(screen.queryByLabelText('Currency of the amounts')).toBeNull();
  choose('Column 4 (no header)', 'revenue');
  choose('Decimal mark', '');
  fireEvent.input(screen.getByLabelText('Currency of the amounts'), { target: { value: 'eur' } });
  fireEvent.change(screen.getAllByLabelText('Each row is about')[0] as Element, { target: { value: 'week' } });
  apply();
  expect(onApply).toHaveBeenCalledWith({
    report: 'performance',
    columns: { ...USABLE.columns, '': 'revenue' },
    currency: 'EUR',
    grain: 'week',
  });
});

test('the guess comes back by one button, which says when there is nothing to take back', () => {
  show();
  const reset = screen.getByRole('button', { name: 'Reset to guess' }) as HTMLButtonElement;
  expect(reset.disabled).toBe(true);
  choose('Partner', 'email');
  expect(reset.disabled).toBe(false);
  fireEvent.click(reset);
  expect(value('Partner')).toBe('partner-name');
});

test('a remembered mapping says so and can be forgotten', () => {
  const onForget = vi.fn(async () => {});
  show({ isRemembered: true, onForget });
  expect(screen.getByText('These are the roles you chose for the same columns before.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Forget these roles' }));
  expect(onForget).toHaveBeenCalledTimes(1);
});

test('of very many columns the first are drawn, and the others when asked for', () => {
  const headers = Array.from({ length: 300 }, (_, n) => `c${n}`);
  show({ sample: { ...SAMPLE, headers, rows: [headers.map(() => '1')] } });
  expect(screen.getAllByRole('listitem')).toHaveLength(40);
  fireEvent.click(screen.getByRole('button', { name: 'Show 260 more columns' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(300);
});

const glance = (change: Partial<FileSummary>, isWhole = true): Result<Glance, FileRefusal> =>
  ok({ summary: aSummary({ totals: { ...noTotals(), clicks: 1234 }, ...change }), isWhole });

test('the preview follows the roles, a moment after the last change, and shows what was refused', async () => {
  const onPreview = vi.fn(async (_mapping: ColumnMapping) =>
    glance(
      {
        rows: { read: 10, accepted: 8, skipped: 0, refused: 2 },
        problems: [
          { line: 4, column: 'Klicks', value: 'many', reason: 'not-a-number' },
          { line: 9, column: 'Klicks', value: 'few', reason: 'not-a-number' },
        ],
        needs: ['currency'],
      },
      false,
    ),
  );
  show({ mapping: USABLE, onPreview });
  choose('Tag', 'joined');
  choose('Tag', 'date');
  expect(onPreview).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(onPreview.mock.calls).toEqual([[USABLE]]);
  const preview = screen.getByRole('complementary', { name: 'What this makes' });
  for (const part of [
    '8 of 10 accepted',
    'of the first 1 MB',
    'Clicks1,234',
    '2 rows refused',
    'line 4: many',
    'Asked next: the currency.',
  ])
    expect(preview.textContent).toContain(part);
});

test('a late answer to an earlier mapping does not overwrite the newer one', async () => {
  const answers: ((result: Result<Glance, FileRefusal>) => void)[] = [];
  show({ mapping: USABLE, onPreview: () => new Promise((resolve) => answers.push(resolve)) });
  await vi.advanceTimersByTimeAsync(300);
  choose('Tag', 'ignore');
  await vi.advanceTimersByTimeAsync(300);
  answers[1]?.(glance({ rows: { read: 2, accepted: 2, skipped: 0, refused: 0 } }));
  await vi.advanceTimersByTimeAsync(1);
  answers[0]?.(glance({ rows: { read: 99, accepted: 99, skipped: 0, refused: 0 } }));
  await vi.advanceTimersByTimeAsync(1);
  expect(screen.getByRole('status').textContent).toContain('2 of 2 accepted');
});

test('while the roles can’t be used, the preview says why and asks nothing', async () => {
  const onPreview = vi.fn(async () => glance({}));
  show({ onPreview });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onPreview).not.toHaveBeenCalled();
  expect(screen.getByRole('complementary').textContent).toContain('which column holds the partner’s id');
});

test('a file that can’t be read under these roles says so in the preview', async () => {
  show({ mapping: USABLE, onPreview: async () => fail('no-rows-accepted') });
  await vi.advanceTimersByTimeAsync(300);
  expect(screen.getByRole('complementary').textContent).toContain('No row of this file could be used.');
});

function load(text: string) {
  const input = screen.getByLabelText('Mapping file');
  Object.defineProperty(input, 'files', { value: [new File([text], 'map.json')], configurable: true });
  fireEvent.change(input);
}

test('a mapping comes in from a file, and is looked over before it is applied', async () => {
  const readMapping = vi.fn(() => ok(USABLE));
  const { onApply } = show({}, { readMapping });
  load('{"columns":{}}');
  await vi.waitFor(() => expect(value('Partner')).toBe('partner-id'));
  expect(readMapping).toHaveBeenCalledWith('{"columns":{}}', SAMPLE.headers);
  expect(onApply).not.toHaveBeenCalled();
});

test.each([
  ['not-a-mapping', 'This is not a mapping of columns.'],
  ['other-columns', 'This mapping is for other columns'],
] as const)('a file that is %s says so and changes nothing', async (reason, words) => {
  show({}, { readMapping: () => fail(reason) });
  load('x');
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
  expect(value('Partner')).toBe('partner-name');
});
