// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FileDrop } from '@/components/import/FileDrop';

afterEach(cleanup);

const FILES = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];

function drop(target: Window | HTMLElement, files: readonly File[]) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files } });
  fireEvent(target, event);
  return event;
}

test('files come by the input', () => {
  const onFiles = vi.fn();
  render(<FileDrop onFiles={onFiles} isFirst />);
  const input = screen.getByLabelText('CSV files') as HTMLInputElement;
  expect(input.multiple).toBe(true);
  Object.defineProperty(input, 'files', { value: FILES, configurable: true });
  fireEvent.change(input);
  expect(onFiles).toHaveBeenCalledWith(FILES);
});

test('files dropped on the zone are taken once', () => {
  const onFiles = vi.fn();
  const { container } = render(<FileDrop onFiles={onFiles} isFirst={false} />);
  drop(container.firstElementChild as HTMLElement, FILES);
  expect(onFiles.mock.calls).toEqual([[FILES]]);
});

test('files dropped beside the zone are taken, too: the browser must not leave the page', () => {
  const onFiles = vi.fn();
  render(<FileDrop onFiles={onFiles} isFirst={false} />);
  const event = drop(document.body, FILES);
  expect(event.defaultPrevented).toBe(true);
  expect(onFiles).toHaveBeenCalledTimes(1);
});

test('dropped text is no file', () => {
  const onFiles = vi.fn();
  render(<FileDrop onFiles={onFiles} isFirst={false} />);
  drop(document.body, []);
  expect(onFiles).not.toHaveBeenCalled();
});

test('after the page is left, nothing listens any more', async () => {
  const onFiles = vi.fn();
  render(<FileDrop onFiles={onFiles} isFirst={false} />).unmount();
  // Preact cleans up after the frame in which the component went.
  await waitFor(() => expect(drop(document.body, []).defaultPrevented).toBe(false));
  drop(document.body, FILES);
  expect(onFiles).not.toHaveBeenCalled();
});
