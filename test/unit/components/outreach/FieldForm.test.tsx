// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FieldForm } from '@/components/outreach/FieldForm';
import type { DraftField } from '@/core/domain/outreach';

afterEach(cleanup);

const BOOST: readonly DraftField[] = [
  { name: 'boost_rate', kind: 'percent', isRequired: true },
  { name: 'boost_to', kind: 'day', isRequired: true },
  { name: 'reward', kind: 'text', isRequired: false },
];
const GOAL: readonly DraftField[] = [{ name: 'goal_proposal', kind: 'text', isRequired: true }];

function show(change: Partial<Parameters<typeof FieldForm>[0]> = {}) {
  const onFill = vi.fn();
  const nothing = { typed: {}, troubles: {}, unsaid: [], goal: null };
  render(<FieldForm fields={BOOST} currency="EUR" today={20_454} onFill={onFill} {...nothing} {...change} />);
  return onFill;
}
const says = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

test('each field has its unit, and says where it may stay empty', () => {
  show();
  expect(screen.getByLabelText('Raised rate (%)')).toBeTruthy();
  expect(screen.getByLabelText('Reward, optional')).toBeTruthy();
  expect((screen.getByLabelText('Last day of the raise') as HTMLInputElement).min).toBe('2026-01-01');
  expect(says()).toEqual(['2 are missing']);
});

test('what can’t stand is missing still, and says what to do', () => {
  show({ typed: { boost_rate: '120', boost_to: '2026-02-01' }, troubles: { boost_rate: 'not-a-share' } });
  expect(screen.getByRole('alert').textContent).toContain('up to 100');
  expect(says()).toEqual(['One is missing']);
});

test('all of it filled in', () => {
  show({ typed: { boost_rate: '12', boost_to: '2026-02-01' } });
  expect(says()).toEqual(['Complete']);
});

test('a field and a text that say different things are pointed out', () => {
  show({ unsaid: ['boost_rate'] });
  expect(says()[1]).toContain('raised rate');
});

test('no fields, no box', () => {
  show({ fields: [] });
  expect(screen.queryByRole('group')).toBeNull();
});

test('a goal is proposed in one’s own words, or in figures with a suggestion to take', () => {
  const onFill = show({ fields: GOAL });
  expect(screen.getByLabelText('Proposed goal')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('The goal counts'), { target: { value: 'clicks' } });
  expect(onFill).toHaveBeenCalledWith('goal_metric', 'clicks');
  cleanup();
  const taken = show({ fields: GOAL, typed: { goal_metric: 'clicks' }, goal: { typed: '14', text: '14', step: 0.2 } });
  fireEvent.click(screen.getByRole('button', { name: 'Take 14: their median month and 20% more' }));
  expect(taken).toHaveBeenCalledWith('goal_target', '14');
});

test('where nothing can be suggested, it says why', () => {
  show({ fields: GOAL, typed: { goal_metric: 'clicks' }, goal: { why: 'no-full-month' } });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/No whole month of theirs/)).toBeTruthy();
});
