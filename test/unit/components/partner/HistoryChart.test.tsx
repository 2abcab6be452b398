// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { HistoryChart, type MetricSeries } from '@/components/partner/HistoryChart';
import { Sparkline } from '@/components/partner/Sparkline';
import type { Shift } from '@/core/domain/insight';

afterEach(cleanup);

const AS_OF = 20_454; // 2026-01-01
const COVERAGE = [
  { from: AS_OF - 69, to: AS_OF - 40 },
  { from: AS_OF - 34, to: AS_OF },
];
const SERIES: MetricSeries[] = [
  { metric: 'clicks', daily: { days: [AS_OF - 1, AS_OF], values: [3, 4], coverage: COVERAGE } },
  { metric: 'revenue', daily: { days: [AS_OF], values: [99_9900], coverage: COVERAGE } },
];
const DIP: Shift = {
  metric: 'clicks',
  grain: 'weeks',
  ratio: 0.3,
  recent: 7,
  expected: 28,
  channelRatio: 1,
  season: 1,
  base: 84,
  baseWeeks: 12,
  dispersion: 1,
  p: 0.01,
  since: AS_OF - 20,
  severity: 'severe',
  label: 'strong',
  money: null,
};

const show = (change: Partial<Parameters<typeof HistoryChart>[0]> = {}) =>
  render(<HistoryChart name="Ann" series={SERIES} asOf={AS_OF} currency="EUR" dip={null} marks={[]} {...change} />);

test('it is a figure named by what it shows, with the same figures as a table', () => {
  show();
  expect(screen.getByRole('figure', { name: 'Clicks of Ann in 10 weeks' })).toBeTruthy();
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  expect(rows).toHaveLength(11);
  expect(rows[1]?.textContent).toBe('Dec 26, 2025 – Jan 1, 20267');
});

test('a week that is not covered is "No data" and a gap, never 0', () => {
  const { container } = show();
  const texts = within(screen.getByRole('table', { hidden: true }))
    .getAllByRole('cell', { hidden: true })
    .map(({ textContent }) => textContent);
  expect(texts.slice(0, 3)).toEqual(['7', '0', '0']);
  expect(texts).toContain('No data');
  expect(screen.getByText('Not covered by an import')).toBeTruthy();
  // The line is in two pieces: two moves.
  expect(container.querySelector('.chart-line')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
});

test('another metric can be chosen, with its currency', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Revenue' }));
  expect(screen.getByRole('button', { name: 'Revenue', pressed: true })).toBeTruthy();
  expect(screen.getByText('Dec 26, 2025 to Jan 1, 2026: €99.99')).toBeTruthy();
});

test('a dip is marked on the metric that it is about', () => {
  const { container } = show({ dip: DIP });
  expect(screen.getByText('Dipping since Dec 12, 2025')).toBeTruthy();
  expect(container.querySelectorAll('.chart-dip, .chart-expected')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Revenue' }));
  expect(screen.queryByText('Dipping since Dec 12, 2025')).toBeNull();
});

test.each([
  ['nothing is covered', [], /No import covers single days/],
  [
    'less than a week is covered',
    [{ metric: 'clicks', daily: { days: [], values: [], coverage: [{ from: AS_OF - 3, to: AS_OF }] } }] as MetricSeries[],
    /Less than one whole week/,
  ],
])('it says why there is no picture when %s', (_name, series, text) => {
  show({ series });
  expect(screen.getByText(text)).toBeTruthy();
});

test('a sparkline leaves gaps open, has a title when it stands alone, and says when there is nothing to draw', () => {
  const { container, rerender } = render(<Sparkline weeks={[1, 2, null, 3, 4]} label="Clicks per week" />);
  expect(screen.getByRole('img').querySelector('title')?.textContent).toBe('Clicks per week');
  expect(container.querySelector('.sparkline-line')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  rerender(<Sparkline weeks={[null, null]} />);
  expect(container.textContent).toBe('No data');
});
