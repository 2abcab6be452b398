import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertText } from '@/entrypoints/insert.content/insert-text';
import { TextField } from '@/entrypoints/network.content/text-field';
import { chat, controlled, modelled } from './message-boxes';

const TEXT = 'Hello <b>Ann</b>,\n\nbye';
let ending: AbortController;
let field: TextField;

beforeEach(() => {
  document.body.innerHTML = `<form><textarea id="area"></textarea><textarea id="second"></textarea><input id="line">
    <input id="search" type="search"><input id="mail" type="email"><div id="rich" contenteditable></div><button id="button">x</button></form>`;
  ending = new AbortController();
  field = new TextField(ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

const element = (id: string) => document.getElementById(id) as HTMLTextAreaElement;
const focus = (id: string) => element(id).focus();
const written = (id: string) => element(id).value;

describe('where it goes', () => {
  test('where the user wrote last, also when the focus is elsewhere now', async () => {
    focus('area');
    focus('button');
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect([written('area'), written('second')]).toEqual([TEXT, '']);
  });

  test('at the caret, between what is there', async () => {
    element('area').value = 'before  after';
    focus('area');
    element('area').setSelectionRange(7, 7);
    await insertText(field, 'ME');
    expect(written('area')).toBe('before ME after');
  });

  test('one line takes it as one line, while the caret is in it', async () => {
    focus('area');
    focus('line');
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect([written('line'), written('area')]).toEqual(['Hello <b>Ann</b>, bye', '']);
    focus('button');
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect(written('area')).toBe(TEXT);
  });

  test('into a nested editable element, and behind what it holds when its caret is forgotten', async () => {
    element('rich').innerHTML =
      '<p>Dear</p><div contenteditable="false"><span contenteditable id="inner">x</span></div><p>end</p>';
    focus('inner');
    await insertText(field, 'Ann');
    expect(element('inner').textContent).toBe('Annx');
    focus('rich');
    getSelection()?.removeAllRanges();
    focus('button');
    await insertText(field, '!');
    expect(element('rich').textContent).toBe('DearAnnxend!');
  });

  test('into a rich field at its caret, when a button of the page had the focus since', async () => {
    element('rich').innerHTML = '<p>Dear Ann</p>';
    focus('rich');
    getSelection()?.collapse(document.querySelector('#rich p')?.firstChild ?? null, 5);
    focus('button');
    await insertText(field, 'kind ');
    expect(element('rich').textContent).toBe('Dear kind Ann');
  });

  test('into a field of an open shadow root, also after the focus moved within it', async () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea id="a"></textarea><div id="host"></div>';
    const inner = (root.getElementById('host') as HTMLElement).attachShadow({ mode: 'open' });
    inner.innerHTML = '<textarea></textarea><div contenteditable>x</div>';
    const [deep, rich] = [inner.querySelector('textarea'), inner.querySelector('div')];
    (root.getElementById('a') as HTMLElement).focus();
    deep?.focus();
    focus('button');
    await insertText(field, TEXT);
    expect(deep?.value).toBe(TEXT);
    rich?.focus();
    focus('button');
    await insertText(field, '!');
    expect(rich?.textContent).toBe('x!');
  });

  test('into a document that is edited as a whole', async () => {
    document.designMode = 'on';
    try {
      document.body.innerHTML = '<p>Dear</p>';
      window.dispatchEvent(new FocusEvent('focus'));
      expect(await insertText(field, 'Ann')).toMatchObject({ ok: true });
      expect(document.body.textContent).toContain('Ann');
    } finally {
      document.designMode = 'off';
    }
  });

  test.each([
    ['nobody clicked into one', () => undefined],
    ['the focus was only ever on a button', () => focus('button')],
    ['the last one is hidden by now', () => hide('area', { display: 'none' })],
    ['the last one can’t be seen by now', () => hide('area', { visibility: 'hidden' })],
    [
      'the last one is gone',
      () => {
        focus('area');
        element('area').remove();
      },
    ],
    [
      'the last one can only be read by now',
      () => {
        focus('area');
        element('area').setAttribute('readonly', '');
      },
    ],
    [
      'the last one is switched off by now',
      () => {
        focus('area');
        element('area').setAttribute('disabled', '');
      },
    ],
    ['it was a search box', () => focus('search')],
    ['it was an address', () => focus('mail')],
    [
      'it was one line, and the caret is not in it any more',
      () => {
        focus('line');
        focus('button');
      },
    ],
    [
      'the page takes the focus away',
      () => {
        element('area').addEventListener('focus', () => focus('button'));
        focus('area');
      },
    ],
  ])('nowhere: %s', async (_name, before) => {
    before();
    const held = document.body.textContent;
    expect(await insertText(field, TEXT)).toMatchObject({ ok: false, reason: 'no-field' });
    expect(
      ['area', 'second', 'line', 'search', 'mail'].flatMap((id) => (document.getElementById(id) ? [written(id)] : [])).join(''),
    ).toBe('');
    expect(document.body.textContent).toBe(held);
  });

  function hide(id: string, style: Partial<CSSStyleDeclaration>): void {
    focus(id);
    Object.assign(element(id).style, style);
    focus('button');
  }
});

test('who went on into a frame that we are not in means that frame: nothing is written elsewhere', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inner = frame.contentDocument?.body.appendChild(document.createElement('textarea'));
  focus('area');
  inner?.focus();
  await new Promise((done) => setTimeout(done, 50));
  expect(document.activeElement).toBe(frame);
  expect(await insertText(field, TEXT)).toMatchObject({ ok: false, reason: 'no-field' });
  expect([written('area'), inner?.value]).toEqual(['', '']);
  focus('area');
  expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
});

describe('when', () => {
  test('nobody clicked into a field: never', () => {
    expect(field.at()).toBeNull();
    focus('button');
    expect(field.at()).toBeNull();
  });

  test('the moment at which a field had the focus last', async () => {
    const before = Date.now();
    focus('area');
    expect(field.at()).toBeGreaterThanOrEqual(before);
    await new Promise((done) => setTimeout(done, 20));
    const leaving = Date.now();
    focus('button');
    expect(field.at()).toBeGreaterThanOrEqual(leaving - 1);
    const left = field.at();
    await new Promise((done) => setTimeout(done, 20));
    focus('search');
    expect(field.at()).toBe(left);
  });

  test('after the end nothing is remembered', () => {
    ending.abort();
    focus('area');
    expect(field.at()).toBeNull();
  });
});

describe('what the page makes of it', () => {
  test('it hears typing, and can take it back', async () => {
    const heard: string[] = [];
    element('area').addEventListener('input', (event) => heard.push((event as InputEvent).inputType));
    focus('area');
    await insertText(field, TEXT);
    expect(new Set(heard)).toEqual(new Set(['insertText']));
    while (document.execCommand('undo') && written('area') !== '') {}
    expect(written('area')).toBe('');
  });

  test('is text in a rich field, whatever it holds', async () => {
    focus('rich');
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect(document.querySelector('#rich b')).toBeNull();
    expect(element('rich').innerText).toContain('Hello <b>Ann</b>,');
  });

  test.each(['area', 'line'])('a field whose page keeps the value has it there: %s', async (id) => {
    const kept = controlled(element(id));
    focus(id);
    element(id).value = 'set by a script';
    expect(kept.text).toBe('');
    element(id).value = '';
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect(kept.text).toBe(written(id));
    expect(kept.text).toContain('Hello <b>Ann</b>,');
  });

  test('a page that keeps the value and does not want it: told, and nothing stands there', async () => {
    const kept = controlled(element('area'), () => false);
    focus('area');
    expect(await insertText(field, TEXT)).toMatchObject({ ok: false, reason: 'not-taken' });
    expect([kept.text, written('area')]).toEqual(['', '']);
  });

  test.each(['paste', 'beforeinput'] as const)('an editor with a text of its own has it there, once: by %s', async (way) => {
    const kept = modelled(element('rich'), way);
    focus('rich');
    expect(await insertText(field, TEXT)).toMatchObject({ ok: true });
    expect(kept.text).toBe(TEXT);
    expect([...element('rich').children].map(({ textContent }) => textContent)).toEqual(TEXT.split('\n'));
  });

  test('an editor that wants no text: told, and nothing stands there', async () => {
    for (const type of ['paste', 'beforeinput']) element('rich').addEventListener(type, (event) => event.preventDefault());
    new MutationObserver(() => element('rich').replaceChildren()).observe(element('rich'), { childList: true, subtree: true });
    focus('rich');
    expect(await insertText(field, 'no')).toMatchObject({ ok: false, reason: 'not-taken' });
    expect(element('rich').textContent).toBe('');
  });

  test.each(['area', 'line', 'rich'])('nothing is sent, where Enter sends: %s', async (id) => {
    const box = chat(element(id));
    focus(id);
    expect(await insertText(field, 'one\ntwo\n')).toMatchObject({ ok: true });
    expect(box.sent).toBe(0);
    element(id).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(box.sent).toBe(1); // the box does send
  });
});
