// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PastImports } from '@/components/import/PastImports';
import { importId } from '@/core/domain/ids';
import { stampNew } from '@/core/domain/merge-records';
import type { ImportRecord } from '@/core/domain/records';
import { ACME, aProgram, aSummary, NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

function aRecord(id: string, changedConversions: number): ImportRecord {
  const summary = aSummary({
    file: `${id}.csv`,
    period: { from: NEW_YEAR, to: NEW_YEAR + 30 },
    rows: { read: 7, accepted: 5, skipped: 0, refused: 2 },
  });
  const counts = { newPartners: 0, knownPartners: 3, changedConversions };
  const at = new Date(2026, 10, 20, 12).getTime();
  return { ...stampNew(id, { program: ACME, order: 1, summary, mapping: null, counts }, at), id: importId(id) };
}

test('the log of imports counts the conversions that a later export changed', () => {
  render(<PastImports imports={[aRecord('second', 4), aRecord('first', 0)]} programs={[aProgram()]} onUndo={vi.fn()} />);
  const [second, first] = screen.getAllByRole('listitem');
  expect(second?.textContent).toContain('5 rows · 4 conversions changed');
  expect(first?.textContent).toContain('5 rows');
  expect(within(first as HTMLElement).getByRole('button', { name: '2 refused rows' })).toBeTruthy();
  expect(first?.textContent).not.toContain('changed');
});

test('each import has its own undo', () => {
  const onUndo = vi.fn(async () => {});
  const records = [aRecord('second', 0), aRecord('first', 0)];
  render(<PastImports imports={records} programs={[aProgram()]} onUndo={onUndo} />);
  const [, first] = screen.getAllByRole('listitem');
  if (!first) throw new Error('two imports were given');
  fireEvent.click(within(first).getByRole('button', { name: /^Undo import/ }));
  expect(onUndo).toHaveBeenCalledExactlyOnceWith(records[1]);
});

test('nothing is shown before the first import', () => {
  const { container } = render(<PastImports imports={[]} programs={[]} onUndo={vi.fn()} />);
  expect(container.textContent).toBe('');
});
