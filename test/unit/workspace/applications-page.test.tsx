// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import { isoDay } from '@/core/domain/day';
import { accountIdOf } from '@/core/domain/ids';
import { playTitle } from '@/core/i18n/play-title';
import { formatDay, t } from '@/core/i18n/translate';
import { applicationsCsv } from '@/core/services/applications-csv';
import { commitImport } from '@/core/services/commit-import';
import { addProspect } from '@/core/services/keep-prospects';
import { db } from '@/core/services/open-store';
import { readApplications } from '@/core/services/read-applications';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { dayHere } from '@/core/services/reminder-time';
import { answerScreening } from '@/core/services/screen-applicant';
import { readAccountDetail } from '@/core/store/published';
import { ApplicationsSection } from '@/entrypoints/workspace/applications/ApplicationsPage';
import { rowsOf } from '@/entrypoints/workspace/applications/application-model';
import { PartnerPage } from '@/entrypoints/workspace/PartnerPage';
import { readOverview } from '@/entrypoints/workspace/read-overview';
import { ACME, DUB } from '@/test/fixtures/makers';
import { planText, taken } from '../import/plan-file';

const judged = vi.hoisted(() => ({ again: async (): Promise<unknown> => null }));
vi.mock('@/core/messaging/protocol', () => ({
  sendMessage: async (type: string) => {
    if (type === 'recompute') await judged.again();
    return { ok: true, value: null };
  },
}));

const today = dayHere(Date.now());
const HEAD = 'ID,Name,Email,Country,Applied at,Description,Website,YouTube,X/Twitter,LinkedIn,Instagram,TikTok';
const line = (id: string, name: string, days: number, website = '') =>
  `${id},${name},${id}@partner.test,NO,${isoDay(today - days)}T09:00:00.000Z,,${website},,,,,`;
const APPLICATIONS = [
  line('pn_91', 'Nora Vale', 2, 'https://nora.test'),
  line('pn_92', "'=Best Deals", 12, 'javascript:alert(1)'),
  line('pn_93', 'Ivo Marek', 3),
  line('pn_94', 'Sol Studio', 40),
];

async function take(lines: readonly string[]): Promise<void> {
  const plan = taken(await planText(`${lines.join('\n')}\n`));
  const stored = await commitImport(db, plan, { network: DUB, name: 'Acme' }, Date.now());
  if (!stored.ok) throw new Error(stored.reason);
  await judge();
}

const judge = () => recomputeInsights(db, ACME, Date.now());

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  await Promise.all(db.tables.map((table) => table.clear()));
  judged.again = judge;
  location.hash = '';
});
afterEach(cleanup);

async function show(): Promise<void> {
  render(
    <>
      <ApplicationsSection overview={await readOverview(db)} />
      <Toasts />
    </>,
  );
  await waitFor(() => expect(screen.queryByText(t('workspace.waiting'))).toBeNull());
}

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((cell) => cell.querySelector('bdi')?.textContent);
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const undo = () => fireEvent.click(screen.getAllByRole('button', { name: t('workspace.ui.undo') }).at(-1) as HTMLElement);
const mark = (answer: 'accepted' | 'declined', name: string) =>
  fireEvent.click(
    screen.getByRole('button', { name: t('applications.mark-named', { answer: t(`applications.mark.${answer}`), name }) }),
  );

test('an imported list of applications: the oldest first, and those that wait three days or more are said to be late', async () => {
  await take([HEAD, ...APPLICATIONS]);
  await show();
  expect(names()).toEqual(['Sol Studio', '=Best Deals', 'Ivo Marek', 'Nora Vale']);
  expect(screen.getByText(t('applications.waiting', { count: 4, late: 3 }))).toBeDefined();
  for (const [name, text] of [
    ['Sol Studio', '40 days, late'],
    ['Ivo Marek', '3 days, late'],
    ['Nora Vale', '2 days'],
  ] as const) {
    expect(within(rowOf(name)).getByText(text)).toBeDefined();
  }
  expect(within(rowOf('Ivo Marek')).getByText(playTitle('A-04'))).toBeDefined();
  expect(within(rowOf('Nora Vale')).getByText(playTitle('A-05'))).toBeDefined();
});

test('who waits three days is decided next, and screened first while there is time', async () => {
  await take([HEAD, ...APPLICATIONS]);
  const next = async (id: string) =>
    (await readAccountDetail(db, accountIdOf(ACME, id)))?.actions.filter(({ state }) => state === 'open').map(({ play }) => play);
  expect(await next('pn_93')).toEqual(['A-04']);
  expect(await next('pn_91')).toEqual(['A-05']);
  await answerScreening(db, { account: accountIdOf(ACME, 'pn_91'), item: 'site', answer: 'yes' }, { day: today });
  await judge();
  expect(await next('pn_91')).toEqual([]);
});

test('a decision by hand takes the applicant off the list and off what is due, until it is taken back', async () => {
  await take([HEAD, ...APPLICATIONS]);
  await show();
  mark('accepted', 'Ivo Marek');
  const answered = await screen.findByRole('region', { name: t('applications.answered.title') });
  expect(within(answered).getByText(t('applications.answered.accepted', { day: formatDay(today) }))).toBeDefined();
  expect(names()).not.toContain('Ivo Marek');
  const ivo = accountIdOf(ACME, 'pn_93');
  await waitFor(async () => expect((await readAccountDetail(db, ivo))?.actions).toEqual([]));

  undo();
  await waitFor(() => expect(names()).toContain('Ivo Marek'));
  mark('declined', 'Ivo Marek');
  fireEvent.click(await screen.findByRole('button', { name: t('applications.take-back-named', { name: 'Ivo Marek' }) }));
  await waitFor(() => expect(names()).toContain('Ivo Marek'));
  await waitFor(async () =>
    expect((await readAccountDetail(db, ivo))?.actions[0]).toMatchObject({ play: 'A-04', state: 'open' }),
  );
});

