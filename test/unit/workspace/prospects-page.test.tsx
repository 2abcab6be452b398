// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import type { Prospect } from '@/core/domain/book';
import { accountIdOf } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { addProspect, type NewProspect } from '@/core/services/keep-prospects';
import { db } from '@/core/services/open-store';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { dayHere } from '@/core/services/reminder-time';
import { commitBatch } from '@/core/store/commit-batch';
import { ProspectsSection } from '@/entrypoints/workspace/prospects/ProspectsPage';
import { readOverview } from '@/entrypoints/workspace/read-overview';
import { euros } from '@/test/fixtures/insight-makers';
import { ACME, aBatch, anIdentity, NEW_YEAR } from '@/test/fixtures/makers';

const sent = vi.hoisted(() => vi.fn(async (_type: string, _data: unknown): Promise<unknown> => ({ ok: true, value: null })));
vi.mock('@/core/messaging/protocol', () => ({ sendMessage: sent }));

const ann = accountIdOf(ACME, 'ann');

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  await Promise.all(db.tables.map((table) => table.clear()));
  await commitBatch(db, anIdentity('list'), aBatch({ listing: { ann: { email: 'ann@x.test', status: 'active' } } }));
  sent.mockClear();
  location.hash = '';
});
afterEach(cleanup);

async function add(prospect: Partial<NewProspect>): Promise<Prospect> {
  const added = await addProspect(db, { program: ACME, ...prospect }, { day: NEW_YEAR, at: Date.now() });
  if (!added.ok) throw new Error(added.reason);
  return added.value.record;
}

async function show(id?: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
  await recomputeInsights(db, ACME, 1);
  render(
    <>
      <ProspectsSection overview={await readOverview(db)} id={id} query={query} />
      <Toasts />
    </>,
  );
  await waitFor(() => expect(screen.queryByText(t('workspace.waiting'))).toBeNull());
}

const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const stateOf = (name: string) => screen.getByLabelText(t('prospects.state-of', { name })) as HTMLSelectElement;
/** What was done last. */
const undo = () => fireEvent.click(screen.getAllByRole('button', { name: t('workspace.ui.undo') }).at(-1) as HTMLElement);
const today = dayHere(Date.now());

test('a prospect moved to invited shows the date and where it was found, and an undo moves it back', async () => {
  const { id } = await add({ name: 'Dora', source: 'https://fair.test/list', country: 'FR', type: 'creator' });
  await show();
  const source = within(rowOf('Dora')).getByRole('link', { name: 'fair.test/list' });
  expect(source.getAttribute('href')).toBe('https://fair.test/list');
  expect(rowOf('Dora').textContent).toMatch(/Creator.*FR/);

  fireEvent.click(screen.getByRole('button', { name: `${t('prospects.mark.invited')}: Dora` }));
  await waitFor(() => expect(stateOf('Dora').value).toBe('invited'));
  expect(await db.prospects.get(id)).toMatchObject({ state: 'invited', stateDay: today, history: [{ state: 'identified' }] });
  expect(rowOf('Dora').textContent).toContain(String(new Date().getUTCFullYear()));
  expect(sent).toHaveBeenCalledWith('recompute', { program: ACME });

  undo();
  await waitFor(() => expect(stateOf('Dora').value).toBe('identified'));
});

test('a letter on the row sets its state, and Delete removes it, each with a way back', async () => {
  const { id } = await add({ name: 'Dora' });
  await show();
  const link = within(rowOf('Dora')).getByRole('link', { name: /Dora/ });
  fireEvent.keyDown(link, { key: 'n', ctrlKey: true });
  fireEvent.keyDown(link, { key: 'n' });
  await waitFor(() => expect(stateOf('Dora').value).toBe('negotiating'));
  fireEvent.keyDown(link, { key: 'd' });
  await waitFor(() => expect(stateOf('Dora').value).toBe('declined'));
  fireEvent.keyDown(link, { key: 'Delete' });
  expect(await screen.findByText(t('prospects.none.title'))).toBeDefined();
  undo();
  await waitFor(() => expect(stateOf('Dora').value).toBe('declined'));
  expect(await db.prospects.get(id)).toMatchObject({ deletedAt: null });
});

