import { headerKey, type Looks, type ReportDefinition } from '../networks/report-definition';
import type { Reading } from './reading';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DAY = /^\d{4}-\d{1,2}-\d{1,2}(?:[T\s].*)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:\s.*)?$/;
const NUMBER = /^'?[-+]?[$€£]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/;
/** No dots and no spaces: an amount with decimals is not an id. */
const ID = /^[\p{L}\p{N}_#-]+$/u;
const SITE = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/iu;
const PHONE = /^'?\+?[\d\s().\-/]{5,25}$/;

/** An empty cell may stand anywhere but where an id does. */
const LOOKS: Readonly<Record<Exclude<Looks, 'word'>, (cell: string) => boolean>> = {
  id: (cell) => ID.test(cell) && !DAY.test(cell),
  number: (cell) => NUMBER.test(cell),
  name: (cell) => /\p{L}/u.test(cell) && !EMAIL.test(cell) && !DAY.test(cell),
  email: (cell) => EMAIL.test(cell),
  day: (cell) => DAY.test(cell),
  site: (cell) => SITE.test(cell) && !EMAIL.test(cell),
  phone: (cell) => PHONE.test(cell) && /\d{3}/.test(cell) && !DAY.test(cell),
};

/** Per column, in the file's order, whether it may hold a cell. */
type Fits = readonly ((cell: string) => boolean)[];

/**
 * Puts dropped cells back: for a row of an exporter that skips empty columns, so that all cells behind them stand too far left.
 * A row is only repaired when its cells fit the columns, in their order, in exactly one way; else null, and the row is refused.
 */
export function repairOf(definition: ReportDefinition, headers: readonly string[]): NonNullable<Reading['repair']> {
  const fits = fitsOf(definition, headers);
  return (row) => {
    if (fits === null || row.length >= headers.length || row.length < 2) return null;
    const cells = row.map((cell) => cell.trim());
    const found = onlyWay(cells, fits);
    return found === null ? null : found.map((at) => (at < 0 ? '' : (row[at] ?? '')));
  };
}

/** null: a column that the definition does not know might hold anything, so no way would be the only one. */
function fitsOf(definition: ReportDefinition, headers: readonly string[]): Fits | null {
  const statuses = new Set([...Object.keys(definition.partnerStatuses), ...Object.keys(definition.conversionStatuses)]);
  const fits: ((cell: string) => boolean)[] = [];
  for (const key of headers.map(headerKey)) {
    const column = definition.columns.find(({ headers: own }) => own.some((name) => headerKey(name) === key));
    const looks = column?.looks;
    if (looks === undefined) return null;
    const test = looks === 'word' ? (cell: string) => statuses.has(cell.toLowerCase()) : LOOKS[looks];
    fits.push(looks === 'id' ? test : (cell) => cell === '' || test(cell));
  }
  return fits;
}

/** For each column the cell that belongs there, -1 for none; null: no way, or several that make different rows. */
function onlyWay(cells: readonly string[], fits: Fits): readonly number[] | null {
  const ways = new Map<string, readonly number[]>();
  const walk = (column: number, cell: number, chosen: readonly number[]): void => {
    if (ways.size > 1 || fits.length - column < cells.length - cell) return;
    if (column === fits.length) {
      const row = chosen.map((at) => (at < 0 ? '' : (cells[at] ?? '')));
      ways.set(JSON.stringify(row), chosen);
      return;
    }
    if (cell < cells.length && fits[column]?.(cells[cell] ?? '')) walk(column + 1, cell + 1, [...chosen, cell]);
    if (fits.length - column > cells.length - cell) walk(column + 1, cell, [...chosen, -1]);
  };
  walk(0, 0, []);
  const [only] = ways.values();
  return ways.size === 1 ? (only ?? null) : null;
}
