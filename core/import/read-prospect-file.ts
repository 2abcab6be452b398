import Papa from 'papaparse';
import { fail, ok, type Result } from '../domain/result';
import { detectEncoding } from './detect-encoding';

export const PROSPECT_COLUMNS = ['name', 'email', 'website', 'type', 'country', 'source'] as const;
export type ProspectColumn = (typeof PROSPECT_COLUMNS)[number];
/** Trimmed; '' where the file says nothing. `line`: where the row begins in the file, from 1. */
export type ProspectLine = Readonly<Record<ProspectColumn, string>> & { readonly line: number };
export type ProspectFile = {
  readonly rows: readonly ProspectLine[];
  readonly columns: readonly ProspectColumn[];
  /** Headers that mean nothing here. */
  readonly leftOut: readonly string[];
};
export type ProspectFileReason = 'too-long' | 'too-many' | 'no-columns' | 'empty' | 'broken';

const MOST_BYTES = 2_000_000;
const MOST_ROWS = 2000;

/** Headers in English, German and Russian: letters and digits alone, small. */
const HEADERS: Readonly<Record<ProspectColumn, RegExp>> = {
  name: /^(?:(?:full|company|partner|prospect)?name|partner|prospect|company|firma|имя|название|партнер)$/,
  email: /^(?:(?:contact)?e?mail(?:address|adresse)?|почта|электроннаяпочта)$/,
  website: /^(?:website|web|site|url|domain|homepage|websiteurl|webseite|сайт)$/,
  type: /^(?:(?:partner)?type|typ|kind|тип)$/,
  country: /^(?:country|countrycode|land|страна)$/,
  source: /^(?:source|foundat|found|place|quelle|gefunden|fundort|источник)$/,
};

/** A list of possible partners in a CSV file with named columns. Fails with why it is refused, whole. */
export function readProspectFile(bytes: Uint8Array): Result<ProspectFile, ProspectFileReason> {
  if (bytes.length > MOST_BYTES) return fail('too-long');
  // Without the lines of nothing at its end, by which papaparse would misjudge what stands between the cells of a short file.
  const text = new TextDecoder(detectEncoding(bytes)).decode(bytes).trimEnd();
  const { rows, isBroken } = cut(text);
  if (isBroken) return fail('broken');
  const [header, ...body] = rows;
  const meanings = (header?.cells ?? []).map(columnOf);
  const columns = PROSPECT_COLUMNS.filter((column) => meanings.includes(column));
  if (!columns.some((column) => column === 'name' || column === 'email' || column === 'website')) return fail('no-columns');
  if (body.length === 0) return fail('empty');
  if (body.length > MOST_ROWS) return fail('too-many');
  const places = columns.map((column) => [column, meanings.indexOf(column)] as const);
  return ok({
    rows: body.map(({ cells, line }) => {
      const told: Record<ProspectColumn, string> = { name: '', email: '', website: '', type: '', country: '', source: '' };
      for (const [column, at] of places) told[column] = (cells[at] ?? '').trim();
      return { ...told, line };
    }),
    columns,
    leftOut: (header?.cells ?? []).filter((name, at) => name.trim() !== '' && !isFirst(meanings, at)),
  });
}

/** Of two columns that mean the same the first counts. */
const isFirst = (meanings: readonly (ProspectColumn | null)[], at: number) =>
  meanings[at] !== null && meanings.indexOf(meanings[at] ?? null) === at;

function columnOf(header: string): ProspectColumn | null {
  const word = header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return PROSPECT_COLUMNS.find((column) => HEADERS[column].test(word)) ?? null;
}

type Row = { readonly cells: readonly string[]; readonly line: number };

/** Rows that say something, each with its line: a cell may hold line ends. */
function cut(text: string): { readonly rows: readonly Row[]; readonly isBroken: boolean } {
  const rows: Row[] = [];
  let line = 1;
  let from = 0;
  let isBroken = false;
  Papa.parse<string[]>(text, {
    step({ data, errors, meta }) {
      isBroken ||= errors.some(({ type }) => type === 'Quotes');
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      line += text.slice(from, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
      from = meta.cursor;
    },
  });
  return { rows, isBroken };
}
