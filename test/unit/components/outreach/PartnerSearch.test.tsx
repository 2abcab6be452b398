// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HeldTerms } from '@/components/outreach/HeldTerms';
import { PartnerSearch } from '@/components/outreach/PartnerSearch';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { PartnerPage } from '@/core/domain/partner-page';
import { anEntry } from '@/test/fixtures/directory-makers';
import { ACME } from '@/test/fixtures/makers';

afterEach(cleanup);

const ENTRIES = ['ann', 'anna', 'bob'].map((name) => anEntry(name));
const PAGES: Readonly<Record<string, PartnerPage>> = {
  ann: { url: 'https://app.dub.co/ann' },
  anna: { why: 'Nobody knows.' },
  bob: { url: 'https://app.dub.co/bob' },
};

const NOTE = 'To be talked about again before the summer, and never without their agency.';
const TERMS = {
  ann: <HeldTerms text="Terms: 8%" source="Noted by you" note={NOTE} />,
  bob: <HeldTerms text="Terms: 5%" source="Noted by you" note="" />,
} as Readonly<Record<string, JSX.Element>>;

function show(start: readonly DirectoryEntry[] | null = null, { hasPages = true } = {}) {
  const onPick = vi.fn();
  const view = (entries: readonly DirectoryEntry[] | null) => (
    <PartnerSearch
      search={(text) => ENTRIES.filter(({ name }) => name.startsWith(text))}
      start={entries}
      startTitle="On this page"
      programs={new Map([[ACME, { name: 'Acme', mainMetric: 'revenue', currency: 'EUR' }]])}
      hint="hint"
      about={({ name }) => TERMS[name] ?? null}
      {...(hasPages ? { pageOf: ({ name }: DirectoryEntry) => PAGES[name] ?? { why: '?' } } : {})}
      onPick={onPick}
    />
  );
  const { rerender } = render(view(start));
  const box = screen.getByRole('combobox', { name: 'Find a partner' }) as HTMLInputElement;
  const type = (value: string) => fireEvent.input(box, { target: { value } });
  const press = (key: string, init: KeyboardEventInit = {}) => fireEvent.keyDown(box, { key, ...init });
  const selected = () => screen.queryByRole('option', { selected: true })?.querySelector('bdi')?.textContent ?? null;
  const said = () => screen.getByRole('status').textContent;
  return { onPick, box, type, press, selected, said, restart: (entries: readonly DirectoryEntry[]) => rerender(view(entries)) };
}

const OPEN = { to: 'open' };

test('the box has the focus at once', () => {
  const { box } = show();
  expect(document.activeElement).toBe(box);
});

