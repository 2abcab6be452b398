// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ShortcutList } from '@/components/settings/ShortcutList';

afterEach(cleanup);

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('every command with its key, one without a key says so, and the word for the address bar', () => {
  const commands = [
    { name: '_execute_action', keys: 'Alt+Shift+L' },
    { name: 'next-partner', keys: '' },
  ];
  render(<ShortcutList commands={commands} onChange={vi.fn()} />);
  expect(lines()[0]).toBe('Look up a partnerAlt+Shift+L');
  expect(lines()[1]).toMatch(/^Next partner that needs attention.*No key$/);
  expect(lines()[2]).toMatch(/^Find a partner in the address bar.*tr$/);
});

test('a command that this version has no words for is left out', () => {
  render(<ShortcutList commands={[{ name: 'reload', keys: 'F5' }]} onChange={vi.fn()} />);
  expect(lines()).toHaveLength(1);
});

test('the keys are changed in the browser', () => {
  const onChange = vi.fn();
  render(<ShortcutList commands={[]} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: 'Change keys' }));
  expect(onChange).toHaveBeenCalledTimes(1);
});
