import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertText } from '@/entrypoints/insert.content/insert-text';
import { TextField } from '@/entrypoints/network.content/text-field';
import { chat } from './message-boxes';
import { RICH_EDITORS, type RichEditor } from './rich-editors';

const LINES = ['Hello <b>Ann</b>,', 'your last sale was in March.', 'Bye'];
const TEXT = `${LINES[0]}\n\n${LINES[1]}\n${LINES[2]}`;

describe.each(Object.keys(RICH_EDITORS))('%s', (name) => {
  let ending: AbortController;
  let field: TextField;
  let editor: RichEditor;

  beforeEach(() => {
    document.body.innerHTML = '<form><div id="place"></div><button id="button">Send</button></form>';
    ending = new AbortController();
    field = new TextField(ending.signal);
    editor = (RICH_EDITORS[name] as (place: HTMLElement) => RichEditor)(document.getElementById('place') as HTMLElement);
  });
  afterEach(() => {
    editor.end();
    ending.abort();
    document.body.replaceChildren();
  });

  const said = () => editor.lines().filter((line) => line !== '');
  const shown = () => editor.host.innerText.split('\n').filter((line) => line !== '');

  test('has the text with its paragraphs, as text, and shows it; nothing is sent', async () => {
    const box = chat(editor.host);
    editor.host.focus();
    document.getElementById('button')?.focus();
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect(said()).toEqual(LINES);
    expect(shown()).toEqual(LINES);
    expect(editor.host.querySelector('b, strong')).toBeNull();
    expect(box.sent).toBe(0);
  });

  test('takes it behind what stands there', async () => {
    editor.host.focus();
    await insertText(field, 'Dear ');
    document.getElementById('button')?.focus();
    await insertText(field, 'Ann');
    expect(said()).toEqual(['Dear Ann']);
    expect(shown()).toEqual(['Dear Ann']);
  });

  test('takes it at its caret, also after a button had the focus', async () => {
    editor.host.focus();
    await insertText(field, 'Dear Ann');
    for (const _letter of 'Ann') getSelection()?.modify('move', 'backward', 'character');
    document.getElementById('button')?.focus();
    await insertText(field, 'kind ');
    expect(said()).toEqual(['Dear kind Ann']);
    expect(shown()).toEqual(['Dear kind Ann']);
  });

  test('its own undo takes it back', async () => {
    editor.host.focus();
    await insertText(field, TEXT);
    editor.undo();
    await expect.poll(shown).toEqual([]);
    expect(said()).toEqual([]);
  });
});
