import { expect, type Locator, type Page } from '@playwright/test';
import { type Day, firstDayOfMonth, isoDay, monthOf } from '@/core/domain/day';
import { formatDay } from '@/core/i18n/translate';
import type { DemoFile } from '@/test/demo/csv-text';
import type { DemoPartner, DemoProgram } from '@/test/demo/simulate';
import { test } from '../fixtures';
import { DUB_PROGRAM, dubAccount } from '../start-with-dub';

const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const save = (page: Page) => dialogOf(page).getByRole('button', { name: 'Save', exact: true }).click();
const card = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });

/** Sales per partner and day, counted by hand from what the export was written from. */
function firstToSell(demo: DemoProgram, count: number, { from, to }: { from: Day; to: Day }, left: DemoPartner) {
  const seen = new Map<number, number>();
  const reached: { name: string; day: Day }[] = [];
  for (const { partner, day, kind } of demo.conversions) {
    if (kind !== 'sale' || day < from || day > to) continue;
    const sold = (seen.get(partner) ?? 0) + 1;
    seen.set(partner, sold);
    const of = demo.partners[partner];
    if (sold === count && of && of !== left && of.status.status === 'active') reached.push({ name: of.name, day });
  }
  return reached.sort((a, b) => a.day - b.day);
}

test('an offer finds its partners, a contest its winner, a goal its pace, and who sells leaves the series after the next import', async ({
  workspace,
  demo,
}) => {
  test.setTimeout(180_000);
  const { dub } = demo;
  const list = demo.files['dub-daily'][0] as DemoFile;
  const commissions = demo.files['dub-commissions'][1] as DemoFile;
  const sellers = new Set(dub.conversions.filter(({ kind }) => kind === 'sale').map(({ partner }) => partner));
  const late = dub.partners.find(
    ({ plan, status }, at) =>
      sellers.has(at) && plan.archetype === 'steady' && plan.metric === 'clicks' && status.status === 'active',
  );
  if (!late) throw new Error('the demo has no small partner that sells');
  const without: DemoFile = {
    ...commissions,
    name: 'before.csv',
    content: commissions.content
      .split('\n')
      .filter((line) => !line.includes(late.id))
      .join('\n'),
  };
  await workspace.importFiles([list, without], DUB_PROGRAM);

  await test.step('an offer without a title is refused; one with it says whom it fits; removing it is undone', async () => {
    const page = await workspace.open('outreach/offers');
    await page.getByRole('button', { name: 'New offer' }).first().click();
    await save(page);
    await expect(dialogOf(page).getByRole('alert')).toContainText('Fill this in');
    await dialogOf(page).getByLabel('Title').fill('Winter sale');
    await dialogOf(page).getByLabel('Link').fill('javascript:alert(1)');
    await save(page);
    await expect(dialogOf(page).getByRole('alert')).toContainText('not the address of a page');
    await dialogOf(page).getByLabel('Link').fill('https://shop.example/winter');
    await dialogOf(page).getByLabel('For whom').selectOption({ value: 'S-08' });
    await save(page);
    const offer = card(page, 'Winter sale');
    await offer.getByText(/^Fits \d+ partners?$/).click();
    const fits = Number(/\d+/.exec(await offer.getByText(/^Fits/).first().innerText())?.[0]);
    await workspace.open('segments/S-08');
    await expect(page.getByText(`${fits} partner`).first()).toBeVisible();
    await workspace.open('outreach/offers');
    await offer.getByRole('button', { name: 'Remove: Winter sale' }).click();
    await expect(offer).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(offer).toBeVisible();
  });

  // Two months back, so that all of it is covered on any day of a month.
  const month = monthOf(dub.end) - 2;
  const period = { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) - 1 };
  const reached = firstToSell(dub, 12, period, late);
  expect(reached.length).toBeGreaterThan(1);

  async function makeContest(title: string, kind: RegExp): Promise<Page> {
    const page = await workspace.open('outreach/contests');
    await page.getByRole('button', { name: 'New contest' }).first().click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByRole('radio', { name: kind }).check();
    await dialog.getByLabel('What counts').selectOption('conversions');
    await dialog.getByLabel('Threshold').fill('12');
    await dialog.getByLabel('Prize').fill('A hamper');
    await dialog.getByLabel('First day').fill(isoDay(period.from));
    await dialog.getByLabel('Last day').fill(isoDay(period.to));
    await save(page);
    return page;
  }

  await test.step('the first to cross by date is named', async () => {
    const page = await makeContest('First to twelve', /first to reach/);
    const winner = card(page, 'First to twelve').locator('.standing-winner');
    const first = reached.filter(({ day }) => day === reached[0]?.day);
    for (const { name, day } of first) {
      await expect(winner).toContainText(name);
      await expect(winner).toContainText(formatDay(day));
    }
    await expect(winner.getByRole('link')).toHaveCount(first.length);
    await expect(card(page, 'First to twelve').getByRole('list', { name: `${reached.length} reached it` })).toBeVisible();
  });

  await test.step('a draw is among all who reached it, notes its seed, and stands after a reload', async () => {
    const page = await makeContest('Draw of twelve', /drawn/);
    const contest = card(page, 'Draw of twelve');
    await contest.getByRole('button', { name: 'Draw the winner' }).click();
    await expect(dialogOf(page).getByRole('listitem')).toHaveCount(Math.min(12, reached.length));
    await dialogOf(page).getByRole('button', { name: 'Draw the winner' }).click();
    const drawn = contest.locator('.standing-winner');
    await expect(drawn).toContainText(/with the seed \d+ among/);
    const said = await drawn.innerText();
    expect(reached.some(({ name }) => said.includes(name))).toBe(true);
    await page.reload();
    await expect(drawn).toBeVisible();
    expect(await drawn.innerText()).toBe(said);
    await expect(contest.getByRole('button', { name: 'Draw the winner' })).toHaveCount(0);
  });

  await test.step('a goal is suggested from the own months, agreed, and shown with its pace', async () => {
    const big = dub.partners.find(({ name }) => name === reached[0]?.name) as DemoPartner;
    const page = await workspace.open(`partners/${encodeURIComponent(dubAccount(big.id))}`);
    await page.getByRole('region', { name: 'Goals' }).getByRole('button', { name: 'New goal' }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('What counts').selectOption('conversions');
    await dialog.getByLabel(/^Step above/).fill('20');
    await dialog.getByLabel('Period').selectOption('this-month');
    await expect(dialog.getByText(/^Own median month of .* With 20% more: \d+\.$/)).toBeVisible();
    await dialog.getByLabel('Reward').selectOption('product');
    await dialog.getByLabel('What it is').fill('A jar of honey');
    const target = await dialog.getByLabel('Target').inputValue();
    expect(Number(target)).toBeGreaterThan(0);
    await save(page);
    await page.getByRole('button', { name: /^Mark as agreed/ }).click();
    await workspace.open('outreach/goals');
    const line = page.getByRole('listitem').filter({ hasText: big.name });
    await expect(line).toContainText('Agreed');
    await expect(line).toContainText('Reward: Product, A jar of honey');
    await expect(line).toContainText(`of ${target} Conversions`);
  });

  await test.step('a series of one click takes its audience in; who sells has left after the next import', async () => {
    const page = await workspace.open('outreach/series');
    await page.getByRole('button', { name: 'Use this: The first month' }).click();
    await page.getByRole('button', { name: 'Edit: The first month' }).click();
    await dialogOf(page).getByLabel('For whom').selectOption({ label: 'Everybody on the programme' });
    await save(page);
    await card(page, 'The first month').getByRole('link', { name: 'Who is where' }).click();
    await page.getByRole('button', { name: 'Take partners in' }).first().click();
    await dialogOf(page)
      .getByRole('button', { name: /^Take \d+ partners? in$/ })
      .click();
    const due = page.getByRole('list', { name: 'Due' }).getByRole('listitem').filter({ hasText: late.name });
    await expect(due).toContainText('Step 1 of 4');
    const address = page.url();
    await workspace.importFiles([commissions], DUB_PROGRAM);
    await page.goto(address);
    const ended = page.getByRole('list', { name: 'Ended' }).getByRole('listitem').filter({ hasText: late.name });
    await expect(ended).toContainText('Goal met on');
    await expect(due).toHaveCount(0);
  });
});
