// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { DraftForm, type DraftText, type Way } from '@/components/outreach/DraftForm';

afterEach(cleanup);

function show(text: DraftText, { isCreator = false, hasAddress = true, onSettings = vi.fn() } = {}) {
  const onTake = vi.fn<(way: Way) => void>();
  function Host() {
    const [held, setHeld] = useState(text);
    return (
      <DraftForm
        text={held}
        isCreator={isCreator}
        hasAddress={hasAddress}
        isEdited={held !== text}
        onChange={setHeld}
        onReset={() => setHeld(text)}
        onSettings={onSettings}
        onTake={onTake}
      />
    );
  }
  render(<Host />);
  return onTake;
}

const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByLabelText(name) as HTMLTextAreaElement;

test.each([
  ['Copy', 'copy'],
  ['Email', 'email'],
  ['Insert into page', 'insert'],
] as const)('%s takes a whole draft at once', (name, way) => {
  const onTake = show({ subject: 'Hello', message: 'All known.' });
  fireEvent.click(button(name));
  expect(onTake).toHaveBeenCalledWith(way);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test.each([
  ['Copy', 'copy', 'Copy with 2 gaps?'],
  ['Email', 'email', 'Email with 2 gaps?'],
  ['Insert into page', 'insert', 'Insert with 2 gaps?'],
] as const)('%s asks first while gaps are left, and names them', (name, way, title) => {
  const onTake = show({ subject: 'Hello [[first name]]', message: 'From [[sender]]' });
  fireEvent.click(button(name));
  expect(onTake).not.toHaveBeenCalled();
  const dialog = screen.getByRole('dialog', { name: title });
  expect(dialog.textContent).toContain('[[first name]]');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Back to the message' }));
  expect(onTake).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(button(name));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take it with the gaps' }));
  expect(onTake).toHaveBeenCalledWith(way);
});

test('a gap that was filled in is no gap any more', () => {
  const onTake = show({ subject: 'Hello', message: 'From [[sender]]' });
  expect(screen.getByText('One fact is not known')).toBeTruthy();
  fireEvent.input(field('Message'), { target: { value: 'From Zoe' } });
  expect(screen.queryByText('One fact is not known')).toBeNull();
  fireEvent.click(button('Copy'));
  expect(onTake).toHaveBeenCalledWith('copy');
});

test('what is the same in every message can be set once', () => {
  const onSettings = vi.fn();
  show({ subject: 'Hello', message: 'Best regards [[sender name]]' }, { onSettings });
  fireEvent.click(button('Open the settings'));
  expect(onSettings).toHaveBeenCalledOnce();
  cleanup();
  show({ subject: 'Hello', message: 'Best regards [[first name]]' });
  expect(screen.queryByRole('button', { name: 'Open the settings' })).toBeNull();
});

test('a gap leads to its place in the text', () => {
  show({ subject: 'Hello [[first name]]', message: 'From [[sender]]' });
  fireEvent.click(button('Go to the gap: sender'));
  const message = field('Message');
  expect(document.activeElement).toBe(message);
  expect(message.value.slice(message.selectionStart, message.selectionEnd)).toBe('[[sender]]');
  fireEvent.click(button('Go to the gap: first name'));
  expect(document.activeElement).toBe(field('Subject'));
});

test('the length is told in letters as people count them', () => {
  show({ subject: '', message: 'Grüße 👋' });
  expect(screen.getByText('7 characters')).toBeTruthy();
});

test('a long message is warned of for creators, and for nobody else', () => {
  const message = 'x'.repeat(901);
  show({ subject: '', message }, { isCreator: true });
  expect(screen.getByText(/Aim for under 900/)).toBeTruthy();
  cleanup();
  show({ subject: '', message });
  expect(screen.queryByText(/Aim for under/)).toBeNull();
  cleanup();
  show({ subject: '', message: 'x'.repeat(900) }, { isCreator: true });
  expect(screen.queryByText(/Aim for under/)).toBeNull();
});

test('what was changed by hand can be had as it was', () => {
  show({ subject: 'Hello', message: 'A' });
  expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
  fireEvent.input(field('Subject'), { target: { value: 'Changed' } });
  fireEvent.click(button('Start over'));
  expect(field('Subject').value).toBe('Hello');
});

test('an address that is not known is said beforehand', () => {
  show({ subject: '', message: 'x' }, { hasAddress: false });
  expect(screen.getByText(/no email address of this partner/)).toBeTruthy();
});

test.each(['Copy with links', 'For a message centre'])('%s asks first while gaps are left, too', (name) => {
  const onTake = show({ subject: 'Hello [[first name]]', message: 'x' });
  fireEvent.click(button(name));
  expect(onTake).not.toHaveBeenCalled();
  expect(screen.getByRole('dialog', { name: 'Copy with one gap?' })).toBeTruthy();
});

test('in the dialog the focus is on the way back: Enter does not skip it', () => {
  show({ subject: 's', message: '[[a]]' });
  fireEvent.click(button('Copy'));
  expect(screen.getByRole('button', { name: 'Back to the message' }).hasAttribute('autofocus')).toBe(true);
});
