// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FolderLine, type FolderState } from '@/components/import/FolderLine';

afterEach(cleanup);

function show(state: FolderState) {
  const on = { onChoose: vi.fn(), onAllow: vi.fn(), onStop: vi.fn() };
  render(<FolderLine state={state} {...on} />);
  return on;
}

const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

test('a folder is offered, watched, and left again', () => {
  const { onChoose } = show({ kind: 'none' });
  fireEvent.click(screen.getByRole('button', { name: 'Watch a folder' }));
  expect(onChoose).toHaveBeenCalledTimes(1);
  cleanup();
  const { onStop } = show({ kind: 'watching', name: 'Exports' });
  expect(screen.getByText('New exports in “Exports” come here by themselves.')).toBeTruthy();
  expect(names()).toEqual(['Stop watching']);
  fireEvent.click(screen.getByRole('button', { name: 'Stop watching' }));
  expect(onStop).toHaveBeenCalledTimes(1);
});

test('a folder that the browser asks about again needs a click', () => {
  const { onAllow } = show({ kind: 'asleep', name: 'Exports' });
  expect(names()).toEqual(['Allow', 'Stop watching']);
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  expect(onAllow).toHaveBeenCalledTimes(1);
});
