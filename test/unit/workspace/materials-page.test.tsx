// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import type { Asset, AssetKind } from '@/core/domain/book';
import { isoDay } from '@/core/domain/day';
import { accountIdOf } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { keepRecord } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { dayHere } from '@/core/services/reminder-time';
import { commitBatch } from '@/core/store/commit-batch';
import { readAccountDetail, readProgramDetail } from '@/core/store/published';
import type { Content } from '@/core/store/records';
import { OutreachSection } from '@/entrypoints/workspace/OutreachTabs';
import { readOverview } from '@/entrypoints/workspace/read-overview';
import { ACME, aBatch, anIdentity } from '@/test/fixtures/makers';

const sent = vi.hoisted(() => vi.fn(async (_type: string, _data: unknown): Promise<unknown> => ({ ok: true, value: null })));
vi.mock('@/core/messaging/protocol', () => ({ sendMessage: sent }));

const ann = accountIdOf(ACME, 'ann');
const NAMED = ['sample', 'link', 'feed', 'banner', 'copy'] as const satisfies readonly AssetKind[];
const today = dayHere(Date.now());

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  await Promise.all(db.tables.map((table) => table.clear()));
  const listing = { ann: { status: 'active', type: 'creator' }, bob: { status: 'active', type: 'coupon' } } as const;
  await commitBatch(db, anIdentity('list'), aBatch({ names: { ann: 'Ann', bob: 'Bob' }, listing }));
  await recomputeInsights(db, ACME, Date.now());
  sent.mockClear();
});
afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 }); // a busy machine draws slowly

async function add(asset: Partial<Content<Asset>>): Promise<void> {
  const blank = {
    program: ACME,
    account: null,
    kind: 'banner',
    title: 'Spring',
    link: '',
    types: [],
    updated: today,
    review: null,
  };
  const kept = await keepRecord(db, 'assets', { ...blank, ...asset } as Content<Asset>);
  if (!kept.ok) throw new Error(kept.reason);
}

async function show(): Promise<void> {
  render(
    <>
      <OutreachSection overview={await readOverview(db)} page="materials" which={undefined} />
      <Toasts />
    </>,
  );
  await waitFor(() => expect(screen.queryByText(t('workspace.waiting'))).toBeNull());
}

const part = (name: 'renew' | 'fresh' | 'theirs') => within(screen.getByRole('list', { name: t(`materials.part.${name}`) }));
const press = (verb: string, title: string) =>
  fireEvent.click(screen.getByRole('button', { name: t('plan.named', { verb, title }) }));
const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
const undo = () => fireEvent.click(screen.getAllByRole('button', { name: t('workspace.ui.undo') }).at(-1) as HTMLElement);
const plays = async () => {
  await recomputeInsights(db, ACME, Date.now());
  return {
    ofProgram: (await readProgramDetail(db, ACME))?.actions.map(({ play }) => play) ?? [],
    ofAnn: (await readAccountDetail(db, ann))?.actions.map(({ play }) => play) ?? [],
  };
};

test('the age stands beside each piece; past 90 days a banner is to be renewed and that is suggested, until it is', async () => {
  await add({ title: 'Ninety', updated: today - 90 });
  await show();
  expect(part('fresh').getByText('90 days old')).toBeDefined();
  expect((await plays()).ofProgram).not.toContain('A-22');

  await add({ title: 'Spring banner', updated: today - 94 });
  expect((await screen.findByText('94 days: renew')).closest('li')?.textContent).toContain('Spring banner');
  expect((await plays()).ofProgram).toContain('A-22');

  press(t('materials.renew'), 'Spring banner');
  await waitFor(() => expect(part('fresh').getByText(t('materials.age', { days: 0 }))).toBeDefined());
  await waitFor(() => expect(sent).toHaveBeenCalledWith('recompute', { program: ACME }));
  expect((await plays()).ofProgram).not.toContain('A-22');
  undo();
  expect(await screen.findByText('94 days: renew')).toBeDefined();
});

