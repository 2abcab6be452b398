// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { sentence } from '@/core/domain/sentence';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { TodayView } from '@/entrypoints/workspace/TodayView';
import { rankedActions } from '@/entrypoints/workspace/today-model';
import { anAccountDetail, anAction } from '@/test/fixtures/makers';

afterEach(cleanup);

const why = sentence('insight.factor.momentum.silent', { since: { day: 20_454 } });
const items = rankedActions(
  Array.from({ length: 37 }, (_, at) => {
    const id = `p${String(at).padStart(2, '0')}`;
    return anAccountDetail(id, { actions: [anAction(id, { priority: 100 - at, why })] });
  }),
);

function show(perDay: number, list = items, duties: typeof items = []): void {
  const verbs = { onDraft: vi.fn(), onDone: vi.fn(), onSnooze: vi.fn(), onDismiss: vi.fn() };
  const ofPrograms = { items: [], placeOf: () => null, onDone: vi.fn(), onSnooze: vi.fn(), onDismiss: vi.fn() };
  const rest = {
    notices: null,
    duties,
    ofPrograms,
    figures: [],
    bands: [],
    stages: [],
    segments: [],
    segmentsHref: '#/segments',
  };
  render(<TodayView items={list} perDay={perDay} {...rest} {...verbs} />);
}

const shown = () =>
  within(screen.getByRole('list', { name: 'Next actions' }))
    .getAllByRole('listitem')
    .map((row) => /Partner (p\d\d)/.exec(row.textContent ?? '')?.[1]);
const best = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at).padStart(2, '0')}`);

test.each([1, 3, 10])(
  'at most %i actions stand on the plan of today, the best ones, and the rest waits behind "more"',
  (perDay) => {
    show(perDay);
    expect(shown()).toEqual(best(perDay));
    fireEvent.click(screen.getByRole('button', { name: /more/i }));
    expect(shown()).toEqual(best(Math.min(37, perDay + 20)));
  },
);

test('it is ten unless the user sets another number', () => {
  expect(DEFAULT_SETTINGS.actionsPerDay).toBe(10);
});

test('a plan that fits has nothing behind it', () => {
  show(10, items.slice(0, 10));
  expect(shown()).toHaveLength(10);
  expect(screen.queryByRole('button', { name: /more/i })).toBeNull();
});

test('duties stand in a group of their own, outside the number of the day; where there are none there is no group', () => {
  show(10, items, items.slice(0, 2));
  expect(within(screen.getByRole('list', { name: 'To be worked off' })).getAllByRole('listitem')).toHaveLength(2);
  expect(shown()).toHaveLength(10);
  cleanup();
  show(10);
  expect(screen.queryByRole('heading', { name: 'To be worked off' })).toBeNull();
});
