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
    const scroller = frame.querySelector('.ag-body-viewport');
    if (scroller) offerScroll(scroller);
  },
});
