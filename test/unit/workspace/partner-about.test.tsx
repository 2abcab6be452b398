// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MapperColumns } from '@/components/import/MapperColumns';
import { Toasts } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import { accountIdOf } from '@/core/domain/ids';
import { PARTNER_TYPES } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { pickTemplate } from '@/core/outreach/pick-template';
import { mannerOf, PLAYS } from '@/core/playbook/plays';
import { addProspect } from '@/core/services/keep-prospects';
import { db, liveQuery } from '@/core/services/open-store';
import { previewSegment } from '@/core/services/preview-segment';
import { readCard } from '@/core/services/read-card';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { setProfile } from '@/core/services/set-profile';
import { commitBatch } from '@/core/store/commit-batch';
import { readAccountDetail } from '@/core/store/published';
import { AudienceFields } from '@/entrypoints/workspace/outreach/AudienceFields';
import { NewTemplate, OurTemplatePage } from '@/entrypoints/workspace/outreach/TemplatePage';
import { PartnerAbout } from '@/entrypoints/workspace/PartnerAbout';
import { ProspectForm } from '@/entrypoints/workspace/prospects/ProspectForm';
import { readAccounts, readOverview, readProgramMembers } from '@/entrypoints/workspace/read-overview';
import { SegmentEditor } from '@/entrypoints/workspace/SegmentEditor';
import { TypesPage } from '@/entrypoints/workspace/TypesPage';
import { ACME, aBatch, anIdentity, aProgram, NEW_YEAR } from '@/test/fixtures/makers';

const sent = vi.hoisted(() => vi.fn(async (_type: string, _data: unknown): Promise<unknown> => ({ ok: true, value: null })));
vi.mock('@/core/messaging/protocol', () => ({ sendMessage: sent }));

const [ann, bob] = [accountIdOf(ACME, 'ann'), accountIdOf(ACME, 'bob')];
configure({ asyncUtilTimeout: 10_000 }); // a busy machine
const PODCAST = 'Podcast <b>network';

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  await Promise.all(db.tables.map((table) => table.clear()));
  const listing = {
    ann: { status: 'active', type: 'content' },
    bob: { status: 'active', type: 'Vlogs' },
    eve: { status: 'active' },
  } as const;
  const names = { ann: 'Ann', bob: 'Bob', eve: '<img src=x>' };
  await commitBatch(db, anIdentity('list'), aBatch({ listing, names }));
  await recomputeInsights(db, ACME, 1);
  location.hash = '';
});
afterEach(cleanup);

/** As it stands after each computing. */
function About({ account }: { readonly account: typeof ann }): JSX.Element | null {
  const live = useLive(
    () => liveQuery(async () => ({ overview: await readOverview(db), detail: await readAccountDetail(db, account) })),
    [],
  );
  if (live.state !== 'ready' || !live.value.detail) return null;
  return <PartnerAbout overview={live.value.overview} program={ACME} detail={live.value.detail} />;
}

async function edit(account = ann): Promise<HTMLElement> {
  render(
    <>
      <About account={account} />
      <Toasts />
    </>,
  );
  fireEvent.click(await screen.findByRole('button', { name: /^Edit what you know/ }));
  return screen.getByRole('dialog', { hidden: true });
}

const save = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
const undo = () => fireEvent.click(screen.getAllByRole('button', { name: t('workspace.ui.undo') }).at(-1) as HTMLElement);
const optionsOf = (select: HTMLElement) => [...select.querySelectorAll('option')].map(({ textContent }) => textContent);
const choose = (select: HTMLElement, text: string) => {
  const option = [...select.querySelectorAll('option')].find(({ textContent }) => textContent === text);
  fireEvent.change(select, { target: { value: option?.value } });
};

const cardOf = (account: typeof ann) => readCard(db, account, aProgram());

async function addType(name: string): Promise<void> {
  const dialog = await edit();
  const types = within(dialog).getByLabelText(t('profile.type'));
  await waitFor(() => expect(optionsOf(types)).toContain('Vlogs'));
  choose(types, t('types.add'));
  fireEvent.input(within(dialog).getByLabelText(t('types.new')), { target: { value: name } });
  save();
  await waitFor(() => expect(screen.queryByLabelText(t('types.new'))).toBeNull());
}

