// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { inOrder } from '@/components/partner/partner-order';
import { programIdOf } from '@/core/domain/ids';
import type { AccountDetail, AccountInsight } from '@/core/domain/insight';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { leadersOf } from '@/core/insight/leaders';
import { tiersOf } from '@/core/insight/tiers';
import { entryOf } from '@/core/store/pack-directory';
import { BuiltInSegment } from '@/entrypoints/workspace/BuiltInSegment';
import { ACME, anAccountDetail, anInsight, aProgram, aProgramDetail, DUB, someFacts } from '@/test/fixtures/makers';

afterEach(cleanup);

const EURO = 10_000;

/** Partners that bring so much, in tiers as the programme's own rule makes them. */
function partners(figures: Readonly<Record<string, number | null>>, more: Partial<AccountDetail> = {}): AccountDetail[] {
  const ids = Object.keys(figures);
  const tiers = tiersOf(
    Float64Array.from(ids, (id) => figures[id] ?? 0),
    ids,
    { a: 0.8, b: 0.95 },
  );
  return ids.map((id, at) => {
    const plain = anInsight(id);
    const tier = tiers[at] ?? 'none';
    const recent: AccountInsight['recent'] = { ...plain.recent, main365: figures[id] ?? null };
    const segments = tier === 'A' ? (['S-08'] as const) : [];
    return anAccountDetail(id, { facts: someFacts(id), insight: { ...plain, tier, segments, recent }, actions: [], ...more });
  });
}

const FIGURES = {
  eve: 50 * EURO,
  ann: 400 * EURO,
  bob: 300 * EURO,
  zoe: 150 * EURO,
  kim: 150 * EURO,
  lou: -50 * EURO,
  mia: null,
};

function show(
  programs: readonly { readonly name: string; readonly currency: string; readonly accounts: AccountDetail[] }[],
): void {
  const accounts = programs.map(({ name, currency, accounts: some }) => ({
    program: { ...aProgram(), id: programIdOf(DUB, name), name },
    detail: aProgramDetail({ currency }),
    accounts: some,
  }));
  const overview = { hasImports: true, programs: accounts, directory: [], settings: DEFAULT_SETTINGS };
  render(<BuiltInSegment overview={overview} accounts={accounts} segment="S-08" />);
}

const rowsIn = (title: string) =>
  within(screen.getByRole('region', { name: title }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test('leaders stand in the order of what they bring, with their share and what they make together', () => {
  show([{ name: 'Acme', currency: 'EUR', accounts: partners(FIGURES) }]);
  expect(rowsIn(t('leaders.title'))).toEqual([
    ['1', 'Partner ann', '€400.00', '40%', '40%'],
    ['2', 'Partner bob', '€300.00', '30%', '70%'],
    ['3', 'Partner kim', '€150.00', '15%', '85%'],
  ]);
  expect(screen.getByText('The other 3 partners bring 15%.')).toBeDefined();

  const sorted = inOrder(
    partners(FIGURES).map((detail) => entryOf(detail, ACME)),
    { column: 'main365', direction: 'descending' },
  );
  const leaders = leadersOf(partners(FIGURES)).leaders.map(({ detail }) => detail.insight.recent.main365);
  expect(leaders).toEqual(sorted.slice(0, leaders.length).map(({ main365 }) => main365));
});

test('each programme has its own list; amounts without a rate are in no figure, and that is said', () => {
  const otherMoney = [{ currency: 'USD', revenue: 9_000 * EURO, commission: null }];
  show([
    { name: 'Acme', currency: 'EUR', accounts: partners({ ann: 60 * EURO }, { otherMoney }) },
    { name: 'Other', currency: 'GBP', accounts: partners({ bob: 600 * EURO }) },
  ]);
  expect(rowsIn(t('leaders.title-of', { program: 'Acme' }))).toEqual([['1', 'Partner ann', '€60.00', '100%', '100%']]);
  expect(rowsIn(t('leaders.title-of', { program: 'Other' }))).toEqual([['1', 'Partner bob', '£600.00', '100%', '100%']]);
  expect(screen.getAllByText(/USD/)).toHaveLength(1);
});

test('where nothing was brought, or nobody knows, there is no list', () => {
  expect(leadersOf(partners({ ann: null, bob: null })).leaders).toEqual([]);
  expect(leadersOf(partners({ ann: -5, bob: 0 })).leaders).toEqual([]);
  show([{ name: 'Acme', currency: 'EUR', accounts: partners({ ann: null }) }]);
  expect(screen.queryByText(t('leaders.title'))).toBeNull();
});
