// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Dialog } from '@/components/ui/Dialog';
import { Select, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { Page, Shell } from '@/components/ui/Shell';
import { showToast, Toasts } from '@/components/ui/Toasts';

beforeEach(() => vi.useFakeTimers());
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

afterEach(async () => {
  await pass(60_000); // toasts live outside of the component: let them end
  vi.useRealTimers();
  cleanup();
});

test('a busy button keeps its name and cannot be pressed twice', () => {
  const onClick = vi.fn();
  render(
    <Button busy onClick={onClick}>
      Import
    </Button>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(onClick).not.toHaveBeenCalled();
});

test('a field is named by its label and described by its hint and its error', () => {
  render(<TextField label="Site address" hint="As in the address bar" error="That is no address." value="x" onInput={vi.fn()} />);
  const field = screen.getByRole('textbox', { name: 'Site address' });
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['As in the address bar', 'That is no address.']);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a select gives back only what it offered', () => {
  const onChange = vi.fn();
  const options = [
    { value: 'a', text: 'First' },
    { value: 'b', text: 'Second' },
  ] as const;
  render(<Select label="Order" value="a" options={options} onChange={onChange} />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'b' } });
  expect(onChange).toHaveBeenCalledExactlyOnceWith('b');
});

test('a dialog has its title as name, begins at its first field, and gives the focus back', () => {
  const onClose = vi.fn();
  const dialog = (
    <Dialog title="Log a contact" actions={<button type="button">Log</button>} onClose={onClose}>
      <input aria-label="Subject" />
    </Dialog>
  );
  render(<button type="button">Opener</button>);
  screen.getByRole('button', { name: 'Opener' }).focus();
  const { unmount } = render(dialog);
  expect(screen.getByRole('dialog', { name: 'Log a contact' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Subject' }));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
  unmount();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Opener' }));
});

test('Escape asks the owner of a dialog to close it', () => {
  const onClose = vi.fn();
  render(
    <Dialog title="Stage" actions={null} onClose={onClose}>
      text
    </Dialog>,
  );
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('a toast is announced, can be undone once, and leaves by itself', async () => {
  const onUndo = vi.fn();
  render(<Toasts />);
  await act(() => showToast({ text: 'Marked as done', onUndo }));
  expect(screen.getByRole('status').textContent).toContain('Marked as done');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Marked as done')).toBeNull();

  await act(() => showToast({ text: 'Saved' }));
  await pass(11_000);
  expect(screen.queryByText('Saved')).toBeNull();
});

test('a toast stays while somebody is at it', async () => {
  render(<Toasts />);
  await act(() => showToast({ text: 'Snoozed', onUndo: vi.fn() }));
  fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
  await pass(60_000);
  expect(screen.getByText('Snoozed')).toBeTruthy();
});

test('progress says how far it is, or that nobody knows', () => {
  const { rerender } = render(<ProgressBar label="Reading" share={0.423} />);
  expect(screen.getByRole('progressbar', { name: 'Reading' }).getAttribute('aria-valuenow')).toBe('42');
  rerender(<ProgressBar label="Reading" share={null} />);
  expect(screen.getByRole('progressbar', { name: 'Reading' }).hasAttribute('aria-valuenow')).toBe(false);
});

test('a filter chip says whether it is pressed', () => {
  render(
    <Chip pressed onClick={vi.fn()}>
      Clicks
    </Chip>,
  );
  expect(screen.getByRole('button', { name: 'Clicks', pressed: true })).toBeTruthy();
});

test('only trouble that has just happened is an alert', () => {
  const { rerender } = render(<Notice tone="danger">Not read</Notice>);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(
    <Notice tone="danger" isNews>
      Not read
    </Notice>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Not read');
});

test('the frame has a navigation that marks the page, one main part, and a way past the navigation', () => {
  const nav = [
    { id: 'today', href: '#/today', text: 'Today', icon: 'today' },
    { id: 'partners', href: '#/partners', text: 'Partners', icon: 'partners' },
  ] as const;
  render(
    <Shell nav={nav} current="partners">
      <Page title="Partners">list</Page>
    </Shell>,
  );
  expect(screen.getByRole('link', { name: 'Partners' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Today' }).hasAttribute('aria-current')).toBe(false);
  expect(screen.getByRole('heading', { level: 1, name: 'Partners' })).toBeTruthy();
  expect(document.title).toBe('Partners · Trellis');
  fireEvent.click(screen.getByRole('button', { name: 'Skip to the content' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});