test('a type that is added on a partner’s page is offered wherever types are asked for, and everything works with it', async () => {
  await addType(`  ${PODCAST}\n`);
  expect(await db.profiles.get(ann)).toMatchObject({ type: PODCAST });
  expect(sent).toHaveBeenCalledWith('recompute', { program: ACME });
  await recomputeInsights(db, ACME, 2);
  expect(await screen.findByText(t('profile.type-by-hand', { type: PODCAST }))).toBeDefined();
  cleanup();

  const [overview, accounts, audiences] = [
    await readOverview(db),
    await readAccounts(db, [ACME]),
    await readProgramMembers(db, [ACME]),
  ];
  const rule = { all: [{ field: 'type', is: 'is', value: PODCAST } as const] };
  const segment = { name: 'Mine', program: null, rule };
  render(
    <SegmentEditor overview={overview} accounts={accounts} segment={segment as never} onSave={vi.fn()} onCancel={vi.fn()} />,
  );
  expect([...document.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'))).toContain(PODCAST);
  expect(await previewSegment(db, ACME, rule)).toMatchObject({ members: 1, names: ['Ann'] });
  cleanup();

  const audience = { segment: null, types: [] };
  render(<AudienceFields audiences={audiences} own={[]} program={ACME} audience={audience} onChange={vi.fn()} />);
  expect(screen.getByRole('button', { name: PODCAST })).toBeDefined();
  cleanup();

  render(<NewTemplate overview={overview} segments={[]} />);
  await waitFor(() => expect(optionsOf(screen.getByLabelText(t('template.type')))).toContain(PODCAST));
  cleanup();
  render(<OurTemplatePage overview={overview} segments={[]} id="welcome" own={[]} />);
  await waitFor(() => expect(optionsOf(screen.getByLabelText(t('template.type')))).toContain(PODCAST));
  cleanup();

  render(<ProspectForm overview={overview} kept={null} onKept={vi.fn()} onClose={vi.fn()} />);
  await waitFor(() => expect(optionsOf(screen.getByLabelText(t('prospects.column.type')))).toContain(PODCAST));
  cleanup();

  for (const play of PLAYS) {
    const manner = mannerOf(play, { tier: 'B', activity: 'active', type: PODCAST });
    const general = mannerOf(play, { tier: 'B', activity: 'active', type: null });
    expect(manner).toEqual(general);
    if (manner.template === null) continue;
    const wish = { id: manner.template, language: 'en' } as const;
    expect(pickTemplate([], { ...wish, type: PODCAST })).toEqual(pickTemplate([], { ...wish, type: null }));
  }
});

test('a type set by hand is taken back by “undo”, and by choosing what the imports say', async () => {
  await addType('Podcast');
  undo();
  await waitFor(async () => expect((await db.profiles.get(ann))?.deletedAt).not.toBeNull());
  await setProfile(db, ann, { type: 'Podcast' });
  await recomputeInsights(db, ACME, 2);
  cleanup();
  const dialog = await edit();
  choose(within(dialog).getByLabelText(t('profile.type')), t('types.as-network'));
  save();
  await waitFor(async () => expect(await db.profiles.get(ann)).toMatchObject({ type: null }));
  await recomputeInsights(db, ACME, 3);
  expect((await readAccountDetail(db, ann))?.facts.type).toBe('content');
});

test('a name that is a known type’s is that type, not another one of the same name', async () => {
  await addType('lead Generation');
  expect(await db.profiles.get(ann)).toMatchObject({ type: 'lead_gen' });
  cleanup();
  await addType('vlogs');
  expect(await db.profiles.get(ann)).toMatchObject({ type: 'Vlogs' });
});

test('settings list every type, with how many have it and where it comes from; the mapping of a column names those that are known', async () => {
  await setProfile(db, ann, { type: 'Podcast' });
  await addProspect(db, { program: ACME, name: 'Dora', type: 'creator' }, { day: NEW_YEAR, at: 1 });
  await recomputeInsights(db, ACME, 2);
  render(<TypesPage overview={await readOverview(db)} />);
  const row = async (type: string) => (await screen.findByRole('row', { name: new RegExp(`^${type}`) })).textContent;
  expect(await row('Podcast')).toBe(`Podcast1${t('types.from.hand')}`);
  expect(await row('Vlogs')).toBe(`Vlogs1${t('types.from.import')}`);
  expect(await row('Creator')).toBe(`Creator1${t('types.from.built-in')}`);
  const listed = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  for (const type of PARTNER_TYPES) expect(listed).toContain(typeText(type));
  cleanup();

  const sample = { headers: ['Kind'], rows: [['Vlogs']] };
  const mapping = { report: 'partners', columns: { Kind: 'type' } };
  render(<MapperColumns sample={sample as never} mapping={mapping as never} onChange={vi.fn()} />);
  const types = PARTNER_TYPES.map(typeText).join(', ');
  expect(screen.getByText(t('types.mapper', { types }))).toBeDefined();
});

test('that a partner’s content may be used is kept with its day, and stands on its card; a day to come is refused', async () => {
  const day = (text: string) => fireEvent.input(screen.getByLabelText(t('profile.permission')), { target: { value: text } });
  await edit();
  day('2099-01-01');
  save();
  expect(await screen.findByText(t('plan.wrong.future-day'))).toBeDefined();
  expect(await db.profiles.get(ann)).toBeUndefined();
  day('2026-01-01');
  save();
  expect(await screen.findByText(t('profile.permission.since', { day: 'Jan 1, 2026' }))).toBeDefined();
  expect(await db.profiles.get(ann)).toMatchObject({ contentPermission: NEW_YEAR });
  expect((await cardOf(ann))?.permission).toBe('May use their content since Jan 1, 2026');
  undo();
  await waitFor(() => expect(screen.queryByText(t('profile.permission.head'))).toBeNull());
});

test('a partner is noted as brought by another one, whose page and card say so; names stay text', async () => {
  const dialog = await edit();
  const find = within(dialog).getByLabelText(t('profile.referrer'));
  fireEvent.input(find, { target: { value: 'ann' } });
  expect(within(dialog).queryByRole('button', { name: /^Ann/ })).toBeNull(); // nobody brings itself
  fireEvent.input(find, { target: { value: 'bob' } });
  fireEvent.keyDown(find, { key: 'Enter' });
  expect(within(dialog).getByRole('button', { name: t('profile.referrer.remove', { name: 'Bob' }) })).toBeDefined();
  save();
  expect((await screen.findByRole('link', { name: 'Bob' })).getAttribute('href')).toContain('partners/');
  expect(await db.profiles.get(ann)).toMatchObject({ referredBy: bob });
  cleanup();

  await setProfile(db, accountIdOf(ACME, 'eve'), { referredBy: bob });
  render(<About account={bob} />);
  const brought = await screen.findByText(/2 partners:/);
  expect(brought.textContent).toBe('2 partners: <img src=x>, Ann');
  expect(document.querySelector('img')).toBeNull();
  expect((await cardOf(bob))?.brought).toBe('Brought 2 partners: <img src=x>, Ann');
});

test('a prospect’s form names who brought it; once it has joined the partner’s page counts it among the partners', async () => {
  const onKept = vi.fn();
  render(
    <>
      <ProspectForm overview={await readOverview(db)} kept={null} first={{ name: 'Dora' }} onKept={onKept} onClose={vi.fn()} />
      <Toasts />
    </>,
  );
  fireEvent.input(screen.getByLabelText(t('profile.referrer')), { target: { value: 'bob' } });
  fireEvent.click(screen.getByRole('button', { name: /^Bob/ }));
  save();
  await waitFor(() => expect(onKept).toHaveBeenCalled());
  const [profile] = await db.profiles.toArray();
  expect(profile).toMatchObject({ referredBy: bob, deletedAt: null });
  await recomputeInsights(db, ACME, 2);
  render(<About account={bob} />);
  expect((await screen.findByText(/1 prospect:/)).textContent).toBe('1 prospect: Dora');
  undo(); // one step takes both back
  await waitFor(async () => expect((await db.prospects.toArray())[0]?.deletedAt).not.toBeNull());
  await waitFor(async () => expect((await db.profiles.toArray())[0]?.deletedAt).not.toBeNull());
});