test('five answers make the fit beside the name; what was not asked is not “no”', async () => {
  const { id } = await add({ name: 'Dora' });
  await show(id);
  const answer = (question: 'standards' | 'methods' | 'habits' | 'alignment' | 'audience', word: 'yes' | 'part' | 'none') => {
    const group = screen.getByRole('group', { name: t(`prospects.fit.${question}`) });
    fireEvent.click(within(group).getByLabelText(t(`prospects.fit.answer.${word}`)));
  };
  const fitText = (yes: number) => t('prospects.fit', { yes, all: 5 });
  expect(screen.getAllByText(t('prospects.fit.none'))).toHaveLength(1);
  answer('standards', 'yes');
  await screen.findAllByText(fitText(1));
  expect(screen.getByText(t('prospects.fit.left', { count: 4 }))).toBeDefined();
  answer('methods', 'yes');
  await screen.findAllByText(fitText(2));
  answer('habits', 'yes');
  await screen.findAllByText(fitText(3));
  answer('alignment', 'yes');
  await screen.findAllByText(fitText(4));
  answer('audience', 'part');
  await waitFor(() => expect(screen.queryByText(t('prospects.fit.left', { count: 1 }))).toBeNull());
  expect(screen.getAllByText(fitText(4))).toHaveLength(2);
  expect((await db.checks.toArray()).filter(({ state }) => state === 'no')).toEqual([]);

  answer('audience', 'none'); // taken back, it is not asked again
  expect(await screen.findByText(t('prospects.fit.left', { count: 1 }))).toBeDefined();
  cleanup();
  await show();
  expect(within(rowOf('Dora')).getByText('fit 4 of 5')).toBeDefined();
});

test('the states have counts, and one of them narrows the list', async () => {
  await add({ name: 'Dora' });
  await add({ name: 'Emil', state: 'invited' });
  await add({ name: 'Fay', state: 'invited', source: 'fair' });
  await show(undefined, { state: 'invited' });
  const chip = (name: string) => screen.getByRole('button', { name });
  expect(chip(`${t('prospects.filter.all')} 3`)).toBeDefined();
  expect(chip(`${t('prospects.state.invited')} 2`).getAttribute('aria-pressed')).toBe('true');
  expect(screen.queryByRole('row', { name: /Dora/ })).toBeNull();
  fireEvent.input(screen.getByLabelText(t('prospects.find')), { target: { value: 'FAIR' } });
  await waitFor(() => expect(screen.queryByRole('row', { name: /Emil/ })).toBeNull());
  expect(rowOf('Fay')).toBeDefined();
  fireEvent.click(chip(`${t('prospects.state.invited')} 1`));
  expect(location.hash).toContain('state=invited');
});

test('who seems to have joined is asked about, and becomes the partner only when its user says so', async () => {
  const { id } = await add({ name: 'Anna', email: 'ANN@x.test' });
  await show();
  expect(screen.getByText(/Anna seems to have joined/)).toBeDefined();
  expect(await db.prospects.get(id)).toMatchObject({ joinedAs: null });
  fireEvent.click(screen.getByRole('button', { name: t('prospects.seems.named', { name: 'Anna' }) }));
  await waitFor(() => expect(within(rowOf('Anna')).getByText(t('prospects.state.joined'))).toBeDefined());
  expect(await db.prospects.get(id)).toMatchObject({ joinedAs: ann, joinedOn: today });
  undo();
  await waitFor(() => expect(stateOf('Anna').value).toBe('identified'));
  expect(await db.prospects.get(id)).toMatchObject({ joinedAs: null });
});

test('“Write” asks for the side panel with the invitation', async () => {
  const { id } = await add({ name: 'Dora' });
  await show();
  fireEvent.click(screen.getByRole('button', { name: t('prospects.write-to', { name: 'Dora' }) }));
  expect(sent).toHaveBeenCalledWith('openOutreach', { account: accountIdOf(ACME, `prospect:${id}`), play: 'A-01' });
});

