// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PageLine, type PageVerbs } from '@/components/outreach/PageLine';
import type { PageFacts, PageInfo } from '@/components/outreach/page-info';
import { networkId, programIdOf } from '@/core/domain/ids';
import type { PageAccount } from '@/core/domain/page';
import { ACME, aProgram, DUB } from '@/test/fixtures/makers';

afterEach(cleanup);

function show(info: PageInfo, facts: PageFacts | null = null, isCopied = true) {
  const on = {
    enable: vi.fn(),
    teach: vi.fn(),
    bind: vi.fn(),
    unbind: vi.fn(),
    switchPack: vi.fn(),
    showBar: vi.fn(),
    hideBadges: vi.fn(),
    reload: vi.fn(),
    copySnapshot: vi.fn(async () => isCopied),
    goToImport: vi.fn(),
  } satisfies PageVerbs;
  const { container } = render(<PageLine info={info} facts={facts} on={on} />);
  return {
    on,
    sentence: container.querySelector('p')?.textContent ?? '',
    text: container.textContent ?? '',
    buttons: screen.queryAllByRole('button').map((button) => button.textContent),
  };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

const program = { id: ACME, name: 'Acme' };
const NETWORK = { id: DUB, name: 'Dub' };
const ADDRESS: PageAccount = { network: DUB, account: 'acme', by: 'address' };
const HOST: PageAccount = { network: DUB, account: 'members.example', by: 'host' };
const free = aProgram();
const bound = aProgram({ id: programIdOf(DUB, 'B'), name: 'B', boundTo: 'elsewhere' });
const choice = { account: ADDRESS, network: 'Dub', programs: [free, bound] };
const showing = { kind: 'showing', program, known: 48, found: 50, doubt: null, network: 'Dub' } as const;

const FACTS: PageFacts = {
  account: 'acme',
  program: 'Acme',
  knownBy: 'source',
  network: NETWORK,
  isBarClosed: true,
  hasBadges: true,
};

test.each<[PageInfo, string, readonly string[]]>([
  [{ kind: 'not-a-site' }, '', []],
  [
    { kind: 'not-enabled', pattern: 'https://x.example/*', network: null },
    'Trellis isn’t enabled on this site and reads nothing here.',
    ['Enable Trellis on this site'],
  ],
  [
    { kind: 'not-enabled', pattern: 'https://x.example/*', network: 'Dub' },
    'This is Dub. Enable Trellis here to see badges beside your partners.',
    ['Enable Trellis on this site'],
  ],
  [{ kind: 'partner-side', network: 'CJ' }, 'This is the partners’ side of CJ; Trellis stays out.', []],
  [{ kind: 'pack-off', network: NETWORK }, 'Trellis is switched off for Dub, so there are no badges here.', ['Switch on']],
  [{ kind: 'no-data', network: 'Dub' }, 'Nothing imported for Dub yet, so there is nothing to show.', ['Import an export']],
  [{ kind: 'no-data', network: null }, 'Nothing imported yet, so there is nothing to show.', ['Import an export']],
  [{ kind: 'unbound', ...choice }, 'No programme is bound to the account “acme” of this page, so there are no badges.', ['Bind']],
  [
    { kind: 'ambiguous', ...choice },
    'Several programmes fit the account “acme” of this page. Choose the one it shows.',
    ['Bind'],
  ],
  [
    { kind: 'ambiguous', ...choice, account: HOST },
    'Trellis found partners, but the page doesn’t say whose account this is. Choose the programme it shows.',
    ['Bind'],
  ],
  [
    { kind: 'elsewhere', ...choice, programs: [bound] },
    'This page is about the account “acme”. B belongs to “elsewhere”: no badges.',
    ['Import an export'],
  ],
  [
    { kind: 'elsewhere', ...choice, programs: [bound, bound] },
    'This page is about the account “acme”. None of your programmes belongs to it: no badges.',
    ['Import an export'],
  ],
  [
    { kind: 'not-sure', ...choice, bound: ['Acme', 'Globex'] },
    'The page doesn’t say whose account this is, and its partners are not clearly those of Acme, Globex: no badges.',
    ['Import an export'],
  ],
  [
    { kind: 'not-sure', ...choice, programs: [], bound: ['Acme'] },
    'The page doesn’t say whose account this is, and its partners are not clearly those of Acme: no badges.',
    ['Import an export'],
  ],
  [{ kind: 'bound', program, isNew: false }, 'This page belongs to Acme.', []],
  [{ kind: 'bound', program, isNew: true }, 'This page’s account was just bound to Acme.', ['Undo']],
  [showing, 'Acme: badges beside 48 of 50 partners on this page.', []],
  [{ ...showing, known: 0, found: 0 }, 'Acme: no partners on this page.', []],
  [{ ...showing, known: 1, found: 1 }, 'Acme: badge beside the partner on this page.', []],
  [{ ...showing, known: 0, found: 1 }, 'Acme: the partner on this page is not in your data.', []],
  [{ ...showing, doubt: 'unverified' }, 'Acme: badges beside 48 of 50 partners on this page.', ['Teach this page']],
  [{ ...showing, doubt: 'any' }, 'Acme: badges beside 48 of 50 partners on this page.', ['Teach this page']],
  [{ kind: 'thrown-away', program }, 'Acme: this page keeps removing badges, so Trellis left some off.', ['Reload the page']],
  [{ kind: 'page-not-known' }, 'Trellis doesn’t know this page, so it shows no badges here.', ['Teach this page']],
  [
    { kind: 'page-changed' },
    'This page has changed: Trellis shows no badges rather than wrong ones.',
    ['Copy a censored snapshot for a report'],
  ],
])('one sentence, and one thing to do, for %j', (info, sentence, buttons) => {
  const shown = show(info);
  expect(shown.sentence).toBe(sentence);
  expect(shown.buttons).toEqual(buttons);
});

test('a page that nobody verified says so beside its badges', () => {
  expect(show({ ...showing, doubt: 'unverified' }).text).toContain(
    'Nobody has verified how Dub builds this page. Check that the badges stand beside the right partners.',
  );
  cleanup();
  expect(show({ ...showing, doubt: 'any' }).text).toContain('read it as any table');
});

test('a site is enabled, and a page taught, within the click', () => {
  const { on } = show({ kind: 'not-enabled', pattern: 'https://x.example/*', network: null });
  press('Enable Trellis on this site');
  expect(on.enable).toHaveBeenCalledWith('https://x.example/*');
  cleanup();
  const second = show({ kind: 'page-not-known' });
  press('Teach this page');
  expect(second.on.teach).toHaveBeenCalledTimes(1);
});

test('where several programmes fit, a free one is offered first and the user decides', () => {
  const { on } = show({ kind: 'ambiguous', ...choice, programs: [bound, free] });
  press('Bind');
  expect(on.bind).toHaveBeenLastCalledWith(ACME, ADDRESS);
  fireEvent.change(screen.getByLabelText('Programme'), { target: { value: bound.id } });
  press('Bind');
  expect(on.bind).toHaveBeenLastCalledWith(bound.id, ADDRESS);
  expect(screen.getByRole('option', { name: 'B (bound to elsewhere)' })).toBeTruthy();
});

test('a page of another account leads to the import; that it shows a programme of the user’s takes a second step', () => {
  const { on } = show({ kind: 'elsewhere', ...choice, programs: [bound] }, FACTS);
  expect(screen.queryByLabelText('Programme')).toBeNull();
  press('Import an export');
  expect(on.goToImport).toHaveBeenCalled();
  press('More about this page');
  press('Bind');
  expect(on.bind).toHaveBeenCalledWith(bound.id, ADDRESS);
});

test('a binding that Trellis made by itself can be undone, a pack that is off switched on', () => {
  const { on } = show({ kind: 'bound', program, isNew: true });
  press('Undo');
  expect(on.unbind).toHaveBeenCalledWith(ACME);
  cleanup();
  const second = show({ kind: 'pack-off', network: NETWORK });
  press('Switch on');
  expect(second.on.switchPack).toHaveBeenCalledWith(DUB, true);
});

test.each([
  [true, 'Copied: how the page is built, without its words and ids.'],
  [false, 'It could not be copied. Reload the page and try again.'],
])('a snapshot that was copied (%s) is told', async (isCopied, words) => {
  const { on } = show({ kind: 'page-changed' }, null, isCopied);
  press('Copy a censored snapshot for a report');
  expect(on.copySnapshot).toHaveBeenCalledTimes(1);
  expect(await screen.findByText(words)).toBeTruthy();
});

test('whose page it is, how it is read and what is seldom wanted are behind one button', () => {
  const { on } = show(showing, FACTS);
  expect(screen.queryByText('From its own source code')).toBeNull();
  press('More about this page');
  expect(screen.getByRole('button', { name: 'More about this page' }).getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('acme')).toBeTruthy();
  expect(screen.getByText('From its own source code')).toBeTruthy();
  press('Show the page bar');
  press('Hide badges in this tab');
  press('Switch off for Dub');
  press('Teach this page');
  expect(on.showBar).toHaveBeenCalledTimes(1);
  expect(on.hideBadges).toHaveBeenCalledWith(true);
  expect(on.switchPack).toHaveBeenCalledWith(DUB, false);
  expect(on.teach).toHaveBeenCalledTimes(1);
  press('More about this page');
  expect(screen.queryByText('acme')).toBeNull();
});

test('hidden badges are said to be hidden, and shown again by one button', () => {
  const { on } = show({ kind: 'hidden' }, null);
  expect(screen.getByText('Badges are hidden in this tab, until you show them again.')).toBeTruthy();
  press('Show badges');
  expect(on.hideBadges).toHaveBeenCalledWith(false);
});

test('a page that is still being read is called neither known nor unknown, and nothing can be done about it', () => {
  show({ kind: 'reading' }, null);
  expect(screen.getByText('Reading this page.')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test.each(['source', 'script', 'docs', 'inferred', 'taught', 'any'] as const)(
  'a page known by %s has a word for it',
  (knownBy) => {
    show(showing, { ...FACTS, knownBy });
    press('More about this page');
    expect(screen.getByText('How it is read').nextElementSibling?.textContent).not.toBe('');
  },
);

test('what can’t be done is not offered: no bar to show, no pack to switch, nothing said twice', () => {
  show(
    { kind: 'page-not-known' },
    { account: null, program: null, knownBy: null, network: null, isBarClosed: false, hasBadges: false },
  );
  press('More about this page');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Teach this page',
    'More about this page',
  ]);
});

test('hostile names are text', () => {
  const account = '<img src=x onerror=alert(1)>{{7*7}}';
  const { text } = show({
    kind: 'unbound',
    ...choice,
    account: { network: networkId('dub'), account, by: 'page' },
  });
  expect(text).toContain(account);
  expect(document.querySelector('img')).toBeNull();
});