test('who is in the next list of partners leaves, decided there or here', async () => {
  await take([HEAD, ...APPLICATIONS]);
  await take([
    'ID,Name,Email,Country,Enrolled at,Status',
    `pn_93,Ivo Marek,ivo@partner.test,CZ,${isoDay(today)}T09:00:00.000Z,approved`,
    `pn_94,Sol Studio,sol@partner.test,ES,${isoDay(today)}T09:00:00.000Z,rejected`,
  ]);
  await show();
  expect(names()).toEqual(['=Best Deals', 'Nora Vale']);
});

test('a prospect that is marked as applied waits, too, and says where it was found', async () => {
  await take([HEAD, ...APPLICATIONS]);
  await addProspect(db, { program: ACME, name: 'Dora', source: 'fair', state: 'applied' }, { day: today - 20, at: Date.now() });
  await judge();
  await show();
  expect(names()).toEqual(['Sol Studio', 'Dora', '=Best Deals', 'Ivo Marek', 'Nora Vale']);
  expect(within(rowOf('Dora')).getByText('fair')).toBeDefined();
});

test('an applicant is screened in the list; the verdict is kept with its date and shown where one looks at it', async () => {
  await take([HEAD, ...APPLICATIONS]);
  await show();
  const screenOf = (state: string) => t('applications.screen-named', { name: 'Nora Vale', state });
  fireEvent.click(screen.getByRole('button', { name: screenOf('not looked at') }));
  const answer = (item: 'site' | 'verdict', word: string) =>
    fireEvent.click(within(screen.getByRole('group', { name: t(`applications.screening.${item}`) })).getByLabelText(word));
  answer('site', 'Yes');
  await screen.findAllByText('1 of 5 looked at');
  const note = await screen.findByLabelText(t('applications.note-on', { item: 'site' }));
  fireEvent.input(note, { target: { value: 'Fjords, and no coupons' } });
  fireEvent.blur(note);
  answer('verdict', 'Fits');
  const verdict = t('applications.verdict.yes', { day: formatDay(today) });
  expect(await screen.findByText(verdict)).toBeDefined();
  await waitFor(() => expect(screen.getByRole('button', { name: screenOf('Fits') })).toBeDefined());
  const id = accountIdOf(ACME, 'pn_91');
  await waitFor(async () =>
    expect(await db.checks.get(`${id}|screening|site`)).toMatchObject({
      state: 'yes',
      day: today,
      note: 'Fjords, and no coupons',
    }),
  );
  answer('site', 'No'); // another answer keeps the note
  await waitFor(async () =>
    expect(await db.checks.get(`${id}|screening|site`)).toMatchObject({ state: 'no', note: 'Fjords, and no coupons' }),
  );
  cleanup();

  render(<PartnerPage overview={await readOverview(db)} account={id} />);
  const panel = await screen.findByRole('region', { name: t('applications.screen') });
  expect(within(panel).getByDisplayValue('Fjords, and no coupons')).toBeDefined();
  expect(screen.getAllByText(verdict)).toHaveLength(2); // in the page's head, and on the card
  expect(screen.getByText(t('applications.applied'))).toBeDefined(); // nobody has joined yet
  expect(screen.queryByText(t('workspace.partner.joined'))).toBeNull();
});

test('an answer is taken back by its undo', async () => {
  await take([HEAD, ...APPLICATIONS]);
  await show();
  fireEvent.click(
    screen.getByRole('button', { name: t('applications.screen-named', { name: 'Nora Vale', state: 'not looked at' }) }),
  );
  const links = screen.getByRole('group', { name: t('applications.screening.links') });
  fireEvent.click(within(links).getByLabelText('Partly'));
  await screen.findAllByText('1 of 5 looked at');
  undo();
  await waitFor(() => expect(screen.queryByText('1 of 5 looked at')).toBeNull());
});

test('a hostile name is text in the page and in the table for a spreadsheet, and an address that is no page is no link', async () => {
  await take([HEAD, ...APPLICATIONS]);
  const overview = await readOverview(db);
  const rows = rowsOf(await readApplications(db, [ACME]), overview.programs, today);
  const csv = await applicationsCsv(rows).text();
  expect(csv).toContain(`"'=Best Deals"`);
  expect(csv).not.toContain('@partner.test');
  expect(csv.split('\r\n')).toHaveLength(6);
  await show();
  const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
  expect(hrefs.filter((href) => !/^(#|https:\/\/app\.dub\.co\/)/.test(href))).toEqual([]);
});

test('with nobody there the page says which export brings applications', async () => {
  await take(['ID,Name,Email,Country,Enrolled at,Status', `pn_1,Ann,ann@x.test,NO,${isoDay(today - 9)}T09:00:00.000Z,approved`]);
  await show();
  expect(screen.getByText(t('applications.none.title'))).toBeDefined();
  expect(screen.getByText(/in Dub: Partners, then Applications/)).toBeDefined();
});
