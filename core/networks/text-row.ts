import type { PartnerRef } from '../domain/page';
import { type CellLine, linesOf } from './cell-lines';
import { type HeaderMeaning, isTotal, plainHeader } from './column-words';
import { carriersIn, idsCarriedIn, shownCarrier } from './id-carriers';
import { cellsOf, partsOf, type RowCell } from './row-cells';
import { CODE_FORM, canBeName, EMAIL_FORM, hasWords, ID_FORM, LABELLED, only } from './text-forms';
import type { TextTable } from './text-table';

type MeantCell = RowCell & { readonly meaning: HeaderMeaning; readonly lines: () => readonly CellLine[] };

/** One row while it is read: what its columns say of whom it is about. Kept until the task ends. */
export class TextRow {
  readonly #cells: readonly MeantCell[];

  constructor(
    private readonly row: Element,
    private readonly options: TextTable,
    private readonly meaningOf: (header: string) => HeaderMeaning,
  ) {
    this.#cells = cellsOf(row).map((cell) => {
      let lines: readonly CellLine[] | null = null;
      const read = () => {
        lines ??= linesOf(cell.element);
        return lines;
      };
      return { ...cell, meaning: meaningOf(cell.header), lines: read };
    });
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
    return [...others, ...(this.#tellsOtherIds() ? [] : refOf('name', name?.text))];
  }

  slot(): HTMLElement | null {
    const named = this.#name() ?? this.#linesUnder('email', 'code')[0];
    if (named) return named.element;
    const { carriers } = this.options;
    const line = () => this.#linesUnder('id')[0] ?? this.#cells.flatMap(({ lines }) => lines())[0];
    return (carriers && shownCarrier(this.row, carriers)) ?? line()?.element ?? null;
  }

  #linesUnder(...meanings: readonly HeaderMeaning[]): readonly CellLine[] {
    return this.#cells.filter(({ meaning }) => meanings.includes(meaning)).flatMap(({ lines }) => lines());
  }

  /** Ids are told here, but none for this row: then its name is not this programme's partner's, either. */
  #tellsOtherIds(): boolean {
    const { carriers } = this.options;
    if (this.#cells.some(({ meaning }) => meaning === 'id')) return true;
    return carriers?.isTelling === true && partsOf(this.row).some((part) => carriersIn(part, carriers).length > 0);
  }

  #carriedIds(url: URL): readonly string[] {
    const { carriers } = this.options;
    return carriers ? partsOf(this.row).flatMap((part) => idsCarriedIn(part, url, carriers)) : [];
  }

  #writtenIds(): readonly string[] {
    const form = this.options.idForm ?? ID_FORM;
    const own = this.#linesUnder('id').map(({ text }) => text.replace(/^#/, ''));
    const beside = this.#cells
      .filter(({ meaning }) => meaning === 'name' || meaning === 'bare-name' || meaning === 'blank')
      .flatMap(({ lines, meaning }) => lines().flatMap(({ text }) => this.#idBeside(text, meaning) ?? []));
    return [...own, ...beside].filter((text) => form.test(text));
  }

  /** In a line of the name's cell: with what it is before it, or known by its form. */
  #idBeside(text: string, meaning: HeaderMeaning): string | null {
    const [, label, value] = LABELLED.exec(text) ?? [];
    if (label !== undefined && value !== undefined) {
      const plain = plainHeader(label);
      if (this.meaningOf(plain) === 'id' || (plain === 'id' && meaning === 'name')) return value;
    }
    return this.options.isIdByForm ? text : null;
  }

  #email(): string | undefined {
    const lines = this.#linesUnder('email', 'name', 'bare-name', 'blank').map(({ text }) => text);
    return only(lines.filter((text) => EMAIL_FORM.test(text)));
  }

  #code(): string | undefined {
    const lines = this.#linesUnder('code').map(({ text }) => text);
    return only(lines.filter((text) => CODE_FORM.test(text)));
  }

  #name(): CellLine | undefined {
    const firstIn = ({ lines }: MeantCell) => lines().find(({ text }) => canBeName(text));
    const said = this.#cells.find(({ meaning }) => meaning === 'name');
    if (said) return firstIn(said);
    const headers = this.#cells.map(({ header }) => header);
    if (!this.options.canNameBarely?.(this.row, headers)) return undefined;
    const bare = this.#cells.find(({ meaning }) => meaning === 'bare-name');
    if (bare) return firstIn(bare);
    if (headers.some((header) => header !== '')) return undefined;
    return this.#cells.flatMap(({ lines }) => lines()).find(({ text }) => hasWords(text));
  }
}

const refOf = (by: PartnerRef['by'], value: string | undefined): readonly PartnerRef[] => (value ? [{ by, value }] : []);
