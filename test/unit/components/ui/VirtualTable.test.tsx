// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Column } from '@/components/ui/table-column';
import { VirtualTable } from '@/components/ui/VirtualTable';

afterEach(cleanup);

type Row = { readonly id: string; readonly clicks: number };

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Partner',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id }, link) => (
      <a href={`#/${id}`} {...link}>
        {id}
      </a>
    ),
  },
  { id: 'clicks', header: 'Clicks', align: 'end', isSortable: true, cell: ({ clicks }) => clicks },
  { id: 'note', header: 'Note', cell: () => 'note' },
];

const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ id: `p${at}`, clicks: at * 3 }));

function show(count: number, more: { onSort?: () => void; onOpen?: (row: Row) => void } = {}) {
  return render(
    <VirtualTable
      caption="Partners"
      columns={COLUMNS}
      rows={rowsOf(count)}
      keyOf={({ id }) => id}
      sort={{ column: 'clicks', direction: 'descending' }}
      {...more}
    />,
  );
}

test('it is a table with a name, a header and one row per entry, each named by its own header', () => {
  show(3);
  const table = screen.getByRole('table', { name: 'Partners' });
  expect(within(table).getAllByRole('row')).toHaveLength(4);
  expect(within(table).getByRole('rowheader', { name: 'p1' })).toBeTruthy();
  expect(table.getAttribute('aria-rowcount')).toBe('4');
});

test('a short list is in the page as a whole; of a long one only a part, and it says how long it is', () => {
  show(600);
  expect(screen.getAllByRole('row')).toHaveLength(601);
  cleanup();
  show(20_000);
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('20001');
});

test('the header says how the rows are sorted, and asks for the other way round', () => {
  const onSort = vi.fn();
  show(3, { onSort });
  expect(screen.getByRole('columnheader', { name: 'Clicks' }).getAttribute('aria-sort')).toBe('descending');
  expect(screen.getByRole('columnheader', { name: 'Partner' }).getAttribute('aria-sort')).toBe('none');
  expect(screen.getByRole('columnheader', { name: 'Note' }).hasAttribute('aria-sort')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Clicks' }));
  fireEvent.click(screen.getByRole('button', { name: 'Partner' }));
  expect(onSort.mock.calls).toEqual([
    [{ column: 'clicks', direction: 'ascending' }],
    [{ column: 'name', direction: 'ascending' }],
  ]);
});

test('one row takes part in Tab; arrows, Home and End walk through the rows and stop at the ends', () => {
  show(4);
  const links = screen.getAllByRole('link');
  const focused = () => document.activeElement?.textContent;
  expect(links.map((link) => link.tabIndex)).toEqual([0, -1, -1, -1]);
  links[0]?.focus();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const walk = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map((key) => {
    press(key);
    return focused();
  });
  expect(walk).toEqual(['p0', 'p1', 'p2', 'p3', 'p3', 'p2', 'p0']);
});

test('a click on a row opens it, a click on something of its own in the row does not', () => {
  const onOpen = vi.fn();
  show(2, { onOpen });
  fireEvent.click(screen.getByRole('link', { name: 'p1' }));
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(screen.getAllByRole('cell', { name: 'note' })[1] as HTMLElement);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ id: 'p1', clicks: 3 });
});
