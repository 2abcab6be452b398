// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ColumnMapper } from '@/components/import/ColumnMapper';
import type { Sample } from '@/components/import/import-view';
import type { ColumnMapping } from '@/core/domain/report';

afterEach(cleanup);

const GUESS: ColumnMapping = {
  report: 'performance',
  columns: { Tag: 'date', Partner: 'partner-name', Klicks: 'clicks' },
  decimal: 'comma',
};
const SAMPLE: Sample = {
  headers: ['Tag', 'Partner', 'Klicks', ''],
  rows: [
    ['1.1.', 'ann', '3', ''],
    ['1.1.', 'bob', '3', ''],
    ['2.1.', 'a name that goes on and on and on without an end', '4', ''],
  ],
  guess: GUESS,
  headerKey: 'k',
};

type Change = Partial<ComponentProps<typeof ColumnMapper>>;

function show(change: Change = {}) {
  const on = { onApply: vi.fn(), onPreview: null, onForget: null };
  render(
    <ColumnMapper sample={SAMPLE} mapping={GUESS} guess={GUESS} isRemembered={false} file="export.csv" {...on} {...change} />,
  );
  return on;
}

const value = (name: string) => (screen.getByLabelText(name) as HTMLSelectElement).value;

test('each column stands with its guess and some of its different values', () => {
  show();
  expect([value('Tag'), value('Partner'), value('Klicks'), value('Column 4 (no header)')]).toEqual([
    'date',
    'partner-name',
    'clicks',
    'ignore',
  ]);
  const [tag, partner, clicks, none] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(tag).toContain('1.1. · 2.1.');
  expect(partner).toContain('ann · bob · a name that goes on and on a…');
  expect(clicks).toContain('3 · 4');
  expect(none).toContain('no values in the first rows');
});

test('a mapping without the partner’s id is not applied, and says what is missing', () => {
  const { onApply } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(onApply).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('which column holds the partner’s id');
});

test('the changed mapping is applied with all that was not touched', () => {
  const { onApply } = show();
  fireEvent.change(screen.getByLabelText('Partner'), { target: { value: 'partner-id' } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(onApply).toHaveBeenCalledWith({
    report: 'performance',
    columns: { Tag: 'date', Partner: 'partner-id', Klicks: 'clicks' },
    decimal: 'comma',
  });
});

test('one role for two columns is refused by its name', () => {
  const { onApply } = show();
  fireEvent.change(screen.getByLabelText('Partner'), { target: { value: 'partner-id' } });
  fireEvent.change(screen.getByLabelText('Tag'), { target: { value: 'clicks' } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByRole('status').textContent).toContain('“Clicks”');
  expect(onApply).not.toHaveBeenCalled();
});
