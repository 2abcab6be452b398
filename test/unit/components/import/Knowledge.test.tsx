// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CurrencyRates, type ProgramCurrencies } from '@/components/import/CurrencyRates';
import { Knowledge, type ProgramKnowledge } from '@/components/import/Knowledge';

afterEach(cleanup);

const ACME: ProgramKnowledge = {
  id: 'a',
  name: 'Acme',
  exportHelp: 'https://dub.example/help',
  reached: [1, 2],
  weeks: 9,
  missing: [
    { gap: 'list', how: 'panels.import.start' },
    { gap: 'more-weeks', how: 'a.sentence.of.another.version' },
  ],
};

test('each rung says in words whether it is reached', () => {
  render(<Knowledge programs={[ACME]} />);
  const [rungList] = screen.getAllByRole('list');
  const rungs = within(rungList as HTMLElement).getAllByRole('listitem');
  const texts = rungs.map(({ textContent }) => textContent ?? '');
  expect(texts[0]).toContain('Who they are(missing)');
  expect(texts[1]).toContain('Totals(there)');
  expect(texts[3]).toContain('Sixteen weeks: trends(missing)');
  expect(screen.getByText('Up to: Two totals to compare')).toBeTruthy();
});

test('what is missing is said with the export that would give it', () => {
  render(<Knowledge programs={[ACME]} />);
  expect(screen.getByText(/who never started can’t be known. Export the list of partners/)).toBeTruthy();
  expect(screen.getByText(/^Start with two exports of one programme/)).toBeTruthy();
  expect(screen.getByText(/sixteen weeks without a gap; you have 9/)).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://dub.example/help');
});

test('where nothing is missing it says so, and without imports there is no panel', () => {
  render(<Knowledge programs={[{ ...ACME, reached: [0, 1, 2, 3, 4], missing: [] }]} />);
  expect(screen.getByText('Nothing is missing: every rule of Trellis can run.')).toBeTruthy();
  cleanup();
  expect(render(<Knowledge programs={[]} />).container.textContent).toBe('');
});

test('many programmes are folded to a line each', () => {
  const { container } = render(<Knowledge programs={['a', 'b', 'c'].map((id) => ({ ...ACME, id }))} />);
  expect([...container.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, false, false]);
});

const CURRENCIES: ProgramCurrencies = {
  id: 'a',
  name: 'Acme',
  currency: 'EUR',
  foreign: [
    { currency: 'GBP', revenue: { units: 12_340_000, currency: 'GBP' }, commission: null, rate: null },
    { currency: 'USD', revenue: null, commission: { units: 50_000, currency: 'USD' }, rate: '0.9' },
  ],
};

function showRates() {
  const onRate = vi.fn(async () => {});
  render(<CurrencyRates programs={[CURRENCIES]} onRate={onRate} />);
  return onRate;
}

test('amounts in other currencies say whether they are converted', () => {
  showRates();
  const [pounds, dollars] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(pounds).toContain('GBP£1,234 revenue');
  expect(pounds).toContain('Without a rate, amounts in GBP are shown apart and count in no total.');
  expect(dollars).toContain('count as EUR at 0.9');
});

test('a rate is entered with a point or a comma, and taken away again', () => {
  const onRate = showRates();
  const field = screen.getByLabelText('EUR for 1 GBP');
  fireEvent.input(field, { target: { value: '1,17' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  expect(onRate).toHaveBeenLastCalledWith('a', 'GBP', '1.17');
  fireEvent.click(screen.getByRole('button', { name: 'Remove rate' }));
  expect(onRate).toHaveBeenLastCalledWith('a', 'USD', null);
});

test.each(['0', '-1', 'one', '1.2.3'])('“%s” is no rate', (text) => {
  const onRate = showRates();
  const field = screen.getByLabelText('EUR for 1 GBP');
  fireEvent.input(field, { target: { value: text } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  expect(onRate).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toContain('above 0');
});
