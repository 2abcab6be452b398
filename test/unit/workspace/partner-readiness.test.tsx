// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import { type Day, isoDay } from '@/core/domain/day';
import { accountIdOf } from '@/core/domain/ids';
import type { ReadyItem } from '@/core/domain/readiness';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { dayHere } from '@/core/services/reminder-time';
import { commitBatch } from '@/core/store/commit-batch';
import { readAccountDetail } from '@/core/store/published';
import { PartnerReadiness } from '@/entrypoints/workspace/PartnerReadiness';
import { PartnerScore } from '@/entrypoints/workspace/PartnerScore';
import { ACME, aBatch, anIdentity, NEW_YEAR } from '@/test/fixtures/makers';

/** As the background does: what was ticked is judged anew. */
const sent = vi.hoisted(() => vi.fn());
vi.mock('@/core/messaging/protocol', () => ({ sendMessage: sent }));

const ann = accountIdOf(ACME, 'ann');
const today = dayHere(Date.now());

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  await Promise.all(db.tables.map((table) => table.clear()));
  sent.mockReset().mockImplementation(async (type: string) => {
    if (type === 'recompute') await recomputeInsights(db, ACME, Date.now());
    return { ok: true, value: null };
  });
});
afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 }); // a busy machine draws slowly

/** Joined lately and had its first clicks; or sells on every day. */
async function aPartner({ sells = false } = {}): Promise<void> {
  const days = sells ? Array.from({ length: 60 }, (_, at) => NEW_YEAR + at) : [NEW_YEAR + 50];
  const batch = aBatch({
    listing: { ann: { status: 'active', joined: NEW_YEAR + 40 } },
    daily: {
      covered: { from: NEW_YEAR, to: NEW_YEAR + 59 },
      metrics: ['clicks', 'conversions'],
      figures: days.map((day) => ['ann', day, { clicks: 3, conversions: sells ? 2 : 0 }]),
    },
  });
  await commitBatch(db, anIdentity('list'), batch);
  await recomputeInsights(db, ACME, Date.now());
}

/** What the partner's page shows of it. */
function Part(): JSX.Element | null {
  const live = useLive(() => liveQuery(() => readAccountDetail(db, ann)), []);
  if (live.state !== 'ready' || !live.value) return null;
  return (
    <>
      <PartnerReadiness program={ACME} detail={live.value} />
      <PartnerScore detail={live.value} settings={DEFAULT_SETTINGS} />
      <Toasts />
    </>
  );
}

async function show(): Promise<void> {
  render(<Part />);
  await screen.findByText(t('ready.title'));
}

const group = (item: ReadyItem) => within(screen.getByRole('group', { name: t(`ready.item.${item}`) }));
const tick = (item: ReadyItem, answer: 'yes' | 'part' | 'no' | 'not-needed') =>
  fireEvent.click(group(item).getByLabelText(t(`ready.answer.${answer}`)));
const undo = () => fireEvent.click(screen.getAllByRole('button', { name: t('workspace.ui.undo') }).at(-1) as HTMLElement);

test('each tick changes the share in words and the sentence of the factor, in the panel and in the score', async () => {
  await aPartner();
  await show();
  expect(screen.getByText('0 of 12 ready, 12 not answered')).toBeDefined();
  expect(screen.getAllByText(t('insight.factor.readiness.unknown'))).toHaveLength(2);

  tick('terms', 'yes');
  await screen.findByText('1 of 12 ready, 11 not answered');
  tick('link', 'yes');
  await screen.findByText('2 of 12 ready, 10 not answered');
  tick('creative', 'part');
  tick('feed', 'not-needed');
  expect(await screen.findByText('2 of 11 ready, 1 in part, 1 not needed, 8 not answered')).toBeDefined();
  expect(await screen.findAllByText('2 of 3 known items of its checklist are done, 1 in part.')).toHaveLength(2);

  tick('creative', 'yes');
  expect(await screen.findAllByText('3 of 3 known items of its checklist are done.')).toHaveLength(2);
  undo();
  expect(await screen.findAllByText('2 of 3 known items of its checklist are done, 1 in part.')).toHaveLength(2);
  expect((await db.checks.toArray()).filter(({ state }) => state === 'no')).toEqual([]);
});

test('an answer has its day and a note, both to be changed; taken back it is not answered, and the note returns with an undo', async () => {
  await aPartner();
  await show();
  tick('guidelines', 'yes');
  const open = async (day: Day) => {
    const name = t('ready.open', { item: t('ready.item.guidelines'), day: { day } });
    fireEvent.click(await screen.findByRole('button', { name }));
  };
  await open(today);
  const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  fill(t('ready.note.day'), isoDay(today + 1));
  fill(t('ready.note.text'), 'Sent by mail.');
  submit();
  expect(await screen.findByText(t('plan.wrong.future-day'))).toBeDefined();
  fill(t('ready.note.day'), '2026-01-14');
  submit();
  expect((await screen.findByText('Sent by mail.', { selector: 'p' })).parentElement?.textContent).toContain('Jan 14, 2026');
  expect(await db.checks.toArray()).toMatchObject([{ state: 'yes', day: NEW_YEAR + 13, note: 'Sent by mail.' }]);

  tick('guidelines', 'no');
  await waitFor(async () =>
    expect(await db.checks.toArray()).toMatchObject([{ state: 'no', day: today, note: 'Sent by mail.' }]),
  );
  await open(today);
  fireEvent.click(screen.getByRole('button', { name: t('ready.clear') }));
  expect(await screen.findByText('0 of 12 ready, 12 not answered')).toBeDefined();
  expect(group('guidelines').getByLabelText<HTMLInputElement>(t('ready.answer.no')).checked).toBe(false);
  undo();
  expect(await screen.findByText('Sent by mail.')).toBeDefined();
});

test('what is missing is named, and leads to the draft that sends it; what was not told to the one that tells it', async () => {
  await aPartner();
  await show();
  expect(screen.queryByText(/^Missing/)).toBeNull();
  tick('sample', 'no');
  tick('creative', 'part');
  await screen.findByText('Missing: creative, sample.');
  fireEvent.click(within(screen.getByText(/^Missing/).parentElement as HTMLElement).getByRole('button'));
  expect(sent).toHaveBeenCalledWith('openOutreach', { account: ann, play: 'A-09' });

  tick('guidelines', 'no');
  await screen.findByText(t('ready.untold', { count: 1 }));
  fireEvent.click(within(screen.getByText(t('ready.untold', { count: 1 })).parentElement as HTMLElement).getByRole('button'));
  expect(sent).toHaveBeenCalledWith('openOutreach', { account: ann, play: 'A-10' });
});

test('of a partner at work the lists stay closed until something is missing', async () => {
  await aPartner({ sells: true });
  await show();
  const lists = () => [...document.querySelectorAll('details')].map(({ open }) => open);
  expect(lists()).toEqual([false, false]);
  expect(screen.queryByText(t('insight.factor.readiness.unknown'))).toBeNull();
  tick('sample', 'no');
  await screen.findByText('Missing: sample.');
  cleanup();
  await show();
  expect(lists()).toEqual([false, true]);
});

test('somebody who has not joined has no such list', async () => {
  await commitBatch(db, anIdentity('list'), aBatch({ listing: { ann: { status: 'pending' } } }));
  await recomputeInsights(db, ACME, Date.now());
  render(<Part />);
  await screen.findByText(t('workspace.partner.no-score'));
  expect(screen.queryByText(t('ready.title'))).toBeNull();
});