test('samples, links, product feeds, banner ads and approved copy are kinds by name, and each can be kept', async () => {
  await show();
  for (const kind of NAMED) {
    fireEvent.click(screen.getAllByRole('button', { name: t('materials.new') })[0] as HTMLElement);
    choose(t('materials.kind'), kind);
    fill(t('plan.title'), `One ${kind}`);
    submit();
    await screen.findByText(`One ${kind}`);
    await waitFor(() => expect(document.querySelector('form')).toBeNull());
  }
  expect((await db.assets.toArray()).map(({ kind }) => kind).sort()).toEqual([...NAMED].sort());
  const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  for (const name of ['Product sample', 'Link', 'Product feed', 'Banner ad', 'Approved copy'])
    expect(names.filter((text) => text?.includes(name))).toHaveLength(1);

  fireEvent.click(screen.getByRole('button', { name: 'Product feed 1' }));
  await waitFor(() => expect(screen.queryByText('One link')).toBeNull());
  expect(screen.getByText('One feed')).toBeDefined();
});

test('for some types or for one partner, edited and removed, each with a way back', async () => {
  await show();
  expect(screen.getByText(t('materials.none.title'))).toBeDefined();
  fireEvent.click(screen.getAllByRole('button', { name: t('materials.new') })[0] as HTMLElement);
  fill(t('plan.title'), 'Reels');
  fireEvent.click(screen.getByRole('button', { name: 'Creator' }));
  fill(t('materials.link'), 'javascript:alert(1)');
  submit();
  expect(await screen.findByText(t('plan.wrong.not-a-link'))).toBeDefined();
  fill(t('materials.link'), 'https://cdn.test/reels');
  fill(t('materials.updated'), isoDay(today + 1));
  submit();
  expect(await screen.findByText(t('plan.wrong.future-day'))).toBeDefined();
  fill(t('materials.updated'), isoDay(today - 10));
  submit();
  const link = await screen.findByRole('link', { name: 'cdn.test/reels' });
  expect(link.getAttribute('href')).toBe('https://cdn.test/reels');
  expect(link.closest('li')?.textContent).toMatch(/Reels.*Creator.*10 days old/);

  press(t('plan.edit'), 'Reels');
  choose(t('materials.for'), ann);
  submit();
  const partner = await part('fresh').findByRole('link', { name: 'Ann' });
  expect(partner.getAttribute('href')).toContain('partners');
  expect(await db.assets.toArray()).toMatchObject([{ account: ann, types: [], review: null, updated: today - 10 }]);

  press(t('plan.remove'), 'Reels');
  expect(await screen.findByText(t('materials.none.title'))).toBeDefined();
  undo();
  await waitFor(() => expect(part('fresh').getByText('Reels')).toBeDefined());
});

test('a partner’s own creative waits from the day it came in, and after three days that is suggested', async () => {
  await show();
  fireEvent.click(screen.getAllByRole('button', { name: t('materials.new') })[0] as HTMLElement);
  fill(t('plan.title'), 'Ann’s reel');
  choose(t('materials.for'), ann);
  fireEvent.click(screen.getByLabelText(t('materials.whose.theirs')));
  fill('Handed in on', isoDay(today - 3));
  submit();
  const waits = await screen.findByText(t('materials.review.waits', { days: 3 }));
  expect(waits.className).toBe('plan-soon');
  expect((await plays()).ofAnn).toContain('A-24');

  press(t('materials.verb.changes'), 'Ann’s reel');
  await waitFor(() => expect(part('theirs').getByText(/^Changes asked on/)).toBeDefined());
  expect((await plays()).ofAnn).not.toContain('A-24');
  press(t('materials.verb.submitted'), 'Ann’s reel');
  await waitFor(() => expect(part('theirs').getByText(t('materials.review.waits', { days: 0 }))).toBeDefined());
  press(t('materials.verb.approved'), 'Ann’s reel');
  await waitFor(() => expect(part('theirs').getByText(/^Approved on/)).toBeDefined());
  expect(await db.assets.toArray()).toMatchObject([{ account: ann, review: { state: 'approved', day: today } }]);
  undo();
  await waitFor(() => expect(part('theirs').getByText(/^Handed in on/)).toBeDefined());
});

test('a link that is no page of the web is text, however it came in', async () => {
  await add({ title: 'Odd' });
  const [asset] = await db.assets.toArray();
  await db.assets.put({ ...(asset as Asset), link: 'javascript:alert(1)' });
  await show();
  expect((await screen.findByText('javascript:alert(1)')).closest('a')).toBeNull();
});
