// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { BandBar } from '@/components/report/BandBar';
import { Figure } from '@/components/report/Figure';
import { lastDataDay, programFigures } from '@/components/report/program-figures';
import { StageLadder } from '@/components/report/StageLadder';
import { anAccountDetail, anInsight } from '@/test/fixtures/makers';

afterEach(cleanup);

const withRecent = (ownId: string, main30: number | null, mainPrevious30: number | null) => {
  const insight = anInsight(ownId);
  return anAccountDetail(ownId, { insight: { ...insight, recent: { ...insight.recent, main30, mainPrevious30 } } });
};

test('a programme’s figures are the sum of what is known, and unknown where nothing is', () => {
  expect(programFigures([withRecent('a', 10, null), withRecent('b', 5, null)])).toEqual({ main30: 15, before: null });
  expect(programFigures([])).toEqual({ main30: null, before: null });
});

test('the newest day of data is the end of the coverage; without any, the day of judging', () => {
  expect(
    lastDataDay({
      asOf: 90,
      coverage: [
        { from: 1, to: 20 },
        { from: 40, to: 92 },
      ],
    }),
  ).toBe(92);
  expect(lastDataDay({ asOf: 90, coverage: [] })).toBe(90);
});

test.each([
  ['a rise', 120_000, 100_000, '€12.00 Revenue20% more than in the 30 days before (€10.00)'],
  ['a fall', 50_000, 100_000, '€5.00 Revenue50% less than in the 30 days before (€10.00)'],
  ['no change', 100_000, 100_200, '€10.00 Revenuethe same as in the 30 days before'],
  ['nothing before', 100_000, 0, '€10.00 Revenue€0.00 in the 30 days before'],
  ['unknown before', 100_000, null, '€10.00 RevenueThe 30 days before are not covered by an import.'],
  ['unknown now', null, 100_000, 'No data Revenue'],
])('the large figure: %s', (_name, main30, before, text) => {
  const { container } = render(<Figure metric="revenue" currency="EUR" figures={{ main30, before }} />);
  expect(container.textContent).toBe(text);
});

test('bands are said in words and numbers, and lead to their partners; empty ones are left out', () => {
  render(
    <BandBar
      counts={[
        { look: 'healthy', count: 174, href: '#/partners?health=healthy' },
        { look: 'watch', count: 0, href: '#/partners?health=watch' },
        { look: 'never-active', count: 2, href: '#/partners?health=never-active' },
      ]}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Healthy174', 'Never active2']);
  expect(screen.getByRole('link', { name: /^Healthy/ }).getAttribute('href')).toBe('#/partners?health=healthy');
});

test('a rung of the life cycle without partners stays, and says 0', () => {
  render(
    <StageLadder
      counts={[
        { stage: 'discovery', count: 0, href: '#a' },
        { stage: 'engagement', count: 1_200, href: '#b' },
      ]}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Discovery0', 'Engagement1,200']);
});
