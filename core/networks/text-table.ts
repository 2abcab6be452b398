import type { Confidence, PartnerRef } from '../domain/page';
import { type CellLine, isInEditor, linesOf } from './cell-lines';
import { type HeaderMeaning, isTotal, meaningOf, plainHeader } from './column-words';
import { cellsOf, partsOf, type RowCell } from './row-cells';
import type { Finder, PartnerTable, Selector } from './types';

export type IdCarriers = {
  readonly css: string;
  /** Attributes that are read. */
  readonly attributes: readonly string[];
  readonly idsOf: (element: Element, url: URL) => readonly string[];
};

/** The ids that a pack's finder knows, in a table's rows. */
export const carriedBy = ({ css, idOf, attributes = ['href'] }: Finder): IdCarriers => ({
  css,
  attributes,
  idsOf: (element, url) => {
    const id = idOf(element, url);
    return id === null ? [] : [id];
  },
});

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
  /** Elements of a row that may carry an id, and the ids in them. */
  readonly carriers?: IdCarriers;
  /** The ids may be of another numbering than the export's: an address or a code beside them counts, too. */
  readonly isIdUnsure?: boolean;
  /** Whether "Name", or the first text where there are no headers, is a partner's name here. `headers` in plain form. */
  readonly canNameBarely?: (row: Element, headers: readonly string[]) => boolean;
};

const ROWS: readonly Selector[] = [{ css: 'tbody > tr, [role="row"]', seen: '2026-11-26', by: 'own fixture' }];

