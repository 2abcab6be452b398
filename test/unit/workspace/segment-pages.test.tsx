// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { OwnSegment } from '@/core/domain/book';
import type { SegmentId } from '@/core/domain/insight';
import { stampNew } from '@/core/domain/merge-records';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { AllSegments } from '@/entrypoints/workspace/AllSegments';
import { BuiltInSegment } from '@/entrypoints/workspace/BuiltInSegment';
import { links } from '@/entrypoints/workspace/links';
import { NewSegment, OwnSegmentPage } from '@/entrypoints/workspace/OwnSegmentPage';
import { ACME, anAccountDetail, anInsight, aProgram, aProgramDetail } from '@/test/fixtures/makers';

afterEach(cleanup);

const someone = (id: string, segments: readonly SegmentId[], ownSegments: readonly string[] = []) =>
  anAccountDetail(id, { insight: anInsight(id, { segments, ownSegments }), actions: [] });

const detail = aProgramDetail({ blindSegments: [{ segment: 'S-13', needs: 'impressions' }] });
const accounts = [
  { program: aProgram(), detail, accounts: [someone('ann', ['S-08', 'S-16'], ['own-1']), someone('bob', ['S-08'])] },
];
const overview = {
  hasImports: true,
  programs: [{ program: aProgram(), detail }],
  directory: [],
  settings: { ...DEFAULT_SETTINGS, newDays: 21 },
};

function anOwnSegment(rule: unknown): OwnSegment {
  return { ...stampNew('own-1', { program: ACME, name: 'Busy', rule }, 1), deletedAt: null } as OwnSegment;
}
const CLICKS = { field: 'clicks', days: 30, is: 'more-than', value: 100 };

test('all segments are listed along the life cycle, with counts, the numbers of the settings, and what is missing', () => {
  render(<AllSegments overview={overview} accounts={accounts} own={[anOwnSegment(CLICKS)]} />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    t('segment.own'),
    ...(['discovery', 'recruitment', 'onboarding', 'engagement', 'cultivation'] as const).map((stage) =>
      t(`word.stage.${stage}`),
    ),
    t('segment.stage.all'),
  ]);
  const cardOf = (id: string) =>
    screen.getAllByRole('link').find((link) => link.getAttribute('href') === links.segment(id))?.textContent ?? '';
  expect(cardOf('S-08')).toMatch(/^2Tier A/);
  expect(cardOf('S-05')).toContain('21 days');
  expect(cardOf('S-13')).toContain(t('segment.need.impressions'));
  expect(cardOf('own-1')).toMatch(/^1Busy/);
});

test('a built-in segment shows its rule and the way to a copy; one that cannot be filled says what it needs', () => {
  render(<BuiltInSegment overview={overview} accounts={accounts} segment="S-13" />);
  expect(screen.getByText('Impressions in 60 days at least 500')).toBeDefined();
  expect(screen.getByRole('button', { name: t('segment.copy') })).toBeDefined();
  expect(screen.getByText(t('segment.need.impressions'))).toBeDefined();
});

test('an own segment shows its rule, and opens for editing', () => {
  render(<OwnSegmentPage overview={overview} accounts={accounts} segment={anOwnSegment(CLICKS)} />);
  expect(screen.getByText('Clicks in 30 days more than 100')).toBeDefined();
  expect(screen.getByText('1 partner')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: t('segment.edit') }));
  expect(screen.getByRole('textbox', { name: t('segment.name') })).toHaveProperty('value', 'Busy');
  fireEvent.click(screen.getByRole('button', { name: t('segment.cancel') }));
  expect(screen.queryByRole('textbox', { name: t('segment.name') })).toBeNull();
});

test('an own rule that cannot be read any more says so, and can only be begun anew or removed', () => {
  render(
    <OwnSegmentPage overview={overview} accounts={accounts} segment={anOwnSegment({ field: 'mood', is: 'is', value: 1 })} />,
  );
  expect(screen.getByText(t('segment.own.unreadable'))).toBeDefined();
  expect(screen.getByRole('button', { name: t('segment.duplicate') })).toHaveProperty('disabled', true);
});

test('a new segment is not saved before it has a name and a whole rule, and says what is missing', () => {
  render(<NewSegment overview={overview} accounts={accounts} />);
  expect(screen.queryByText(t('segment.problem.unfit-value'))).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: t('segment.save') }));
  expect(screen.getByText(t('segment.name.missing'))).toBeDefined();
  expect(screen.getByText(t('segment.problem.unfit-value'))).toBeDefined();
});
