// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LinkedAccounts } from '@/components/partner/LinkedAccounts';
import { LinkedDialog } from '@/components/partner/LinkedDialog';
import { LinkedReview } from '@/components/partner/LinkedReview';
import { LinkedSuggestions } from '@/components/partner/LinkedSuggestions';
import { type LinkedAccount, together } from '@/components/partner/linked-account';
import { PartnerTable, type ProgramUnits } from '@/components/partner/PartnerTable';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { LinkReason } from '@/core/domain/links';
import { entryOf } from '@/core/store/pack-directory';
import { ACME, anAccountDetail, someFacts } from '@/test/fixtures/makers';

afterEach(cleanup);

const SHOP = programIdOf(networkId('affiliatewp'), 'Shop');
const euros: ProgramUnits = { name: 'Acme', mainMetric: 'revenue', currency: 'EUR' };
const dollars: ProgramUnits = { name: 'Shop', mainMetric: 'revenue', currency: 'USD' };

function anAccount(ownId: string, units = euros, change: Partial<DirectoryEntry> = {}): LinkedAccount {
  const program = units.name === 'Acme' ? ACME : SHOP;
  const facts = someFacts(ownId, { id: accountIdOf(program, ownId), name: `Ann ${ownId}` });
  const entry = { ...entryOf(anAccountDetail(ownId, { facts }), program), main30: 10_000, main365: 50_000, ...change };
  return { entry, href: `#/partners/${entry.account}`, network: units.name === 'Acme' ? 'Dub Partners' : 'AffiliateWP', units };
}

test('figures are added only in one metric and one currency; what is not covered or has no currency is in no sum', () => {
  const pounds = { ...euros, currency: null };
  const counted = { ...euros, mainMetric: 'conversions', currency: 'EUR' } as const;
  expect(
    together([
      anAccount('1'),
      anAccount('2', dollars),
      anAccount('3'),
      anAccount('4', euros, { main365: null }),
      anAccount('5', pounds),
      anAccount('6', counted, { main365: 3 }),
      anAccount('7', { ...counted, currency: null }, { main365: 4 }),
      anAccount('8', { ...euros, mainMetric: 'commission' }),
    ]),
  ).toEqual([
    { metric: 'revenue', currency: 'EUR', value: 100_000 },
    { metric: 'revenue', currency: 'USD', value: 50_000 },
    { metric: 'conversions', currency: null, value: 7 },
    { metric: 'commission', currency: 'EUR', value: 50_000 },
  ]);
});

test('each linked account says where it is, how it stands and what it brings, and can be unlinked', () => {
  const onUnlink = vi.fn();
  const other = anAccount('2', dollars, { tier: 'A', main30: null });
  render(<LinkedAccounts own={anAccount('1')} linked={[other]} onUnlink={onUnlink} />);
  const line = within(screen.getAllByRole('listitem')[0] as HTMLElement);
  expect(line.getByRole('link', { name: 'Ann 2' }).getAttribute('href')).toBe('#/partners/affiliatewp:Shop:2');
  expect(line.getByText('Shop · AffiliateWP')).toBeTruthy();
  expect(line.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['No data', '$5.00']);
  expect(screen.getByText('All accounts together, 365 days').parentElement?.textContent).toContain('€5.00 revenue$5.00 revenue');
  fireEvent.click(line.getByRole('button', { name: 'Unlink Ann 2 on Shop' }));
  expect(onUnlink).toHaveBeenCalledWith(other);
});

const byEmail: LinkReason = { kind: 'email', value: 'ann@garden.com' };
const byDomain: LinkReason = { kind: 'domain', value: 'garden.com' };
const byName: LinkReason = { kind: 'name', value: 'ann' };

test('a suggestion gives its reason and two answers; the domain of a shared address is no reason of its own', () => {
  const [onLink, onPart] = [vi.fn(), vi.fn()];
  const other = anAccount('2', dollars, { name: '<img src=x onerror=alert(1)>' });
  const suggestion = { member: anAccount('1').entry.account, other, reasons: [byEmail, byDomain, byName] };
  render(<LinkedSuggestions suggestions={[suggestion]} onLink={onLink} onPart={onPart} />);
  expect(screen.getByRole('heading', { name: 'Probably the same' })).toBeTruthy();
  expect(screen.getByText('Same email address').textContent).toBe('Same email address ann@garden.com');
  expect(screen.queryByText('Same domain')).toBeNull();
  expect(document.querySelector('img')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^Link with/ }));
  fireEvent.click(screen.getByRole('button', { name: /^Not the same as/ }));
  expect(onLink).toHaveBeenCalledWith(suggestion);
  expect(onPart).toHaveBeenCalledWith(suggestion);
});

