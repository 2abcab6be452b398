import { afterEach, beforeEach, expect, test } from 'vitest';
import { TextField } from '@/entrypoints/network.content/insert-text';

const TEXT = 'Hello <b>Ann</b>,\n\nbye';
let ending: AbortController;
let field: TextField;

beforeEach(() => {
  document.body.innerHTML = `<textarea id="area"></textarea><textarea id="second"></textarea><input id="line"><div id="rich" contenteditable></div><button id="button">x</button>`;
  ending = new AbortController();
  field = new TextField(ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

const focus = (id: string) => document.getElementById(id)?.focus();
const written = (id: string) => (document.getElementById(id) as HTMLInputElement).value;

test('goes where the user wrote last, also when the focus is elsewhere now', () => {
  focus('area');
  focus('button');
  expect(field.insert(TEXT).ok).toBe(true);
  expect(written('area')).toBe(TEXT);
  expect(written('second')).toBe('');
});

test('the page hears it as typing', () => {
  const heard: string[] = [];
  document.getElementById('area')?.addEventListener('input', (event) => heard.push((event as InputEvent).inputType));
  focus('area');
  field.insert(TEXT);
  expect(heard.length).toBeGreaterThan(0);
  expect(new Set(heard)).toEqual(new Set(['insertText']));
});

test('is text in a rich field, whatever it holds', () => {
  focus('rich');
  expect(field.insert(TEXT).ok).toBe(true);
  expect(document.querySelector('#rich b')).toBeNull();
  expect(document.getElementById('rich')?.innerText).toContain('Hello <b>Ann</b>,');
});

test('one line takes it as one line, while the caret is in it', () => {
  focus('area');
  focus('line');
  expect(field.insert(TEXT).ok).toBe(true);
  expect(written('line')).toBe('Hello <b>Ann</b>, bye');
  expect(written('area')).toBe('');
  focus('button');
  expect(field.insert(TEXT).ok).toBe(true);
  expect(written('area')).toBe(TEXT);
});

test('a field that is hidden by now, or can’t be written in, gets nothing; nor does what has the focus instead', () => {
  focus('area');
  document.getElementById('area')?.style.setProperty('display', 'none');
  document.getElementById('rich')?.remove();
  focus('button');
  expect(field.insert(TEXT).ok).toBe(true); // the only one left
  expect([written('area'), written('second')]).toEqual(['', TEXT]);
  document.getElementById('second')?.setAttribute('readonly', '');
  expect(field.insert(TEXT)).toMatchObject({ ok: false, reason: 'no-field' });
  expect(written('second')).toBe(TEXT);
});

test('with several fields and none used there is no guess', () => {
  expect(field.insert(TEXT)).toMatchObject({ ok: false, reason: 'no-field' });
});
