import { expect, type Page } from '@playwright/test';
import { isoDay } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import type { Archetype } from '@/test/demo/archetypes';
import type { DemoFile } from '@/test/demo/csv-text';
import type { Demo } from '@/test/demo/make-demo';
import { test } from '../fixtures';
import { stopServiceWorker } from '../service-worker';
import { SHOP_PROGRAM, shopAccount } from '../start-with-dub';

type Extension = {
  chrome: {
    alarms: {
      get(name: string): Promise<{ scheduledTime: number } | undefined>;
      create(name: string, when: { when: number }): Promise<void>;
    };
    notifications: {
      getAll(): Promise<Record<string, true>>;
      onClicked: { dispatch(id: string): void };
    };
  };
};

const alarmOf = (page: Page) =>
  page.evaluate(async () => (await (globalThis as unknown as Extension).chrome.alarms.get('reminder'))?.scheduledTime ?? null);
const notifications = (page: Page) =>
  page.evaluate(async () => Object.keys(await (globalThis as unknown as Extension).chrome.notifications.getAll()));

function partnerLike(
  demo: Demo,
  archetype: Archetype,
): { readonly name: string; readonly account: AccountId; readonly id: string } {
  const partner = demo.affiliatewp.partners.find(({ plan }) => plan.archetype === archetype);
  if (!partner) throw new Error(`the demo has no ${archetype}`);
  return { name: partner.name, account: shopAccount(partner.id), id: String(partner.id) };
}

async function logSent(panel: Page, followUp = ''): Promise<void> {
  await expect(panel.getByLabel('Message', { exact: true })).not.toHaveValue('');
  await panel.getByLabel('Message', { exact: true }).fill('What do you need to start again?');
  if (followUp !== '') await panel.getByLabel('Follow up on').fill(followUp);
  await panel.getByRole('button', { name: 'Log as sent' }).click();
  await expect(panel.getByText(/^Logged as sent to/)).toBeVisible();
}

test('a follow-up is told by the browser although the background was stopped, and Today lists it', async ({
  context,
  workspace,
  sidePanel,
  store,
  demo,
}) => {
  await workspace.importFiles(demo.files.affiliatewp, SHOP_PROGRAM);
  const { name, account } = partnerLike(demo, 'dormant');
  const panel = await sidePanel.open(account);
  const tomorrow = await panel.evaluate(() => {
    const day = new Date();
    day.setDate(day.getDate() + 1);
    day.setHours(9, 0, 0, 0);
    return {
      at: day.getTime(),
      text: `${day.getFullYear()}-${`${day.getMonth() + 1}`.padStart(2, '0')}-${`${day.getDate()}`.padStart(2, '0')}`,
    };
  });
  await logSent(panel, tomorrow.text);
  await expect.poll(() => alarmOf(panel)).toBe(tomorrow.at);
  expect(await notifications(panel)).toEqual([]);

  // The day after tomorrow: the browser's own alarm wakes the background, which knows nothing but what is stored.
  await store.age(2);
  await stopServiceWorker(context, panel);
  await panel.evaluate(() => (globalThis as unknown as Extension).chrome.alarms.create('reminder', { when: Date.now() + 500 }));
  await expect.poll(() => notifications(panel), { timeout: 15_000 }).toEqual([`due ${account}`]);

  const page = await workspace.open('today');
  const due = page.getByRole('region', { name: 'Due' });
  await expect(due.getByRole('listitem').filter({ hasText: name })).toContainText('Since yesterday');
  await due.getByRole('button', { name: new RegExp(`^Another day: .*${name}`) }).click();
  await page.getByRole('button', { name: 'in 3 days' }).click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(due.getByText('Coming up in the next 7 days: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await due.getByRole('button', { name: new RegExp(`^Done: .*${name}`) }).click();
  await expect(due).toHaveCount(0);
});

test('a reason that a partner gives changes its next action at once, and is taken back with it', async ({
  workspace,
  sidePanel,
  demo,
}) => {
  await workspace.importFiles(demo.files.affiliatewp, SHOP_PROGRAM);
  const { account } = partnerLike(demo, 'dormant');
  const panel = await sidePanel.open(account);
  await logSent(panel);
  await panel.getByRole('button', { name: /^Note what became of the contact/ }).click();
  await panel.getByLabel('Why they are not active (if they said)').selectOption({ label: 'Better offers elsewhere' });
  await panel.getByLabel('What they said (optional)').fill('Others pay 12 %.');
  await expect(panel.getByText('Leads to: Answer a better offer elsewhere')).toBeVisible();
  await panel.getByRole('button', { name: 'Note it' }).click();
  await expect(panel.getByText('Next: Answer a better offer elsewhere', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Write it' }).click();
  await expect(panel.getByLabel('Play', { exact: true })).toHaveValue('A-31');

  const detail = await workspace.open(`partners/${encodeURIComponent(account)}`);
  await expect(detail.getByRole('region', { name: 'Contacts' })).toContainText('Reason: Better offers elsewhere');
  await workspace.open('report/effects');
  await expect(detail.getByRole('row', { name: /^Better offers elsewhere/ })).toContainText('Answer a better offer elsewhere');

  await panel.getByRole('button', { name: 'Undo' }).last().click();
  await expect(panel.getByText('Next: Answer a better offer elsewhere', { exact: true })).toHaveCount(0);
});

test('after the next import the contact says whether it worked', async ({ workspace, sidePanel, store, demo }) => {
  await workspace.importFiles(demo.files.affiliatewp, SHOP_PROGRAM);
  const { account, id } = partnerLike(demo, 'dormant');
  const panel = await sidePanel.open(account);
  await logSent(panel);
  await expect(panel.getByText(/^Too early to tell/)).toBeVisible();

  await store.age(40);
  await workspace.importFiles([withVisits(demo.files.affiliatewp, id, demo.affiliatewp.end - 20)], SHOP_PROGRAM);
  await expect(panel.getByText(/^It worked: being active again\./)).toBeVisible({ timeout: 30_000 });
  const detail = await workspace.open(`partners/${encodeURIComponent(account)}`);
  await expect(detail.getByRole('region', { name: 'Contacts' })).toContainText('It worked: being active again.');
});

/** The export of a later day: two more visits that the partner brought. */
function withVisits(files: readonly DemoFile[], partner: string, day: number): DemoFile {
  const file = files.find(({ name }) => name.includes('visits'));
  const visit = file?.content.split('\n').find((line) => line.includes(`(#${partner})`));
  if (!file || !visit) throw new Error(`${partner} never brought a visit`);
  const again = [day, day + 1].map((later, n) =>
    visit.replace(/\d{4}-\d\d-\d\d /, `${isoDay(later)} `).replace(/^"?\d+/, (id) => `${id}00${n}`),
  );
  return { name: 'affiliate-wp-export-visits-later.csv', content: `${file.content.trimEnd()}\n${again.join('\n')}\n` };
}