test('a name alone is said to be less', () => {
  const suggestion = { member: anAccount('1').entry.account, other: anAccount('2', dollars), reasons: [byName] };
  render(<LinkedSuggestions suggestions={[suggestion]} onLink={vi.fn()} onPart={vi.fn()} />);
  expect(screen.getByRole('heading', { name: 'Perhaps the same' })).toBeTruthy();
});

function review(reasons: readonly [LinkReason, ...LinkReason[]], onUndo: (() => void) | null = null) {
  const verbs = { onLink: vi.fn(), onPart: vi.fn(), onSkip: vi.fn() };
  const one = anAccount('1', euros, { email: 'Ann@Garden.com', website: 'https://www.garden.com/a' });
  const other = anAccount('2', dollars, { email: 'ann@garden.com' });
  render(<LinkedReview pair={[one, other]} reasons={reasons} at={3} count={12} onUndo={onUndo} {...verbs} />);
  return { ...verbs, region: screen.getByRole('region', { name: 'Is this one partner?' }) };
}

test('two accounts stand side by side, and what they share is marked as each has it', () => {
  review([byEmail, byDomain]);
  expect(screen.getByText('3 of 12')).toBeTruthy();
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Ann@Garden.com',
    'ann@garden.com',
    'garden.com',
  ]);
  const website = screen.getByRole('rowheader', { name: 'Website' }).closest('tr');
  expect(
    within(website as HTMLElement)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['https://www.garden.com/a', 'Not known']);
  expect(screen.getByRole('status').textContent).toContain('3 of 12: Ann 1 on Acme, Ann 2 on Shop. Same email address');
});

test('keys answer while the focus is in it: L, N, S and U; held with a modifier they are the browser’s', () => {
  const onUndo = vi.fn();
  const { region, onLink, onPart, onSkip } = review([byName], onUndo);
  for (const key of ['l', 'L', 'n', 's', 'u', 'x', 'Enter']) fireEvent.keyDown(region, { key });
  fireEvent.keyDown(region, { key: 'l', ctrlKey: true });
  fireEvent.keyDown(region, { key: 's', metaKey: true });
  fireEvent.keyDown(region, { key: 'n', repeat: true });
  fireEvent.keyDown(document.body, { key: 'l' });
  expect([onLink, onPart, onSkip, onUndo].map(({ mock }) => mock.calls.length)).toEqual([2, 1, 1, 1]);
});

test('nothing to take back: no button, and the key does nothing', () => {
  const { region } = review([byName]);
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  expect(() => fireEvent.keyDown(region, { key: 'u' })).not.toThrow();
});

test('any account can be found and linked by hand', () => {
  HTMLDialogElement.prototype.showModal ??= vi.fn();
  const onPick = vi.fn();
  const found = anAccount('7', dollars, { email: 'seven@x.com' });
  render(<LinkedDialog name="Ann 1" search={(text) => (text === 'ann' ? [found] : [])} onPick={onPick} onClose={vi.fn()} />);
  const box = screen.getByLabelText('Find the other account');
  expect(document.querySelector('.linked-result')).toBeNull();
  fireEvent.input(box, { target: { value: 'nobody' } });
  expect(screen.getByText('No other account fits “nobody”. Search by name, email or id.')).toBeTruthy();
  fireEvent.input(box, { target: { value: 'ann' } });
  const result = document.querySelector('.linked-result') as HTMLElement;
  expect(result.textContent).toContain('Shop · AffiliateWP · seven@x.com');
  fireEvent.click(result);
  expect(onPick).toHaveBeenCalledWith(found);
});

test('a row of the table says on how many programmes its partner is, when on more than one', () => {
  const entries = [anAccount('1').entry, anAccount('2').entry];
  const [linked] = entries;
  const programs = new Map([
    [ACME, euros],
    [SHOP, dollars],
  ]);
  render(
    <PartnerTable
      entries={entries}
      programs={programs}
      programsOf={(entry) => (entry === linked ? 2 : 1)}
      sort={null}
      onSort={vi.fn()}
      hrefOf={() => '#'}
      onOpen={vi.fn()}
    />,
  );
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Ann 1Acme2 programmes', 'Ann 2Acme']);
});
