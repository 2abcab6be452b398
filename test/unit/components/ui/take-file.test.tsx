// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { TakeFile } from '@/components/ui/TakeFile';

afterEach(cleanup);

test('a refused file says why beside the button, until one is taken', async () => {
  const onTake = vi
    .fn<(file: File) => Promise<string | null>>()
    .mockResolvedValueOnce('It is empty.')
    .mockResolvedValueOnce(null);
  render(<TakeFile label="Import rules" refused="Nothing was taken in" onTake={onTake} />);
  const input = screen.getByLabelText('Import rules', { selector: 'input' }) as HTMLInputElement;
  const file = new File(['{}'], 'rules.json');
  const choose = () => {
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  };
  choose();
  expect((await screen.findByText('It is empty.')).closest('[role="alert"], [role="status"]')).not.toBeNull();
  expect(screen.getByText('Nothing was taken in')).toBeTruthy();
  choose();
  await waitFor(() => expect(screen.queryByText('It is empty.')).toBeNull());
  expect(onTake.mock.calls).toEqual([[file], [file]]);
});
