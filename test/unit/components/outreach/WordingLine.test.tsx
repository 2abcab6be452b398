// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WordingLine } from '@/components/outreach/WordingLine';

afterEach(cleanup);

const BOTH = [
  { id: 'S-14', name: 'Dormant' },
  { id: 'own-1', name: '<b>Mine</b>' },
];

function show(change: Partial<Parameters<typeof WordingLine>[0]> = {}) {
  const onChange = vi.fn();
  const { container } = render(
    <WordingLine segment={null} wordings={BOTH} why="only" isFixed={false} onChange={onChange} {...change} />,
  );
  return { onChange, container };
}

test.each([
  ['asked', 'Your wording for Dormant, which you are writing to.'],
  ['chosen', 'Your wording for Dormant, as you chose.'],
  ['only', 'Your wording for Dormant, which this partner is in.'],
] as const)('why this wording: %s', (why, line) => {
  show({ segment: 'S-14', why });
  expect(screen.getByText(line)).toBeTruthy();
});

test('others are offered, and the one that is for no segment', () => {
  const { onChange } = show({ segment: 'S-14' });
  const select = screen.getByLabelText('Wording');
  expect([...select.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'For no segment',
    'Dormant',
    '<b>Mine</b>',
  ]);
  fireEvent.change(select, { target: { value: 'own-1' } });
  fireEvent.change(select, { target: { value: '' } });
  expect(onChange.mock.calls).toEqual([['own-1'], ['']]);
});

test('nothing where there is no wording for a segment; a template of one’s own only says whose it is', () => {
  expect(show({ wordings: [] }).container.textContent).toBe('');
  cleanup();
  show({ segment: 'S-14', isFixed: true });
  expect(screen.getByText('Your wording for Dormant')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