test('typing lists what fits, the first one meant, and says how many and which', () => {
  const { type, box, selected, said } = show();
  expect(box.getAttribute('aria-expanded')).toBe('false');
  type('an');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(selected()).toBe('ann');
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(box.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  expect(said()).toBe('2 partners; 1 of 2: ann');
});

test('the terms of whoever is meant stand below the list and belong to the option; where none are known there is no line', () => {
  const { press } = show(ENTRIES);
  const described = () =>
    document.getElementById(screen.getByRole('option', { selected: true }).getAttribute('aria-describedby') ?? '');
  expect(described()?.textContent).toBe(`Terms: 8% · Noted by youNote: ${NOTE}`);
  expect(screen.getByTitle(NOTE)).toBeTruthy();
  press('ArrowDown');
  expect(screen.getByRole('option', { selected: true }).hasAttribute('aria-describedby')).toBe(false);
  expect(screen.queryByText(/^Terms:/)).toBeNull();
  press('ArrowDown');
  expect(described()?.textContent).toBe('Terms: 5% · Noted by you');
});

test('a prospect shows how well it fits, once somebody asked; “not asked” is no news here', () => {
  const answers = { standards: 'yes', methods: 'yes', habits: 'yes', alignment: 'yes', audience: 'part' } as const;
  const none = { standards: null, methods: null, habits: null, alignment: null, audience: null };
  show([
    { ...anEntry('Dora'), fit: { answers, yes: 4, asked: 5 } },
    { ...anEntry('Emil'), fit: { answers: none, yes: 0, asked: 0 } },
  ]);
  const [dora, emil] = screen.getAllByRole('option');
  expect(dora?.textContent).toContain('fit 4 of 5');
  expect(emil?.textContent).not.toContain('fit');
});

test('with nobody to begin with it says what to do, until something is typed', () => {
  const { type, restart } = show(null);
  expect(screen.queryByText('Nobody waits for a message now.')).toBeNull(); // not known yet
  restart([]);
  expect(screen.getByText('Nobody waits for a message now.')).toBeTruthy();
  type('an');
  expect(screen.queryByText('Nobody waits for a message now.')).toBeNull();
});

test('nothing is said before something was done', () => {
  const { said, press } = show(ENTRIES);
  expect(said()).toBe('');
  press('ArrowDown');
  expect(said()).toBe('3 partners; 2 of 3: anna');
});

test.each([
  ['ArrowDown', ['ArrowDown'], 'anna'],
  ['ArrowDown past the end', ['End', 'ArrowDown'], 'ann'],
  ['ArrowUp past the start', ['ArrowUp'], 'bob'],
  ['End', ['End'], 'bob'],
  ['Home', ['End', 'Home'], 'ann'],
  ['PageDown stops at the end', ['PageDown', 'PageDown'], 'bob'],
  ['PageUp stops at the start', ['ArrowDown', 'PageUp'], 'ann'],
])('%s goes where it should, and Enter opens that one', (_what, keys, name) => {
  const { press, selected, onPick } = show(ENTRIES);
  for (const key of keys) press(key);
  expect(selected()).toBe(name);
  press('Enter');
  expect(onPick).toHaveBeenCalledWith(
    ENTRIES.find((entry) => entry.name === name),
    OPEN,
  );
});

test.each(['Home', 'End', 'ArrowUp'])('Shift+%s marks text in the box and moves nothing', (key) => {
  const { press, selected } = show(ENTRIES);
  press('ArrowDown');
  expect(press(key, { shiftKey: true })).toBe(true);
  expect(selected()).toBe('anna');
});

test.each([{ ctrlKey: true }, { metaKey: true }, { ctrlKey: true, altKey: true }])(
  'Enter with Ctrl or Cmd picks for writing',
  (modifier) => {
    const { type, press, onPick } = show();
    type('bob');
    press('Enter', modifier);
    expect(onPick).toHaveBeenCalledWith(ENTRIES[2], { to: 'draft' });
  },
);

describe('Alt+Enter', () => {
  test('picks the partner’s page on the network', () => {
    const { type, press, onPick } = show();
    type('bob');
    press('Enter', { altKey: true });
    expect(onPick).toHaveBeenCalledWith(ENTRIES[2], { to: 'network', url: 'https://app.dub.co/bob' });
  });

  test('says in the row and aloud why there is none, picks nothing, and is silent again after the next key', () => {
    const { press, onPick, said, selected } = show(ENTRIES);
    press('ArrowDown');
    press('Enter', { altKey: true });
    expect(onPick).not.toHaveBeenCalled();
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Nobody knows.');
    expect(said()).toBe('Nobody knows.');
    press('ArrowDown');
    expect(selected()).toBe('bob');
    expect(screen.queryByText('Nobody knows.')).toBeNull();
  });

  test('opens the partner where nobody asks for pages', () => {
    const { press, onPick } = show(ENTRIES, { hasPages: false });
    press('Enter', { altKey: true });
    expect(onPick).toHaveBeenCalledWith(ENTRIES[0], OPEN);
  });
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
  expect(selected()).toBe('ann');
});

test('when the list changes round the one that the user went to, that one stays meant', () => {
  const { press, selected, restart } = show(ENTRIES);
  press('ArrowDown');
  restart([anEntry('zoe'), ...ENTRIES]);
  expect(selected()).toBe('anna');
  restart([anEntry('zoe')]);
  expect(selected()).toBe('zoe');
});

test('nothing found is said with what was searched for, as text', () => {
  const { type, press, onPick, said } = show();
  type('<b>zzz</b>');
  expect(screen.getByText('No partner matches “<b>zzz</b>”.')).toBeTruthy();
  expect(said()).toBe('No partner found');
  press('Enter');
  press('ArrowDown');
  expect(onPick).not.toHaveBeenCalled();
});

test('before typing, the partners of the page stand there and can be picked', () => {
  const { press, onPick } = show([ENTRIES[2] as DirectoryEntry]);
  expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
  press('Enter');
  expect(onPick).toHaveBeenCalledWith(ENTRIES[2], OPEN);
});

test('Escape empties the box first, and only then belongs to the browser', () => {
  const { type, press, box } = show();
  type('an');
  const first = press('Escape');
  expect(box.value).toBe('');
  expect(first).toBe(false);
  expect(press('Escape')).toBe(true);
});

describe('a line', () => {
  const lineOf = (change: Partial<DirectoryEntry>) => {
    show([anEntry('ann', change)]);
    return screen.getByRole('option').textContent ?? '';
  };

  test('shows band, tier, stage, the last 30 days against expectation, and the next action', () => {
    const line = lineOf({ main30: 12_345_600, expected30: 25_800_000, play: 'A-16' });
    for (const part of [
      'Healthy',
      '80',
      'Tier A',
      'Engagement',
      '€1,235 revenue in 30 days, €2,580 expected',
      'Ask what happened',
    ])
      expect(line).toContain(part);
  });

  test.each([
    ['nothing can be expected', { main30: 12_345_600, expected30: null }, '€1,235 revenue in 30 days'],
    ['an earlier snapshot does not say', { main30: 12_345_600 }, '€1,235 revenue in 30 days'],
    ['nothing was to be expected', { main30: 12_345_600, expected30: 0 }, '€1,235 revenue in 30 days'],
  ])('leaves expectation out where %s', (_why, change, words) => {
    const line = lineOf(change);
    expect(line).toContain(words);
    expect(line).not.toContain('expected');
  });

  test('says nothing of 30 days that no import covers, and of a tier that there is not', () => {
    const line = lineOf({ main30: null, expected30: 25_800_000, tier: 'none' });
    expect(line).not.toContain('30 days');
    expect(line).not.toMatch(/tier/i);
  });

  test('no result at all against an expectation is a number, not a gap', () => {
    expect(lineOf({ main30: 0, expected30: 25_800_000 })).toContain('€0.00 revenue in 30 days, €2,580 expected');
  });
});

test('a click picks, too, with the same keys held', () => {
  const { type, onPick } = show();
  type('an');
  const [, anna] = screen.getAllByRole('option') as HTMLElement[];
  fireEvent.click(anna as HTMLElement);
  fireEvent.click(anna as HTMLElement, { ctrlKey: true });
  expect(onPick.mock.calls).toEqual([
    [ENTRIES[1], OPEN],
    [ENTRIES[1], { to: 'draft' }],
  ]);
});

test('the id tells namesakes apart', () => {
  show([anEntry('p1', { name: 'Chris Taylor' }), anEntry('p2', { name: 'Chris Taylor' }), anEntry('p3', { name: 'Ann' })]);
  const lines = screen.getAllByRole('option').map((line) => line.textContent ?? '');
  expect(lines.map((line) => /p\d/.exec(line)?.[0])).toEqual(['p1', 'p2', undefined]);
});
