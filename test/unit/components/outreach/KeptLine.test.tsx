// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { KeptLine } from '@/components/outreach/KeptLine';
import { NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

function show(change: Partial<Parameters<typeof KeptLine>[0]> = {}) {
  const on = { onPlan: vi.fn(), onThrowAway: vi.fn() };
  render(<KeptLine keeping="kept" planned={null} today={NEW_YEAR} {...on} {...change} />);
  return on;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('nothing was written: nothing is said to be kept, and it can be planned all the same', () => {
  show({ keeping: 'nothing' });
  expect(screen.queryByText(/Kept/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Send later' })).toBeTruthy();
});

test('planned by one click', () => {
  const { onPlan } = show();
  press('Send later');
  press('in 3 days');
  expect(onPlan).toHaveBeenCalledWith(NEW_YEAR + 3);
});

test.each(['2026-01-01', '2025-12-31', ''])('a day that is not ahead (“%s”) is not taken', (value) => {
  const { onPlan } = show();
  press('Send later');
  fireEvent.input(screen.getByLabelText('Send on'), { target: { value } });
  fireEvent.submit(screen.getByLabelText('Send on').closest('form') as HTMLFormElement);
  expect(onPlan).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose a day after today.');
});

test('a day that was planned can be taken back', () => {
  const { onPlan } = show({ planned: NEW_YEAR + 2 });
  expect(screen.getByText(/Planned for Jan 3, 2026/)).toBeTruthy();
  press('Not planned any more');
  expect(onPlan).toHaveBeenCalledWith(null);
});

test('what could not be kept is said at once', () => {
  show({ keeping: 'too-long' });
  expect(screen.getByRole('alert').textContent).toContain('lost when the panel closes');
});
