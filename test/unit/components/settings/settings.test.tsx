// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { BackupPanel } from '@/components/settings/BackupPanel';
import { BindingList, type BindOutcome } from '@/components/settings/BindingList';
import { DeletePanel } from '@/components/settings/DeletePanel';
import { dashboardAccount } from '@/components/settings/dashboard-account';
import { type EnableOutcome, EnableSite } from '@/components/settings/EnableSite';
import { PackList, type PackRow } from '@/components/settings/PackList';
import { confidenceOf } from '@/components/settings/pack-confidence';
import { type Restored, type RestoreFailure, RestorePanel } from '@/components/settings/RestorePanel';
import { SiteList } from '@/components/settings/SiteList';
import { StoredFacts } from '@/components/settings/StoredFacts';
import { networkId } from '@/core/domain/ids';
import { fail, ok, type Result } from '@/core/domain/result';
import { ACME, aProgram } from '@/test/fixtures/makers';

afterEach(cleanup);

const SUGGESTION = { pattern: 'https://app.dub.co/*', name: 'Dub Partners', host: 'app.dub.co' };

function showEnable(outcome: EnableOutcome) {
  const onEnable = vi.fn(async (_address: string) => outcome);
  render(<EnableSite suggestions={[SUGGESTION]} onEnable={onEnable} />);
  const field = screen.getByLabelText('Site address') as HTMLInputElement;
  return { onEnable, field };
}

test('a site is asked for within the click, by the address as it was typed', async () => {
  const { onEnable, field } = showEnable('enabled');
  fireEvent.input(field, { target: { value: 'shop.example/wp-admin' } });
  fireEvent.submit(screen.getByRole('button', { name: 'Enable site' }).closest('form') as HTMLFormElement);
  expect(onEnable).toHaveBeenCalledWith('shop.example/wp-admin'); // in the same turn: the browser asks only then
  await waitFor(() => expect(field.value).toBe(''));
});

test.each([
  ['not-an-address', /address of a website/],
  ['refused', /answered with no/],
  ['failed', /could not be enabled/],
] as const)('enabling that ends as %s says why and keeps the address', async (outcome, words) => {
  const { field } = showEnable(outcome);
  fireEvent.input(field, { target: { value: 'shop.example' } });
  fireEvent.submit(screen.getByRole('button', { name: 'Enable site' }).closest('form') as HTMLFormElement);
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(field.value).toBe('shop.example');
});

test('a known dashboard is enabled by one click', () => {
  const { onEnable } = showEnable('enabled');
  fireEvent.click(screen.getByRole('button', { name: 'Enable Dub Partners' }));
  expect(onEnable).toHaveBeenCalledWith('https://app.dub.co/*');
});

test('each enabled site can be turned off; one whose permission is gone says so and can be enabled again', () => {
  const onTurnOff = vi.fn();
  const onEnable = vi.fn();
  const sites = [
    { pattern: 'https://app.dub.co/*', network: 'Dub Partners', isGranted: true },
    { pattern: 'http://shop.example/*', network: null, isGranted: false },
  ];
  render(<SiteList sites={sites} onTurnOff={onTurnOff} onEnable={onEnable} />);
  const [dub, shop] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement];
  expect(within(dub).queryByRole('button', { name: 'Enable again' })).toBeNull();
  fireEvent.click(within(dub).getByRole('button', { name: 'Turn off' }));
  expect(onTurnOff).toHaveBeenCalledWith('https://app.dub.co/*');
  expect(shop.textContent).toContain('http://shop.example');
  expect(shop.textContent).toContain('You took the permission back');
  fireEvent.click(within(shop).getByRole('button', { name: 'Enable again' }));
  expect(onEnable).toHaveBeenCalledWith('http://shop.example/*');
});

test('without a site it says that nothing is read', () => {
  render(<SiteList sites={[]} onTurnOff={vi.fn()} onEnable={vi.fn()} />);
  expect(screen.getByText('No site is enabled, so Trellis reads no page at all.')).toBeTruthy();
});