test('what is known is corrected in the same form, and what was typed stays in trouble', async () => {
  const { id } = await add({ name: 'Dora' });
  await show(id);
  fireEvent.click(screen.getByRole('button', { name: t('prospects.edit') }));
  fireEvent.input(screen.getByLabelText(t('prospects.column.country')), { target: { value: 'FR' } });
  fireEvent.input(screen.getByLabelText(t('menu.prospect.website')), { target: { value: 'javascript:alert(1)' } });
  const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  submit();
  expect(await screen.findByText(t('menu.prospect.wrong.not-a-link'))).toBeDefined();
  fireEvent.input(screen.getByLabelText(t('menu.prospect.website')), { target: { value: 'dora.test' } });
  submit();
  expect(await screen.findByRole('link', { name: 'dora.test' })).toBeDefined();
  expect(await db.prospects.get(id)).toMatchObject({
    country: 'FR',
    website: 'dora.test',
    state: 'identified',
    stateDay: NEW_YEAR,
  });
});

test('a place that is no page of the web is text, whatever it says', async () => {
  await add({ name: '<b>Dora</b>', source: 'javascript:alert(1)' });
  await show();
  const places = within(rowOf('<b>Dora</b>')).getAllByText('javascript:alert(1)');
  expect(places.map((place) => place.closest('a')?.getAttribute('href') ?? null)).not.toContain('javascript:alert(1)');
});

test('with nobody there the page says how prospects get here; one that is gone is said to be', async () => {
  await show();
  expect(screen.getByText(/Add as prospect/)).toBeDefined();
  cleanup();
  await show('nobody');
  expect(screen.getByText(t('prospects.gone.title'))).toBeDefined();
});

test('a file is shown before it is kept; rows that are left out are told with their line, and one undo takes the rest back', async () => {
  await add({ name: 'Dora', website: 'dora.test' });
  await show();
  const choose = (text: string) => {
    const file = new File([text], 'fair.csv', { type: 'text/csv' });
    fireEvent.change(screen.getByLabelText(t('prospects.csv'), { selector: 'input' }), { target: { files: [file] } });
  };
  choose('who,when\nEmil,today\n');
  expect(await screen.findByText(t('prospects.csv.wrong.no-columns'))).toBeDefined();

  choose('Name;Web;Stand\nDora again;https://dora.test/;1\nEmil;emil.test;2\n;;3\n');
  expect(await screen.findByText(t('prospects.csv.found', { count: 3, file: 'fair.csv' }))).toBeDefined();
  expect(screen.getByText(/header is not known: Stand/)).toBeDefined();
  expect(await db.prospects.count()).toBe(1);
  fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  await screen.findByRole('row', { name: /Emil/ }, { timeout: 10_000 });
  const told = screen.getByText(t('prospects.csv.refused', { count: 2 })).parentElement?.textContent;
  expect(told).toContain('Line 2: a prospect has this address or website already. Dora again');
  expect(told).toContain('Line 4: neither name nor website');
  undo();
  await waitFor(() => expect(screen.queryByRole('row', { name: /Emil/ })).toBeNull());
  expect(rowOf('Dora')).toBeDefined();
});

test('types that already work here stand by activation rate, each with what it is counted from', async () => {
  const joined = NEW_YEAR;
  const types = { ann: 'coupon', ben: 'coupon', cleo: 'coupon', dan: 'content', eve: 'content' };
  const listing = Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, { status: 'active' as const, type, joined }]),
  );
  const covered = { from: NEW_YEAR, to: NEW_YEAR + 300 };
  const sold = (name: string) => [name, NEW_YEAR + 290, { clicks: 9, conversions: 2, revenue: euros(80) }] as const;
  const daily = { covered, metrics: ['clicks', 'conversions', 'revenue'] as const, figures: [sold('ann'), sold('dan')] };
  await commitBatch(db, anIdentity('types'), aBatch({ listing, daily }));
  await show();
  const rows = within(screen.getByRole('region', { name: t('prospects.types.title') }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Content', '50%: 1 of 2', expect.stringMatching(/^\d+% to \d+%$/), '€80.00'],
    ['Coupon', '33%: 1 of 3', expect.stringMatching(/^\d+% to \d+%$/), '€80.00'],
  ]);
});
