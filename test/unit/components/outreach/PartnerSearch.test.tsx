// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PartnerSearch } from '@/components/outreach/PartnerSearch';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf } from '@/core/domain/ids';
import { ACME } from '@/test/fixtures/makers';

afterEach(cleanup);

const anEntry = (ownId: string, change: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  account: accountIdOf(ACME, ownId),
  program: ACME,
  ownId,
  name: ownId,
  email: '',
  listed: true,
  band: 'healthy',
  score: 80,
  isOld: false,
  tier: 'A',
  stage: 'engagement',
  isStagePinned: false,
  activity: 'active',
  main365: null,
  main30: null,
  play: null,
  priority: 0,
  ...change,
});

const ENTRIES = ['ann', 'anna', 'bob'].map((name) => anEntry(name));

function show(start: readonly DirectoryEntry[] = []) {
  const onPick = vi.fn();
  render(
    <PartnerSearch
      search={(text) => ENTRIES.filter(({ name }) => name.startsWith(text))}
      start={start}
      startTitle="On this page"
      programs={new Map([[ACME, { name: 'Acme', mainMetric: 'revenue', currency: 'EUR' }]])}
      hint="hint"
      onPick={onPick}
    />,
  );
  const box = screen.getByRole('searchbox', { name: 'Find a partner' }) as HTMLInputElement;
  const type = (value: string) => fireEvent.input(box, { target: { value } });
  const press = (key: string, init: KeyboardEventInit = {}) => fireEvent.keyDown(box, { key, ...init });
  const selected = () => screen.queryByRole('option', { selected: true })?.textContent ?? null;
  return { onPick, box, type, press, selected };
}

test('the box has the focus at once', () => {
  const { box } = show();
  expect(document.activeElement).toBe(box);
});

test('typing lists what fits, the first one meant, and says how many', () => {
  const { type, box, selected } = show();
  type('an');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(selected()).toContain('ann');
  expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  expect(screen.getByRole('status').textContent).toBe('2 partners found');
});

test('arrow keys walk round the list and Enter picks', () => {
  const { type, press, selected, onPick } = show();
  type('an');
  press('ArrowDown');
  expect(selected()).toContain('anna');
  press('ArrowDown');
  expect(selected()).toMatch(/^ann(?!a)/);
  press('ArrowUp');
  press('Enter');
  expect(onPick).toHaveBeenCalledWith(ENTRIES[1], false);
});

test.each([{ ctrlKey: true }, { metaKey: true }])('Enter with Ctrl or Cmd picks for writing', (modifier) => {
  const { type, press, onPick } = show();
  type('bob');
  press('Enter', modifier);
  expect(onPick).toHaveBeenCalledWith(ENTRIES[2], true);
});

test('an Enter that ends the writing of a word in an input method picks nothing', () => {
  const { type, press, onPick } = show();
  type('bob');
  press('Enter', { isComposing: true });
  expect(onPick).not.toHaveBeenCalled();
});

test('typing on starts from the first line again', () => {
  const { type, press, selected } = show();
  type('a');
  press('ArrowDown');
  type('an');
  expect(selected()).toMatch(/^ann(?!a)/);
});

test('nothing found is said with what was searched for, as text', () => {
  const { type, press, onPick } = show();
  type('<b>zzz</b>');
  expect(screen.getByText('No partner matches “<b>zzz</b>”.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('No partner found');
  press('Enter');
  expect(onPick).not.toHaveBeenCalled();
});

test('before typing, the partners of the page stand there and can be picked', () => {
  const { press, onPick } = show([ENTRIES[2] as DirectoryEntry]);
  expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
  press('Enter');
  expect(onPick).toHaveBeenCalledWith(ENTRIES[2], false);
});

test('Escape empties the box first, and only then belongs to the browser', () => {
  const { type, press, box } = show();
  type('an');
  const first = press('Escape');
  expect(box.value).toBe('');
  expect(first).toBe(false);
  expect(press('Escape')).toBe(true);
});

test('a line shows badge, stage, the last 30 days and the next action', () => {
  show([anEntry('ann', { main30: 12_345_600, play: 'A-16' }), anEntry('bob', { main30: null })]);
  const [ann, bob] = screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');
  for (const part of ['Healthy', '80', 'Engagement', '€1,235 revenue in 30 days', 'Ask what happened'])
    expect(ann).toContain(part);
  expect(bob).not.toContain('30 days');
});

test('a click picks, too', () => {
  const { type, onPick } = show();
  type('an');
  fireEvent.click(screen.getAllByRole('option')[1] as HTMLElement);
  expect(onPick).toHaveBeenCalledWith(ENTRIES[1], false);
});

test('the id tells namesakes apart', () => {
  show([anEntry('p1', { name: 'Chris Taylor' }), anEntry('p2', { name: 'Chris Taylor' }), anEntry('p3', { name: 'Ann' })]);
  const lines = screen.getAllByRole('option').map((line) => line.textContent ?? '');
  expect(lines.map((line) => /p\d/.exec(line)?.[0])).toEqual(['p1', 'p2', undefined]);
});
