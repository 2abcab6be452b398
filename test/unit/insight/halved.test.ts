import { expect, test } from 'vitest';
import { sentenceText } from '@/core/i18n/translate';
import { AS_OF, everyDay, insightOf, LAST_COVERED, type PartnerDraft, scaleCells } from './makers';

const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };

/** Large enough that chance cannot halve it: 112 conversions are expected in four weeks. */
const large = (): PartnerDraft => ({ cells: everyDay({ clicks: 100, conversions: 4, revenue: 2_000_000 }) });
const halved = ({ cells = [], ...partner }: PartnerDraft): PartnerDraft => ({
  ...partner,
  cells: scaleCells(cells, 0.5, LAST_4_WEEKS),
});
const partners = Array.from({ length: 15 }, large);

const flagged = (drafts: readonly PartnerDraft[]) =>
  insightOf({ partners: drafts }).accounts.flatMap(({ segments, dip }, at) => (segments.includes('S-16') || dip ? [at] : []));

test('one large partner halved is flagged, with what was expected of it, and nobody else is', () => {
  const drafts = partners.map((partner, at) => (at === 6 ? halved(partner) : partner));
  expect(flagged(drafts)).toEqual([6]);
  const insight = insightOf({ partners: drafts }).accounts[6];
  expect(insight?.activity.code).toBe('dipping');
  expect(insight?.dip?.expected).toBeGreaterThanOrEqual(100);
  expect(insight?.dip?.ratio).toBeCloseTo(-0.5, 1);
  expect(insight && sentenceText(insight.activity.reason)).toMatch(/50\s?%/);
});

test('all of them halved is the programme’s own fall, and none is flagged', () => {
  expect(flagged(partners.map(halved))).toEqual([]);
});

test('nobody halved, nobody flagged', () => {
  expect(flagged(partners)).toEqual([]);
});
