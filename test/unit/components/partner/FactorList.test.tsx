// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FactorList } from '@/components/partner/FactorList';
import type { Factor, Health } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';

afterEach(cleanup);

const factor = (id: Factor['id'], change: Partial<Factor>): Factor => ({
  id,
  weight: 20,
  confidence: 1,
  score: 0.5,
  pointsLost: 0,
  sentence: sentence('insight.factor.goal.none'),
  ...change,
});

const HEALTH: Health = {
  score: 69,
  uncapped: 71.4,
  band: 'watch',
  confidence: 0.8,
  isOld: false,
  since: null,
  pulse: null,
  caps: [{ id: 'dipping', at: 69, sentence: sentence('insight.cap.dipping', { at: 69, without: 71 }) }],
  factors: [
    factor('activity', { pointsLost: 9.7 }),
    factor('momentum', { pointsLost: 18.9, sentence: sentence('insight.factor.momentum.silent', { since: { day: 20_454 } }) }),
    factor('quality', { pointsLost: 0, score: 1 }),
    factor('relationship', { confidence: 0, sentence: sentence('insight.factor.relationship.no-contact') }),
  ],
};

test('the largest loss comes first, each with its sentence', () => {
  render(<FactorList health={HEALTH} />);
  const [first, ...others] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Momentum19 points lost');
  expect(first?.textContent).toContain('silent since Jan 1, 2026');
  expect(others[0]?.textContent).toContain('Activity10 points lost');
  expect(others[1]?.textContent).toContain('Qualitynothing lost');
});

test('what is lost and what is left make a hundred', () => {
  render(<FactorList health={HEALTH} />);
  const lost = [...document.body.innerHTML.matchAll(/(\d+) points? lost<\/span>/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  expect(lost).toBe(29);
  expect(screen.getByText('100 − 29 points lost = 71')).toBeTruthy();
});

test('a cap says what the score would be without it', () => {
  render(<FactorList health={HEALTH} />);
  const caps = screen.getByRole('list', { name: 'Caps' });
  expect(within(caps).getByRole('listitem').textContent).toBe('Capped at 69 because it is dipping; without that 71.');
});

test('a factor that could not be counted is listed apart, with the reason, and takes no points', () => {
  render(<FactorList health={HEALTH} />);
  expect(screen.getByRole('heading', { name: 'Not counted' })).toBeTruthy();
  const item = screen.getByText('Relationship').closest('li');
  expect(item?.textContent).toContain('No contact is logged');
  expect(item?.textContent).not.toContain('lost');
});

test('a partner without any factor gets no empty list', () => {
  const { container } = render(<FactorList health={{ ...HEALTH, factors: [], caps: [], uncapped: null, score: null }} />);
  expect(container.textContent).toBe('');
});
