import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { addressAt, COLUMNS, cellAt, HEIGHT, nameAt, offerScroll, ROWS } from './grid-rows';

ModuleRegistry.registerModules([AllCommunityModule]);

const frame = document.querySelector<HTMLElement>('main');
if (!frame) throw new Error('no place for the grid');

createGrid<{ readonly index: number }>(frame, {
  rowData: Array.from({ length: ROWS }, (_, index) => ({ index })),
  rowHeight: HEIGHT,
  getRowId: ({ data }) => String(data.index),
  columnDefs: [
    {
      headerName: 'Partner',
      width: 260,
      cellRenderer: ({ data }: { data?: { readonly index: number } }) => {
        const link = document.createElement('a');
        if (data) {
          link.href = addressAt(data.index);
          link.textContent = nameAt(data.index);
        }
        return link;
      },
    },
    ...COLUMNS.map((headerName, column) => ({
      headerName,
      width: 110,
      valueGetter: ({ data }: { data?: { readonly index: number } | undefined }) => (data ? cellAt(data.index, column) : ''),
    })),
  ],
  onFirstDataRendered: () => {
    // Whatever this version calls it: what holds the height of all rows.
    const scroller = [...frame.querySelectorAll('*')].find(
      ({ scrollHeight, clientHeight }) => scrollHeight >= ROWS * HEIGHT && clientHeight < scrollHeight,
    );
    if (scroller) offerScroll(scroller);
  },
});
