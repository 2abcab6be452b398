// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FlagList } from '@/components/partner/FlagList';
import { FLAG_IDS, type FlagDecision } from '@/core/domain/book';
import type { AccountInsight, QualityFlag } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { aFlagDecision } from '../../insight/flags/ledger-maker';

afterEach(cleanup);

/** 2026-01-01. */
const DAY = 20_454;
const instant: QualityFlag = {
  id: 'F-4',
  level: 'look',
  sentence: sentence('flag.F-4.seen', { instant: 8, timed: 20, share: { share: 0.4 }, seconds: 10 }),
  evidence: [sentence('flag.days', { from: { day: DAY - 89 }, to: { day: DAY }, last: { day: DAY - 1 } })],
  size: 8,
  seen: DAY - 1,
  expires: DAY + 29,
};
const reviewed: QualityFlag = {
  ...instant,
  id: 'F-8',
  level: 'review',
  sentence: sentence('flag.F-8.seen', { count: 9, known: 12, share: { share: 0.75 }, sites: 2 }),
  evidence: [sentence('flag.F-8.site', { domain: '<img src=x onerror=alert(1)>', count: 9 })],
};

type Shown = Partial<AccountInsight> & {
  readonly decisions?: readonly FlagDecision[];
  readonly blind?: Parameters<typeof FlagList>[0]['blind'];
  readonly isReadOnly?: boolean;
};

function show({ flags = [], decisions = [], blind = [], isReadOnly = false, ...insight }: Shown) {
  const verbs = { onDecide: vi.fn(), onTakeBack: vi.fn() };
  const shown = { insight: { flags, ...insight }, decisions, blind, currency: 'EUR' };
  return { ...verbs, ...render(<FlagList {...shown} verbs={isReadOnly ? null : verbs} />) };
}

test('an open question says what was seen, its innocent causes, what to do, and until when it stands', () => {
  show({ flags: [instant] });
  const card = screen.getByRole('listitem', { name: 'Conversions right after the click' });
  for (const text of [
    ...['Look', '8 of 20 conversions with a known click (40%) came at most 10 seconds after it.', 'A coupon extension'],
    ...['Looked at: Oct 4, 2025 to Jan 1, 2026', 'Ask whether the partner runs', 'expires on Jan 30, 2026'],
  ]) {
    expect(card.textContent).toContain(text);
  }
});

test('a level is told by a word and a shape, not by colour alone', () => {
  const { container } = show({ flags: [instant, reviewed] });
  const [look, review] = [...container.querySelectorAll('.flag-level')];
  expect([look?.textContent?.trim(), review?.textContent?.trim()]).toEqual(['Look', 'Review']);
  expect(look?.querySelector('path')?.getAttribute('d')).not.toBe(review?.querySelector('path')?.getAttribute('d'));
});

test('what a page or file said is text, whatever it looks like', () => {
  const { container } = show({ flags: [reviewed], decisions: [aFlagDecision({ flag: 'F-1', note: '<b>x</b>' })] });
  expect(container.querySelector('img, b')).toBeNull();
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>: 9 conversions.');
});

test.each([
  ['Ask', 'ask'],
  ['Hold payment', 'hold'],
  ['Breach letter', 'breach'],
  ['End', 'end'],
  ['Clear', 'clear'],
] as const)('"%s" decides this question, with its note', (text, decision) => {
  const { onDecide } = show({ flags: [instant, reviewed] });
  const card = screen.getByRole('listitem', { name: 'Sites that nobody declared' });
  fireEvent.input(within(card).getByLabelText('Note'), { target: { value: '  They told us. ' } });
  fireEvent.click(within(card).getByRole('button', { name: `${text}: Sites that nobody declared` }));
  expect(onDecide).toHaveBeenCalledExactlyOnceWith(reviewed, { decision, note: 'They told us.' });
});

test('where nothing can be decided there are no buttons', () => {
  show({ flags: [instant], decisions: [aFlagDecision({ flag: 'F-1' })], isReadOnly: true });
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('what was decided or has expired is folded away, with its day, and a decision can be taken back', () => {
  const decision = aFlagDecision({ flag: 'F-4', decision: 'hold', day: DAY, note: 'Waits for their answer' });
  const { onTakeBack, container } = show({
    restingFlags: [
      { ...instant, state: 'decided' },
      { ...reviewed, state: 'expired', expires: DAY - 3 },
    ],
    decisions: [decision],
  });
  expect(screen.getByText('2 questions at rest').closest('details')?.open).toBe(false);
  const rows = [...container.querySelectorAll('.flag-resting')].map((row) => row.textContent ?? '');
  expect(rows[0]).toContain('Payment held on Jan 1, 2026.');
  expect(rows[0]).toContain('Waits for their answer');
  expect(rows[1]).toContain('Expired on Dec 29, 2025');
  fireEvent.click(screen.getByText('Take back'));
  expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(decision);
});

test('a decision stays readable when its evidence is gone, and is told of a question that was opened again', () => {
  const gone = show({ decisions: [aFlagDecision({ flag: 'F-2', day: DAY })] });
  expect(gone.container.querySelector('.flag-resting')?.textContent).toContain('Its evidence is no longer in the data.');
  cleanup();
  const again = show({ flags: [instant], decisions: [aFlagDecision({ flag: 'F-4', day: DAY })] });
  expect(again.container.querySelector('.flag')?.textContent).toContain('Cleared on Jan 1, 2026. There is new evidence since.');
  expect(again.container.querySelector('.flag-resting')).toBeNull();
});

test('where nothing is open it is said what can’t be asked, and which export would feed it', () => {
  const { container } = show({
    blind: [
      { flag: 'F-7', needs: 'referrer' },
      { flag: 'F-8', needs: 'referrer' },
      { flag: 'F-6', needs: 'buyer' },
    ],
  });
  expect(container.textContent).toContain('Nothing in its figures asks for a look.');
  expect(screen.getByText('3 questions can’t be asked with these exports').closest('details')?.open).toBe(true);
  const rows = [...container.querySelectorAll('.flag-more li')].map((row) => row.textContent);
  expect(rows).toEqual([
    'Perhaps it bids on your brand, Sites that nobody declared That takes an export of single conversions with the referring site.',
    'One buyer, many orders That takes an export of single conversions with the buyer’s id or address; only a salted hash of it is kept.',
  ]);
});

test('where nothing at all can be asked, nobody is called clean', () => {
  const { container } = show({ blind: FLAG_IDS.map((flag) => ({ flag, needs: 'orders' as const })) });
  expect(container.textContent).not.toContain('Nothing in its figures');
});

test('conversions with expired codes are listed with their commission, where one is known', () => {
  const use = { code: 'SPRING', ended: DAY - 9, conversions: 2, commission: 125_000, first: DAY - 5, last: DAY };
  show({ expiredCodes: [use, { ...use, code: 'OLD', conversions: 1, commission: null, first: DAY }] });
  const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(texts).toEqual([
    '2 conversions with the code “SPRING”, which ended on Dec 23, 2025: from Dec 27, 2025 to Jan 1, 2026, commission €12.50.',
    '1 conversion with the code “OLD”, which ended on Dec 23, 2025: on Jan 1, 2026.',
  ]);
});
