// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Toasts } from '@/components/ui/Toasts';
import { type AccountId, accountIdOf } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { logTouch } from '@/core/services/log-touch';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { setProfile } from '@/core/services/set-profile';
import { readWalk } from '@/core/services/walk-session';
import { commitBatch } from '@/core/store/commit-batch';
import { writePublished } from '@/core/store/published';
import { contentOf, putRecord } from '@/core/store/records';
import { TermsPage } from '@/entrypoints/workspace/outreach/TermsPage';
import { readOverview } from '@/entrypoints/workspace/read-overview';
import { ACME, aBatch, anAccountDetail, anIdentity, anInsight, aProgramDetail, aTouch, someFacts } from '@/test/fixtures/makers';
import { someTerms } from '@/test/fixtures/situation-makers';

const sent = vi.hoisted(() => vi.fn(async (_type: string, _data: unknown): Promise<unknown> => ({ ok: true, value: null })));
vi.mock('@/core/messaging/protocol', () => ({ sendMessage: sent }));

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
const of = (id: string): AccountId => accountIdOf(ACME, id);
const TODAY = dayHere(Date.now());
const STAGES = { ann: 'engagement', bob: 'cultivation', eve: 'onboarding', kim: 'ended', lou: 'engagement' } as const;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await commitBatch(db, anIdentity('list'), aBatch({ listing: { ann: { status: 'active' } } }));
  const details = Object.entries(STAGES).map(([id, code], at) => {
    const plain = anInsight(id);
    const recent = { ...plain.recent, main365: 100 - at };
    const insight = { ...plain, stage: { ...plain.stage, code }, recent };
    return anAccountDetail(id, { facts: someFacts(id, { name: id }), insight, actions: [] });
  });
  await writePublished(db, ACME, aProgramDetail(), details);
});
afterEach(cleanup);

async function keep(id: string, change: Parameters<typeof someTerms>[0]): Promise<void> {
  const content = contentOf(someTerms({ program: ACME, kind: 'contract', rate: 0.08, from: TODAY - 9, to: null, ...change }));
  await putRecord(db, 'terms', { id, at: 1, content });
}

async function tell(title: RegExp): Promise<HTMLElement> {
  render(
    <>
      <TermsPage overview={await readOverview(db)} which={undefined} />
      <Toasts />
    </>,
  );
  fireEvent.click(await screen.findByRole('button', { name: title }));
  return screen.findByRole('dialog', { hidden: true });
}

async function begin(dialog: HTMLElement): Promise<readonly (readonly [AccountId, string | null])[]> {
  const button = within(dialog).getByRole('button', { name: t('walk.start'), hidden: true });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
  await waitFor(async () => expect(await readWalk()).not.toBeNull());
  return (await readWalk())?.steps.map(({ account, play }) => [account, play] as const) ?? [];
}

test('those concerned by changed terms are told: exactly the partners on them, and nobody else', async () => {
  await keep('all', { account: null, kind: 'cap', rate: null, amount: { units: 5_000_000, currency: 'EUR' } });
  await keep('lou', { account: of('lou') });
  await keep('past', { account: of('bob'), to: TODAY - 1 });
  const dialog = await tell(/^Tell those concerned: .*All who have no terms of their own/);
  expect(await begin(dialog)).toEqual([
    [of('ann'), 'A-36'],
    [of('bob'), 'A-36'],
    [of('eve'), 'A-36'],
  ]);
  expect(sent).toHaveBeenCalledWith('openOutreach', expect.objectContaining({ account: of('ann'), play: 'A-36' }));
});

test('terms with one partner concern that one', async () => {
  await keep('lou', { account: of('lou') });
  expect(await begin(await tell(/^Tell those concerned: .*lou/))).toEqual([[of('lou'), 'A-34']]);
});

test('terms to come are looked at on their first day; who is not written to is named with the reason', async () => {
  await keep('coming', { account: null, from: TODAY + 30 });
  await keep('ending', { account: of('lou'), to: TODAY + 10 });
  await setProfile(db, of('ann'), { optedOut: true });
  const { account: _, ...touch } = contentOf(aTouch({ day: TODAY }));
  await logTouch(db, { ...touch, account: of('eve') });
  const dialog = await tell(/^Tell those concerned: .*All who have no terms of their own/);
  expect(await begin(dialog)).toContainEqual([of('lou'), 'A-34']);
  const walk = await readWalk();
  expect(walk?.leftOut.map(({ name }) => name)).toContain('ann');
  const all = [...(walk?.steps ?? []).map(({ account }) => account), ...(walk?.leftOut ?? []).map(({ account }) => account)];
  expect(all.toSorted()).toEqual([of('ann'), of('bob'), of('eve'), of('lou')]);
});

test('of terms that have ended nobody is told', async () => {
  await keep('past', { account: of('bob'), to: TODAY - 1 });
  render(<TermsPage overview={await readOverview(db)} which={undefined} />);
  await screen.findByRole('link', { name: 'bob' });
  expect(screen.queryByRole('button', { name: /^Tell those concerned/ })).toBeNull();
});
