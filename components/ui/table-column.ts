import type { ComponentChildren } from 'preact';

export type SortOrder = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/** To be spread on the link of a row: the arrow keys walk from one to the next, Tab leaves the table. */
export type RowLink = { readonly 'data-row-link': true; readonly tabIndex: 0 | -1 };

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** Width in a wide table, as in CSS (`8rem`); without one the column shares what is left. */
  readonly width?: string;
  readonly align?: 'end';
  /** Names the row: its cell is the row's header and holds its link. Exactly one column. */
  readonly isRowHeader?: true;
  readonly isSortable?: true;
  /** Where the cell stands in a narrow table (a named area of the row's grid); null: left out there. */
  readonly narrow?: 'head' | 'side' | 'left' | 'right' | 'foot' | null;
  readonly cell: (row: Row, link: RowLink) => ComponentChildren;
};

/** The narrow form lays rows out as a grid, which takes a table's meaning away unless each part says its role itself. */
export const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
  hidden: { role: 'presentation' },
} as const;
