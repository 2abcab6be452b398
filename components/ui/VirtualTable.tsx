import './VirtualTable.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { TableRow } from './TableRow';
import { type Column, ROLE, type SortOrder } from './table-column';
import { useRowSpan } from './use-row-span';

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort?: SortOrder;
  readonly onSort?: (order: SortOrder) => void;
  /** A click on the row where it holds no link or button of its own. */
  readonly onOpen?: (row: Row) => void;
};

/** Up to here every row is in the page, so that the browser's own search finds it; beyond, only the rows in view. */
const ALL_ROWS_UP_TO = 600;
const WIDE_ROW = 48;
const NARROW_ROW = 112;
/** Below this width of the table (px) each row becomes a small card. Same number as in VirtualTable.css. */
const NARROW_BELOW = 720;

/**
 * A table of any length with a header that stays. The arrow keys, Home and End walk from row to row.
 */
export function VirtualTable<Row>({ caption, columns, rows, keyOf, sort, onSort, onOpen }: Props<Row>): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [isNarrow, setIsNarrow] = useState(false);
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);
  const rowHeight = isNarrow ? NARROW_ROW : WIDE_ROW;
  const isVirtual = rows.length > ALL_ROWS_UP_TO;
  const span = useRowSpan({ scroller, count: rows.length, rowHeight, isVirtual });
  const active = Math.min(current, Math.max(0, rows.length - 1));

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => setIsNarrow((entry?.contentRect.width ?? 1000) < NARROW_BELOW));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = linkOf(scroller.current, wanted.current);
    if (!link) return; // not drawn yet: the scroll that was asked for draws it and brings us back
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  function walkTo(at: number): void {
    wanted.current = at;
    setCurrent(at);
    span.scrollTo(at);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-row-link')) return;
    const last = rows.length - 1;
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: last, PageDown: active + 10, PageUp: active - 10 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    walkTo(Math.min(last, Math.max(0, next)));
  }

  return (
    <div class="table-scroller" ref={scroller} data-narrow={isNarrow || undefined} data-bounded={isVirtual || undefined}>
      <table class="table" {...ROLE.table} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <caption class="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width ? { inlineSize: width } : undefined} />
          ))}
        </colgroup>
        <thead {...ROLE.rowgroup}>
          <tr {...ROLE.row} aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.rowgroup}>
          <Spacer height={span.before} columns={columns.length} />
          {rows.slice(span.from, span.to).map((row, at) => {
            const index = span.from + at;
            return (
              <TableRow
                key={keyOf(row)}
                row={row}
                index={index}
                isActive={index === active}
                columns={columns}
                height={rowHeight}
                onOpen={onOpen}
                onHold={setCurrent}
              />
            );
          })}
          <Spacer height={span.after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

type HeaderProps<Row> = {
  readonly column: Column<Row>;
  readonly sort: SortOrder | undefined;
  readonly onSort: ((order: SortOrder) => void) | undefined;
};

function HeaderCell<Row>({ column, sort, onSort }: HeaderProps<Row>): JSX.Element {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const canSort = column.isSortable && onSort;
  return (
    <th
      {...ROLE.columnheader}
      scope="col"
      data-align={column.align}
      data-narrow={column.narrow ?? 'none'}
      aria-sort={canSort ? (direction ?? 'none') : undefined}
    >
      {canSort ? (
        <button type="button" class="sort" onClick={() => onSort({ column: column.id, direction: otherWay(column, direction) })}>
          <span>{column.header}</span>
          <span class="sort-mark" data-on={direction ? true : undefined}>
            <Icon name={direction === 'ascending' ? 'up' : 'down'} size={14} />
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

/** Figures begin with the largest, words with A. */
function otherWay<Row>(column: Column<Row>, direction: SortOrder['direction'] | undefined): SortOrder['direction'] {
  if (direction) return direction === 'ascending' ? 'descending' : 'ascending';
  return column.align === 'end' ? 'descending' : 'ascending';
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }): JSX.Element | null {
  if (height === 0) return null;
  return (
    // aria-rowcount and aria-rowindex tell the truth about the rows that are not drawn.
    <tr {...ROLE.hidden} class="table-spacer" style={{ blockSize: `${height}px` }}>
      <td {...ROLE.hidden} colSpan={columns} />
    </tr>
  );
}

const linkOf = (scroller: HTMLElement | null, index: number) =>
  scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-row-link]`);