/** One word with a digit in it: "n/a", "Total" and "12,345" are no ids. */
const ID_FORM = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u;
export const EMAIL_FORM = /^[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]+\.[^\s@<>(),;:.]{2,}$/;
const CODE_FORM = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,59}$/u;
/** What may stand before a name: the initials in place of a picture. */
const INITIALS = /^\p{Lu}{1,2}$/u;
/** "Publisher ID: 12345" in the name's cell. */
const LABELLED = /^\(?([^:(]{2,30}): ?(\S+?)\)?$/;

/** A table that is read by what its columns say. */
export function textTable(options: TextTable): PartnerTable {
  return {
    id: options.id,
    confidence: options.confidence,
    isPage: options.isPage,
    rows: options.rows ?? ROWS,
    refsOf: (row, url) => (isReadable(row) ? new TextRow(row, options).refs(url) : []),
    badgeSlot: (row) => new TextRow(row, options).slot(),
    partsOf,
    identityAttributes: [...(options.carriers?.attributes ?? []), 'row-id', 'aria-rowindex'],
    readsText: true,
  };
}

/** A row around other rows is the frame of a page, not a row. */
const isReadable = (row: Element) => row.querySelector('tr, [role="row"]') === null && !isInEditor(row);

type MeantCell = RowCell & { readonly meaning: HeaderMeaning };

/** One row while it is read: nothing is kept of it. */
class TextRow {
  readonly #cells: readonly MeantCell[];

  constructor(
    private readonly row: Element,
    private readonly options: TextTable,
  ) {
    this.#cells = cellsOf(row).map((cell) => ({ ...cell, meaning: meaningHere(cell.header, options) }));
  }

  /** Empty, too, for the parts of a row that do not hold its name: one badge for each partner. */
  refs(url: URL): readonly PartnerRef[] {
    const name = this.#name();
    if (name && isTotal(name.text)) return [];
    const ids = new Set([...this.#carriedIds(url), ...this.#writtenIds()]);
    if (ids.size > 1) return []; // two partners in one row: about which of them is it?
    const slot = this.slot();
    if (!slot || !this.row.contains(slot)) return [];

    const [id] = ids;
    const others = [...refOf('email', this.#email()), ...refOf('code', this.#code())];
    if (id !== undefined) return [...refOf('id', id), ...(this.options.isIdUnsure ? others : [])];
    return [...others, ...(this.#hasIdColumn() ? [] : refOf('name', name?.text))];
  }

  slot(): HTMLElement | null {
    return (this.#name() ?? this.#linesUnder('email', 'code')[0])?.element ?? this.#carrier() ?? this.#anyLine()?.element ?? null;
  }

  #linesUnder(...meanings: readonly HeaderMeaning[]): readonly CellLine[] {
    return this.#cells.filter(({ meaning }) => meanings.includes(meaning)).flatMap(({ element }) => linesOf(element));
  }

  #hasIdColumn(): boolean {
    return this.#cells.some(({ meaning }) => meaning === 'id');
  }

  #carriedIds(url: URL): readonly string[] {
    const { carriers } = this.options;
    return carriers ? partsOf(this.row).flatMap((part) => idsCarriedIn(part, url, carriers)) : [];
  }

  #writtenIds(): readonly string[] {
    const form = this.options.idForm ?? ID_FORM;
    const isId = (text: string) => form.test(text);
    const own = this.#linesUnder('id').map(({ text }) => text.replace(/^#/, ''));
    const beside = this.#cells
      .filter(({ meaning }) => meaning === 'name' || meaning === 'bare-name' || meaning === 'blank')
      .flatMap(({ element, meaning }) => linesOf(element).flatMap(({ text }) => this.#idBeside(text, meaning) ?? []));
    return [...own, ...beside].filter(isId);
  }

  /** In a line of the name's cell: with what it is before it, or known by its form. */
  #idBeside(text: string, meaning: HeaderMeaning): string | null {
    const [, label = '', value = ''] = LABELLED.exec(text) ?? [];
    const plain = plainHeader(label);
    if (value !== '' && (meaningHere(plain, this.options) === 'id' || (plain === 'id' && meaning === 'name'))) return value;
    return this.options.isIdByForm ? text : null;
  }

  #email(): string | undefined {
    const lines = this.#linesUnder('email', 'name', 'bare-name', 'blank').map(({ text }) => text);
    return only(lines.filter((text) => EMAIL_FORM.test(text)));
  }

  #code(): string | undefined {
    return only(
      this.#linesUnder('code')
        .map(({ text }) => text)
        .filter((text) => CODE_FORM.test(text)),
    );
  }

  #name(): CellLine | undefined {
    const isName = ({ text }: CellLine) => !INITIALS.test(text);
    const said = this.#cells.find(({ meaning }) => meaning === 'name');
    if (said) return linesOf(said.element).find(isName);
    const headers = this.#cells.map(({ header }) => header);
    if (!this.options.canNameBarely?.(this.row, headers)) return undefined;
    const bare = this.#cells.find(({ meaning }) => meaning === 'bare-name');
    if (bare) return linesOf(bare.element).find(isName);
    if (headers.some((header) => header !== '')) return undefined;
    return this.#cells.flatMap(({ element }) => linesOf(element)).find((line) => isName(line) && /\p{L}{2}/u.test(line.text));
  }

  /** The element with the id, when it shows something. */
  #carrier(): HTMLElement | undefined {
    const { carriers } = this.options;
    return carriers ? shownCarrier(this.row, carriers) : undefined;
  }

  #anyLine(): CellLine | undefined {
    return this.#cells.flatMap(({ element }) => linesOf(element))[0];
  }
}

/** Every id in the attributes of an element and of what is in it. */
export function idsCarriedIn(element: Element, url: URL, { css, idsOf }: IdCarriers): readonly string[] {
  const carrying = [...(element.matches(css) ? [element] : []), ...element.querySelectorAll(css)];
  return carrying.flatMap((carrier) => idsOf(carrier, url));
}

/** The first that shows something. */
export const shownCarrier = (row: Element, { css }: IdCarriers): HTMLElement | undefined =>
  [...row.querySelectorAll<HTMLElement>(css)].find((element) => linesOf(element).length > 0);

function meaningHere(header: string, { idHeader, nameHeader }: TextTable): HeaderMeaning {
  if (idHeader?.test(header)) return 'id';
  if (nameHeader?.test(header)) return 'name';
  return meaningOf(header);
}

const refOf = (by: PartnerRef['by'], value: string | undefined): readonly PartnerRef[] => (value ? [{ by, value }] : []);

/** Two that differ say nothing. */
export function only(values: readonly string[]): string | undefined {
  const [first, second] = new Set(values);
  return second === undefined ? first : undefined;
}
