import { Component, type ComponentChildren, type JSX } from 'preact';
import { type Column, ROLE, type RowLink } from './table-column';

type Props<Row> = {
  readonly row: Row;
  readonly index: number;
  /** The row that Tab comes back to. */
  readonly isActive: boolean;
  readonly columns: readonly Column<Row>[];
  readonly height: number;
  readonly onOpen: ((row: Row) => void) | undefined;
  /** The focus is in this row now. */
  readonly onHold: (index: number) => void;
};

/** Drawn anew only when something of it changed: while a long list scrolls, most rows in view are the ones of the frame before. */
export class TableRow<Row> extends Component<Props<Row>> {
  override shouldComponentUpdate(next: Props<Row>): boolean {
    const { row, index, isActive, columns, height, onOpen } = this.props;
    return (
      next.row !== row ||
      next.index !== index ||
      next.isActive !== isActive ||
      next.columns !== columns ||
      next.height !== height ||
      next.onOpen !== onOpen
    );
  }

  override render({ row, index, isActive, columns, height, onOpen, onHold }: Props<Row>): JSX.Element {
    const link: RowLink = { 'data-row-link': true, tabIndex: isActive ? 0 : -1 };
    return (
      <tr
        {...ROLE.row}
        aria-rowindex={index + 2}
        data-index={index}
        data-opens={onOpen ? true : undefined}
        style={{ blockSize: `${height}px` }}
        onFocusCapture={() => onHold(index)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a, button, input, select, label')) return;
          if (getSelection()?.toString()) return; // somebody is copying a figure
          onOpen?.(row);
        }}
      >
        {columns.map((column) => (
          <BodyCell key={column.id} column={column}>
            {column.cell(row, link)}
          </BodyCell>
        ))}
      </tr>
    );
  }
}

function BodyCell<Row>({
  column,
  children,
}: {
  readonly column: Column<Row>;
  readonly children: ComponentChildren;
}): JSX.Element {
  const place = { 'data-align': column.align, 'data-narrow': column.narrow ?? 'none' };
  if (column.isRowHeader) {
    return (
      <th {...ROLE.rowheader} scope="row" {...place}>
        {children}
      </th>
    );
  }
  return (
    <td {...ROLE.cell} {...place}>
      {children}
    </td>
  );
}
