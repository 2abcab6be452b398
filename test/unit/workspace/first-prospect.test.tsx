// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import { type Live, useLive } from '@/components/ui/use-live';
import { networkId, programIdOf } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { PartnersPage } from '@/entrypoints/workspace/PartnersPage';
import { ProspectsSection } from '@/entrypoints/workspace/prospects/ProspectsPage';
import { type Overview, readOverview } from '@/entrypoints/workspace/read-overview';

vi.mock('@/core/messaging/protocol', () => ({ sendMessage: async () => ({ ok: true, value: null }) }));

const SHOP = programIdOf(networkId('awin'), 'Shop');

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  await Promise.all(db.tables.map((table) => table.clear()));
  location.hash = '';
});
afterEach(cleanup);

/** The page as the app shows it: with what is there by now. */
function Prospects() {
  const live: Live<Overview> = useLive(() => liveQuery(() => readOverview(db)), []);
  return live.state === 'ready' ? <ProspectsSection overview={live.value} id={undefined} query={{}} /> : null;
}

async function showProspects(): Promise<void> {
  render(
    <>
      <Prospects />
      <Toasts />
    </>,
  );
  await screen.findByText(t('prospects.none.title'));
}

const dialog = () => within(screen.getByRole('dialog'));
const type = (label: string, value: string) => fireEvent.input(dialog().getByLabelText(label), { target: { value } });
const send = () => fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
function nameProgram(): void {
  type(t('menu.prospect.new-program'), 'Shop');
  fireEvent.change(dialog().getByLabelText(t('panels.import.network')), { target: { value: 'awin' } });
}

test('by hand: with nothing imported the dialog asks for the programme, and the prospect is listed', async () => {
  await showProspects();
  fireEvent.click(screen.getAllByRole('button', { name: t('prospects.add') })[0] as HTMLElement);
  type(t('menu.prospect.name'), 'Dora');
  send();
  expect(await dialog().findByText(t('panels.import.program-name-error'))).toBeDefined();
  nameProgram();
  send();
  expect(await screen.findByRole('row', { name: /Dora/ })).toBeDefined();
  expect(await db.programs.toArray()).toMatchObject([{ id: SHOP, name: 'Shop', network: 'awin' }]);
  expect(screen.getByText(t('menu.prospect.added', { name: 'Dora', program: 'Shop' }))).toBeDefined();

  fireEvent.click(screen.getByRole('button', { name: t('workspace.ui.undo') }));
  expect(await screen.findByText(t('prospects.none.title'))).toBeDefined();
});

test('from a file: its dialog asks for the programme too', async () => {
  await showProspects();
  const file = new File(['name,website\nDora,https://dora.test\nEmil,https://emil.test\n'], 'list.csv');
  fireEvent.change(document.querySelector('input[type="file"]') as HTMLInputElement, { target: { files: [file] } });
  await screen.findByRole('dialog');
  send();
  expect(await dialog().findByText(t('panels.import.program-name-error'))).toBeDefined();
  nameProgram();
  send();
  expect(await screen.findByRole('row', { name: /Emil/ })).toBeDefined();
  expect((await db.prospects.toArray()).map(({ program }) => program)).toEqual([SHOP, SHOP]);
});

test('from the menu of a page: its form opens although there is nothing to list yet, and leads to the prospects', async () => {
  render(
    <PartnersPage overview={await readOverview(db)} query={{ prospect: 'Dora', name: 'Dora', website: 'https://dora.test' }} />,
  );
  expect((dialog().getByLabelText(t('menu.prospect.name')) as HTMLInputElement).value).toBe('Dora');
  nameProgram();
  send();
  await expect.poll(() => location.hash).toBe('#/partners/prospects');
  expect(await db.prospects.toArray()).toMatchObject([{ name: 'Dora', program: SHOP }]);
});