const DASHBOARD = {
  isDashboard: ({ hostname }: URL) => hostname === 'app.dub.co',
  accountOf: ({ hostname, pathname }: URL) => (hostname === 'app.dub.co' ? pathname.split('/')[1] || null : null),
};
const ANY_PAGE = { isDashboard: null, accountOf: () => null };

test.each([
  ['a short name', 'acme', { account: 'acme', by: 'address' }],
  ['an address that names the account', 'https://app.dub.co/acme/program/partners', { account: 'acme', by: 'address' }],
  ['an address of the dashboard that names none', 'https://app.dub.co/', { account: 'app.dub.co', by: 'host' }],
  ['an address that the network does not know', 'https://example.org/', null],
  ['nothing', '  ', null],
  ['words', 'our account', null],
  ['no address at all', 'https://', null],
])('the dashboard account from %s', (_name, text, account) => {
  expect(dashboardAccount(text, DASHBOARD)).toEqual(account);
});

test.each([
  ['an address', 'https://reports.example/partners?page=2', 'https://reports.example'],
  ['one with a port', 'http://localhost:8080/list', 'http://localhost:8080'],
  ['one without its scheme', 'reports.example/partners', 'https://reports.example'],
  ['a word', 'acme', null],
  ['words', 'our own page', null],
  ['nothing', '', null],
  ['a script', 'javascript:alert(1)', null],
])('the page of a programme that no pack reads from %s', (_name, text, account) => {
  expect(dashboardAccount(text, ANY_PAGE)).toEqual(account === null ? null : { account, by: 'host' });
});

