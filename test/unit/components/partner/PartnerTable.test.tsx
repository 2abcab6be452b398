// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PartnerTable } from '@/components/partner/PartnerTable';
import { inOrder } from '@/components/partner/partner-order';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf } from '@/core/domain/ids';
import { ACME } from '@/test/fixtures/makers';

afterEach(cleanup);

function anEntry(ownId: string, change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    account: accountIdOf(ACME, ownId),
    program: ACME,
    ownId,
    name: ownId,
    email: '',
    listed: true,
    band: 'healthy',
    score: 80,
    isOld: false,
    tier: 'B',
    stage: 'engagement',
    isStagePinned: false,
    activity: 'active',
    main365: 1_000_000,
    main30: 100_000,
    play: null,
    priority: 0,
    ...change,
  };
}

const names = (entries: readonly DirectoryEntry[]) => entries.map(({ name }) => name);
const PROGRAMS = new Map([[ACME, { name: 'Acme', mainMetric: 'revenue', currency: 'EUR' } as const]]);

function show(entries: readonly DirectoryEntry[]) {
  render(
    <PartnerTable
      entries={entries}
      programs={PROGRAMS}
      sort={{ column: 'name', direction: 'ascending' }}
      onSort={vi.fn()}
      hrefOf={({ account }) => `#/partners/${account}`}
      onOpen={vi.fn()}
    />,
  );
}

const cells = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

test('a row says health, stage, activity, tier, what it brings and what to do', () => {
  show([anEntry('ann', { play: 'A-16', priority: 3, tier: 'A', activity: 'dipping', band: 'watch', score: 61 })]);
  expect(cells('ann')).toEqual(['Watch61', 'Engagement', 'Dipping', 'ATier A', '€10.00', '€100.00', 'Ask what happened']);
  expect(screen.getByRole('link', { name: 'ann' }).getAttribute('href')).toBe('#/partners/dub:Acme:ann');
});

test('what is not covered is "No data", what is zero is an amount', () => {
  show([anEntry('ann', { main30: null, main365: 0 })]);
  expect(cells('ann').slice(4)).toEqual(['No data', '€0.00', 'Nothing to do']);
});

test('a partner without a name is called by its id, and a name is only text', () => {
  show([anEntry('p-1', { name: '' }), anEntry('p-2', { name: '<script>alert(1)</script>' })]);
  expect(screen.getByRole('link', { name: 'p-1' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '<script>alert(1)</script>' })).toBeTruthy();
  expect(document.querySelector('script')).toBeNull();
});

test.each([
  ['name', 'ascending', ['Ann', 'Bob 2', 'Bob 10', 'Ändi'].toSorted(new Intl.Collator(undefined, { numeric: true }).compare)],
] as const)('sorted by %s, %s: as people do, numbers by size', (column, direction, expected) => {
  const entries = ['Bob 10', 'Ändi', 'Bob 2', 'Ann'].map((name) => anEntry(name));
  expect(names(inOrder(entries, { column, direction }))).toEqual(expected);
});

test.each(['ascending', 'descending'] as const)('what is not known goes last, %s', (direction) => {
  const entries = [
    anEntry('none', { score: null, main30: null }),
    anEntry('low', { score: 5, main30: 1 }),
    anEntry('high', { score: 90, main30: 9 }),
  ];
  const expected = direction === 'ascending' ? ['low', 'high', 'none'] : ['high', 'low', 'none'];
  expect(names(inOrder(entries, { column: 'health', direction }))).toEqual(expected);
  expect(names(inOrder(entries, { column: 'main30', direction }))).toEqual(expected);
});

test('next actions are ordered by their rank, and nobody without one comes first', () => {
  const entries = [
    anEntry('idle', { play: null, priority: 99 }),
    anEntry('soon', { play: 'A-16', priority: 2 }),
    anEntry('now', { play: 'A-14', priority: 7 }),
  ];
  expect(names(inOrder(entries, { column: 'action', direction: 'descending' }))).toEqual(['now', 'soon', 'idle']);
});

test('stages go along the life cycle', () => {
  const entries = (['ended', 'onboarding', 'cultivation', 'discovery'] as const).map((stage) => anEntry(stage, { stage }));
  expect(names(inOrder(entries, { column: 'stage', direction: 'ascending' }))).toEqual([
    'discovery',
    'onboarding',
    'cultivation',
    'ended',
  ]);
});

test('entries that are equal stay as they were', () => {
  const entries = ['b', 'a', 'c'].map((name) => anEntry(name));
  expect(names(inOrder(entries, { column: 'tier', direction: 'descending' }))).toEqual(['b', 'a', 'c']);
});
