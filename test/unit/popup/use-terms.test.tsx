// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/core/services/open-store';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { App } from '@/entrypoints/popup/App';
import { BOOK_CONTENTS } from '@/test/fixtures/book-records';
import { ACME, anAccountDetail, anInsight, aProgram, aProgramDetail, NEW_YEAR, someFacts } from '@/test/fixtures/makers';

const NOTE = 'Until their agency is through with the new catalogue, and not a day longer than that.';
const contract = { ...BOOK_CONTENTS.terms, kind: 'contract', amount: null, threshold: null, note: NOTE } as const;

beforeEach(async () => {
  vi.setSystemTime((NEW_YEAR + 20) * 86_400_000 + 43_200_000);
  await db.programs.put(aProgram());
  await writePublished(db, ACME, aProgramDetail(), [
    anAccountDetail('ann', { facts: someFacts('ann', { name: 'Ann' }), insight: anInsight('ann'), actions: [] }),
  ]);
});
afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function find(name: string): Promise<void> {
  render(<App />);
  const box = await screen.findByRole('combobox', { name: 'Find a partner' });
  fireEvent.input(box, { target: { value: name } });
  await screen.findByRole('option', { selected: true });
}

test('the popup tells the terms that hold today, with their source, and follows what is noted', async () => {
  await putRecord(db, 'terms', { id: 'held', at: NEW_YEAR * 86_400_000, content: contract });
  await find('Ann');
  const line = await screen.findByText(/^Terms: 8%, 30 cookie days, since Jan 1, 2026/);
  expect(line.textContent).toBe('Terms: 8%, 30 cookie days, since Jan 1, 2026 · Noted by you on Jan 1, 2026');
  expect(screen.getByTitle(NOTE).textContent).toContain(NOTE);

  await putRecord(db, 'terms', {
    id: 'raise',
    at: NEW_YEAR * 86_400_000,
    content: { ...contract, kind: 'boost', rate: 0.12, note: '' },
  });
  expect(await screen.findByText(/^Terms: Limited boost, 12%, .*, and one more/)).toBeTruthy();
  await db.terms.bulkDelete(['held', 'raise']);
  await vi.waitFor(() => expect(screen.queryByText(/^Terms:/)).toBeNull());
});

test('nothing known, no line', async () => {
  await putRecord(db, 'terms', { id: 'over', at: 1, content: { ...contract, to: NEW_YEAR + 19 } });
  await find('Ann');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(/^Terms:/)).toBeNull();
});