test('a bound programme can be unbound, a free one bound by hand, a plain one to the page that lists its partners', async () => {
  const onBind = vi.fn(async (): Promise<BindOutcome> => 'not-an-account');
  const onUnbind = vi.fn();
  const rows = [
    { program: aProgram({ boundTo: 'acme' }), network: 'Dub Partners', isRead: true },
    { program: aProgram({ id: 'dub:B' as never, name: 'B' }), network: 'Dub Partners', isRead: true },
    { program: aProgram({ id: 'file:C' as never, name: 'C' }), network: 'Plain file', isRead: false },
  ];
  render(<BindingList rows={rows} onBind={onBind} onUnbind={onUnbind} />);
  const [bound, free, plain] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement, HTMLElement];
  expect(bound.textContent).toContain('bound to acme');
  fireEvent.click(within(bound).getByRole('button', { name: 'Unbind' }));
  expect(onUnbind).toHaveBeenCalledWith(ACME);
  expect(plain.textContent).toContain('no dashboard that Trellis knows');
  fireEvent.click(within(plain).getByRole('button', { name: 'Bind by hand' }));
  expect(plain.textContent).toContain('Copy the address of a page that lists its partners');
  fireEvent.click(within(free).getByRole('button', { name: 'Bind by hand' }));
  const field = within(free).getByLabelText('Dashboard account of B');
  fireEvent.input(field, { target: { value: '???' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  expect(onBind).toHaveBeenCalledWith('dub:B', '???');
  expect((await within(free).findByRole('alert')).textContent).toContain('not an account of this network');
});

test('each network says how surely it is read, and can be switched off alone', () => {
  const onSwitch = vi.fn();
  const pack = (name: string, confidence: PackRow['confidence'], isOn = true) =>
    ({ id: networkId(name.toLowerCase()), name, confidence, isOn }) as const;
  const packs = [pack('Dub', 'source'), pack('Awin', 'mixed'), pack('CJ', 'inferred'), pack('Off', 'docs', false)] as const;
  render(<PackList packs={packs} onSwitch={onSwitch} />);
  const [dub, awin, cj, off] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  expect(dub.textContent).toContain('Read in the source code of Dub.');
  expect(awin.textContent).toContain('Some of its pages nobody has seen yet');
  expect(cj.textContent).toContain('Nobody has seen its pages yet. Please check the first badges.');
  expect(off.textContent).toContain('its pages get no badges');
  fireEvent.click(within(dub).getByRole('button', { name: 'Switch off' }));
  expect(onSwitch).toHaveBeenLastCalledWith(packs[0], false);
  fireEvent.click(within(off).getByRole('button', { name: 'Switch on' }));
  expect(onSwitch).toHaveBeenLastCalledWith(packs[3], true);
});

test.each([
  [['source', 'source'], 'source'],
  [['source', 'script'], 'script'],
  [['docs', 'inferred'], 'inferred'],
  [['source', 'inferred'], 'mixed'],
  [['script', 'docs'], 'mixed'],
  [[], 'inferred'],
] as const)('a network whose tables rest on %j is %s', (tables, confidence) => {
  expect(confidenceOf(tables.map((one) => ({ confidence: one })))).toBe(confidence);
});

test('a backup names the file it saved, or says that the data are untouched', async () => {
  render(<BackupPanel onBackup={async () => 'trellis-backup-2026-11-22.trellis'} />);
  fireEvent.click(screen.getByRole('button', { name: 'Back up everything' }));
  expect((await screen.findByRole('status')).textContent).toContain('trellis-backup-2026-11-22.trellis');
  cleanup();
  render(<BackupPanel onBackup={() => Promise.reject(new Error('full'))} />);
  fireEvent.click(screen.getByRole('button', { name: 'Back up everything' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Your data is untouched');
});

const NOW: Restored = { programs: 2, imports: 1, touches: 0 };

function showRestore(result: Result<Restored, RestoreFailure>) {
  const onRestore = vi.fn(async (_file: File) => result);
  render(<RestorePanel now={NOW} onRestore={onRestore} />);
  const file = new File(['x'], 'old.trellis');
  const input = screen.getByLabelText('Backup file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
  return { onRestore, file };
}

test('restoring says first what it replaces, and does nothing until that is confirmed', async () => {
  const { onRestore, file } = showRestore(ok({ programs: 1, imports: 4, touches: 9 }));
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  const dialog = screen.getByRole('dialog', { name: 'Replace everything with this backup?' });
  expect(dialog.textContent).toContain('“old.trellis”');
  expect(dialog.textContent).toContain('2 programmes, 1 imported file, 0 logged contacts');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(onRestore).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  fireEvent.click(screen.getByRole('button', { name: 'Replace everything' }));
  expect(onRestore).toHaveBeenCalledWith(file);
  expect((await screen.findByRole('status')).textContent).toContain(
    'Back again: 1 programme, 4 imported files, 9 logged contacts',
  );
});

test.each(['not-a-backup', 'too-new', 'damaged', 'storage-full', 'failed'] as const)(
  'a restore that fails as %s says that nothing was changed',
  async (reason) => {
    showRestore(fail(reason));
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    fireEvent.click(screen.getByRole('button', { name: 'Replace everything' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.');
  },
);

test('deleting everything takes a typed word', async () => {
  const onDelete = vi.fn(async () => {});
  render(<DeletePanel onDelete={onDelete} />);
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
  const dialog = screen.getByRole('dialog');
  const go = within(dialog).getByRole('button', { name: 'Delete for good' }) as HTMLButtonElement;
  const field = within(dialog).getByRole('textbox');
  expect(go.disabled).toBe(true);
  fireEvent.input(field, { target: { value: 'delet' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  expect(onDelete).not.toHaveBeenCalled();
  fireEvent.input(field, { target: { value: 'Delete ' } });
  expect(go.disabled).toBe(false);
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  expect(onDelete).toHaveBeenCalledTimes(1);
  expect((await screen.findByRole('status')).textContent).toContain('Everything was deleted');
});

test('what is stored is told in numbers, and what is not known is not 0', () => {
  const { container } = render(<StoredFacts stored={{ ...NOW, usage: 1_500_000, quota: 2_500_000 }} />);
  expect(container.textContent).toContain('Programmes2');
  expect(container.textContent).toContain('1.5 MB');
  expect(container.textContent).toContain('1 MB more');
  cleanup();
  const unknown = render(<StoredFacts stored={{ ...NOW, usage: null, quota: null }} />).container.textContent;
  expect(unknown).toContain('Space usedNot known');
});
