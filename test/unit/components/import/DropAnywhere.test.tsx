// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DropAnywhere } from '@/components/import/DropAnywhere';

afterEach(cleanup);

const FILES = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];

function drag(name: string, types: readonly string[], files: readonly File[] = [], target: EventTarget = document.body): Event {
  const event = new Event(name, { bubbles: true, cancelable: true });
  Object.defineProperty(event, name === 'paste' ? 'clipboardData' : 'dataTransfer', {
    value: { types, files, dropEffect: 'none' },
  });
  fireEvent(target as Element, event);
  return event;
}

function show() {
  const onFiles = vi.fn();
  const view = render(<DropAnywhere onFiles={onFiles} hint="They are read." />);
  return { onFiles, ...view };
}

test('files dropped anywhere are taken once, and the browser does not leave the page for them', () => {
  const { onFiles } = show();
  expect(drag('dragover', ['Files']).defaultPrevented).toBe(true);
  expect(drag('drop', ['Files'], FILES).defaultPrevented).toBe(true);
  expect(onFiles.mock.calls).toEqual([[FILES]]);
});

test('while files hang over the page it says what will happen, until they leave or fall', () => {
  show();
  drag('dragenter', ['Files']);
  drag('dragenter', ['Files']);
  drag('dragleave', ['Files']);
  expect(screen.getByRole('status').textContent).toBe('Drop to importThey are read.');
  drag('dragleave', ['Files']);
  expect(screen.queryByRole('status')).toBeNull();
  drag('dragenter', ['Files']);
  drag('drop', ['Files'], FILES);
  expect(screen.queryByRole('status')).toBeNull();
});

test('text that is dragged within the page is left alone', () => {
  const { onFiles } = show();
  expect(drag('dragenter', ['text/plain']).defaultPrevented).toBe(false);
  expect(drag('drop', ['text/plain']).defaultPrevented).toBe(false);
  expect(screen.queryByRole('status')).toBeNull();
  expect(onFiles).not.toHaveBeenCalled();
});

test('pasted files are taken; pasted text goes where it was pasted', () => {
  const { onFiles } = show();
  expect(drag('paste', ['text/plain']).defaultPrevented).toBe(false);
  expect(drag('paste', ['Files'], FILES).defaultPrevented).toBe(true);
  expect(onFiles.mock.calls).toEqual([[FILES]]);
});

test('a dropped folder without files is no file', () => {
  const { onFiles } = show();
  drag('drop', ['Files'], []);
  expect(onFiles).not.toHaveBeenCalled();
});

test('after the page is left, nothing listens any more', async () => {
  const { onFiles, unmount } = show();
  unmount();
  // Preact cleans up after the frame in which the component went.
  await waitFor(() => expect(drag('drop', ['Files'], []).defaultPrevented).toBe(false));
  drag('drop', ['Files'], FILES);
  expect(onFiles).not.toHaveBeenCalled();
});
