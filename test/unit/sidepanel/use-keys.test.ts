// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keyOf } from '@/entrypoints/sidepanel/use-keys';

function press(init: KeyboardEventInit, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init });
  document.body.append(target === document.body ? document.createElement('p') : target);
  target.dispatchEvent(event);
  return event;
}

test.each<[string, KeyboardEventInit, string | null]>([
  ['Alt and a letter', { key: 'c', altKey: true }, 'Alt+C'],
  ['on a Mac, where Alt makes another sign of it', { key: 'ç', code: 'KeyC', altKey: true }, 'Alt+C'],
  ['Alt and an arrow', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, null],
  ['AltGr, which writes signs', { key: 'c', code: 'KeyC', altKey: true, ctrlKey: true }, null],
  ['Alt and Shift', { key: 'C', code: 'KeyC', altKey: true, shiftKey: true }, null],
  ['Control and a letter', { key: 'c', ctrlKey: true }, null],
  ['Command and a letter', { key: 'c', metaKey: true }, null],
  ['a single sign', { key: '?', shiftKey: true }, '?'],
  ['a named key', { key: 'Enter' }, null],
])('%s', (_what, init, expected) => {
  expect(keyOf(press(init))).toBe(expected);
});

test.each(['input', 'textarea', 'select'])('a single sign in a field (%s) is text; with Alt it is a key', (tag) => {
  const field = document.createElement(tag);
  expect(keyOf(press({ key: '/' }, field))).toBeNull();
  expect(keyOf(press({ key: 'p', altKey: true }, field))).toBe('Alt+P');
});
