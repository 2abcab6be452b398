// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Explain, ExplainButton } from '@/components/partner/ExplainButton';
import { ExplainDialog } from '@/components/partner/ExplainDialog';
import type { Live } from '@/components/ui/use-live';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { explainAccount } from '@/core/insight/explain/explain-account';
import type { ComparedRule, ExplainSubject, Explanation } from '@/core/insight/explain/explanation';
import { workOut } from '@/test/fixtures/work-out';
import { AS_OF, accountOf, aProgram, steadyCells } from '@/test/unit/insight/makers';

afterEach(cleanup);

const DATA = aProgram({
  partners: [
    { cells: steadyCells(20, 5, { to: AS_OF - 7 }) },
    ...Array.from({ length: 4 }, (_, at) => ({ cells: steadyCells(30 + at, 4) })),
  ],
});
const EXPLAINED = explainAccount(DATA, DEFAULT_SETTINGS, accountOf('p00000'))?.explanations ?? [];

function show(live: Live<Explanation | null>, subject: ExplainSubject = { kind: 'factor', id: 'momentum' }) {
  const onClose = vi.fn();
  const units = { settings: DEFAULT_SETTINGS, mainMetric: 'revenue', currency: 'EUR' } as const;
  render(
    <ExplainDialog
      subject={subject}
      live={live}
      units={units}
      hrefOfSetting={(name) => `#/settings?at=${name}`}
      onClose={onClose}
    />,
  );
  return onClose;
}

function explanationOf(subject: ExplainSubject): Explanation {
  const found = EXPLAINED.find((one) => JSON.stringify(one.subject) === JSON.stringify(subject));
  if (!found) throw new Error(`nothing explains ${JSON.stringify(subject)}`);
  return found;
}

test('a factor is explained by its rule, its figures with their days, its arithmetic and the settings it reads', () => {
  show({ state: 'ready', value: explanationOf({ kind: 'factor', id: 'momentum' }) });
  const dialog = within(screen.getByRole('dialog', { name: 'Momentum: how was this computed?' }));
  const row = within(dialog.getByRole('row', { name: /^Counted \(Clicks\)/ }));
  expect(row.getByText(/ to /)).toBeDefined();
  expect(dialog.getByText('clamp(0.6 + 0.4 · log2((recent + 10) / (expected + 10)))')).toBeDefined();
  expect(dialog.getByRole('link', { name: 'Calm of momentum: 10' }).getAttribute('href')).toBe('#/settings?at=momentumFloor');
  expect(dialog.getByText(/^Clicks: .* without a gap$/)).toBeDefined();
});

test.each(EXPLAINED.map((one) => [JSON.stringify(one.subject), one] as const))(
  'whoever works out the lines of %s finds what they say',
  (_name, explanation) => {
    show({ state: 'ready', value: explanation }, explanation.subject);
    for (const formula of document.querySelectorAll('.formula')) {
      const shown = (formula.querySelector('output')?.textContent ?? '').replace('= ', '');
      const worked = workOut(formula.querySelector('code')?.textContent ?? '');
      expect(worked.toFixed(shown.split('.')[1]?.length ?? 0)).toBe(shown);
    }
    expect(document.querySelectorAll('.formula')).toHaveLength(explanation.formulas.length);
  },
);

test('the rules of a stage stand in their order, each with its verdict, and one decides', () => {
  show({ state: 'ready', value: explanationOf({ kind: 'stage' }) }, { kind: 'stage' });
  const rules = [...document.querySelectorAll('.tested-rule')].map((rule) => rule.textContent ?? '');
  expect(rules.map((text) => text.slice(0, 5))).toEqual(['Ended', 'Culti', 'Engag', 'Onboa', 'Recru', 'Disco']);
  expect(rules.filter((text) => text.includes('Decides'))).toHaveLength(1);
  expect(rules.at(-1)).toContain('Not asked any more');
});

test('a segment shows its rule with the partner’s own value and the verdict of every comparison', () => {
  const id = 'S-22';
  const subject = { kind: 'segment', id } as const;
  const compared: ComparedRule = {
    kind: 'all',
    holds: true,
    parts: [
      { condition: { field: 'tier', is: 'is', value: 'A' }, own: 'A', holds: true },
      { condition: { field: 'health', is: 'less-than', value: { setting: 'healthyFrom' } }, own: 41, holds: true },
      { condition: { field: 'last-two-way', is: 'more-than', value: 45 }, own: null, holds: null },
      { condition: { field: 'joined', is: 'within', value: 30 }, own: 200, holds: false },
      { condition: { field: 'flag', is: 'is', value: 'F-1' }, own: ['F-3', 'F-9'], holds: false },
      { condition: { field: 'net-value', days: 30, is: 'at-least', value: 100 }, own: 80.5, holds: false },
    ],
  };
  show({ state: 'ready', value: { ...explanationOf({ kind: 'stage' }), subject, tested: [], compared } }, subject);
  const lines = [...document.querySelectorAll('.rule-text ul > li')].map((line) => line.textContent);
  expect(lines).toEqual([
    'Tier is A: A Holds',
    'Health less than 70 (your setting): 41 Holds',
    'Last two-way contact more than 45 days ago Not known',
    'Joined within the last 30 days: 200 days ago Does not hold',
    'Quality question is Conversion too high: Many reversals, Uniform orders Does not hold',
    'Main figure, net in 30 days at least €100.00: €80.50 Does not hold',
  ]);
});

test('the score says what the newest data did to it', () => {
  const change = { since: { day: AS_OF - 7, score: 81, factors: [{ id: 'momentum', points: -9 }] }, score: 72 } as const;
  show({ state: 'ready', value: { ...explanationOf({ kind: 'score' }), change } }, { kind: 'score' });
  expect(screen.getByText(/: 81, now 72\. Momentum -9$/)).toBeDefined();
});

test('while it is computed it says so, and it can be closed', () => {
  const onClose = show({ state: 'waiting' });
  expect(screen.getByRole('status').textContent).toBe('Computing it again…');
  fireEvent.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  expect(onClose).toHaveBeenCalledOnce();
});

test('what failed says what happened and that nothing was changed', () => {
  show({ state: 'failed', error: new Error('x') });
  expect(screen.getByRole('alert').textContent).toMatch(/could not be computed again.*Nothing was changed/);
});

test('what is not there any more is said, not an empty dialog', () => {
  show({ state: 'ready', value: null });
  expect(screen.getByText('Nothing is there to explain any more')).toBeDefined();
});

test('the button says what it explains, and is not there where nobody explains', () => {
  const explain = vi.fn();
  const button = <ExplainButton subject={{ kind: 'tier' }} what="Tier" />;
  const { rerender } = render(<Explain.Provider value={explain}>{button}</Explain.Provider>);
  fireEvent.click(screen.getByRole('button', { name: 'How was this computed: Tier' }));
  expect(explain).toHaveBeenCalledWith({ kind: 'tier' });
  rerender(<Explain.Provider value={null}>{button}</Explain.Provider>);
  expect(screen.queryByRole('button')).toBeNull();
});
