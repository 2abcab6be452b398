// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FileDrop } from '@/components/import/FileDrop';

afterEach(cleanup);

const FILES = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];

test('files come by the input, archives among them', () => {
  const onFiles = vi.fn();
  render(<FileDrop onFiles={onFiles} isFirst />);
  const input = screen.getByLabelText('CSV files') as HTMLInputElement;
  expect(input.multiple).toBe(true);
  expect(input.accept).toContain('.zip,.gz');
  Object.defineProperty(input, 'files', { value: FILES, configurable: true });
  fireEvent.change(input);
  expect(onFiles).toHaveBeenCalledWith(FILES);
});

test('a cancelled choice is no file', () => {
  const onFiles = vi.fn();
  render(<FileDrop onFiles={onFiles} isFirst={false} />);
  const input = screen.getByLabelText('CSV files');
  Object.defineProperty(input, 'files', { value: [], configurable: true });
  fireEvent.change(input);
  expect(onFiles).not.toHaveBeenCalled();
});
