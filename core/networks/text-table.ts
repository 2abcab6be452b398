import type { Confidence } from '../domain/page';
import { isInEditor } from './cell-lines';
import { type HeaderMeaning, meaningOf } from './column-words';
import type { IdCarriers } from './id-carriers';
import { oncePerTask } from './once-per-task';
import { partsOf } from './row-cells';
import { TextRow } from './text-row';
import type { PartnerTable, Selector } from './types';

/** What a pack knows of a table whose markup nobody vouches for; its words stand beside the common ones of column-words.ts. */
export type TextTable = {
  readonly id: string;
  readonly confidence: Confidence;
  readonly isPage: (url: URL) => boolean;
  readonly rows?: readonly Selector[];
  /** Headers that mean a partner's id or name on these pages, in plain form. */
  readonly idHeader?: RegExp;
  readonly nameHeader?: RegExp;
  readonly idForm?: RegExp;
  /** Nothing else on the page looks like its ids: a cell without a header, or a line beside the name, may tell one, too. */
  readonly isIdByForm?: boolean;
  readonly carriers?: IdCarriers;
  /** The ids may be of another numbering than the export's: an address or a code beside them counts, too. */
  readonly isIdUnsure?: boolean;
  /** Whether "Name", or the first text where there are no headers, is a partner's name here. `headers` in plain form. */
  readonly canNameBarely?: (row: Element, headers: readonly string[]) => boolean;
};

const ROWS: readonly Selector[] = [{ css: 'tbody > tr, [role="row"]', seen: '2026-11-26', by: 'own fixture' }];

/** A table that is read by what its columns say. */
export function textTable(options: TextTable): PartnerTable {
  const meaning = meaningHere(options);
  const rowOf = oncePerTask((row: Element) => new TextRow(row, options, meaning));
  return {
    id: options.id,
    confidence: options.confidence,
    isPage: options.isPage,
    rows: options.rows ?? ROWS,
    refsOf: (row, url) => (isReadable(row) ? rowOf(row).refs(url) : []),
    badgeSlot: (row) => rowOf(row).slot(),
    partsOf,
    heads: 'thead, [role="columnheader"], [role="row"]:has(> [role="columnheader"])',
    identityAttributes: [...(options.carriers?.attributes ?? []), 'row-id', 'aria-rowindex'],
    readsText: true,
  };
}

/** A row around other rows is the frame of a page, one of headers alone is no row of anybody. */
const isReadable = (row: Element) =>
  row.querySelector('tr, [role="row"]') === null &&
  (row.localName !== 'tr' || row.querySelector('td') !== null) &&
  !isInEditor(row);

/** More headers than this were written to cost us memory. */
const MAX_HEADERS = 500;

/** Each header is judged once: rows are read while somebody scrolls. */
function meaningHere({ idHeader, nameHeader }: TextTable): (header: string) => HeaderMeaning {
  const known = new Map<string, HeaderMeaning>();
  return (header) => {
    const before = known.get(header);
    if (before !== undefined) return before;
    const meaning = idHeader?.test(header) ? 'id' : nameHeader?.test(header) ? 'name' : meaningOf(header);
    if (known.size < MAX_HEADERS) known.set(header, meaning);
    return meaning;
  };
}
