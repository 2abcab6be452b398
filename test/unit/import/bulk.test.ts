import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnMapping } from '@/core/domain/report';
import { ok } from '@/core/domain/result';
import { agreesOnCells } from '@/core/import/bulk/agree';
import { ByteRows } from '@/core/import/bulk/byte-rows';
import { PlainNumbers } from '@/core/import/bulk/plain-numbers';
import { readSpan, type SpanJob } from '@/core/import/bulk/read-span';
import { readBytes, type SpanHelper } from '@/core/import/bulk/read-spans';
import { readingOfMapping } from '@/core/import/compile-reading';
import { FilePass } from '@/core/import/file-pass';
import { CellParser } from '@/core/import/parse-cells';
import { planImport } from '@/core/import/plan-import';
import { NumberReader } from '@/core/import/read-number';
import { streamRows } from '@/core/import/stream-rows';
import { exportChunks } from '../../bench/generate-export';
import { quiet, taken } from './plan-file';

const utf8 = { encoding: 'utf-8', isStrict: true } as const;
const comma = { delimiter: ',', lineEnd: '\n' } as const;
const encode = (text: string) => new TextEncoder().encode(text);

/** Rows as the reader of bytes cuts them; null where it gives way. */
function cutBytes(text: string): string[][] | null {
  const bytes = encode(text);
  const rows = new ByteRows(',', utf8);
  rows.load(bytes, false);
  const all: string[][] = [];
  while (rows.next < bytes.length) {
    if (rows.advance(bytes.length, true) !== 'row') return null;
    all.push(rows.texts());
  }
  return all;
}

const cutPapa = (text: string) => new CellParser(comma).parse(text, true);

describe('cutting rows', () => {
  test.each([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes, doubled quotes, separators and line ends inside', '"a,""x""\ny",b\n', [['a,"x"\ny', 'b']]],
    [
      'carriage returns',
      'a,b\r\n"1",""\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,"2"',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a separator at the end',
      'a,\n1,',
      [
        ['a', ''],
        ['1', ''],
      ],
    ],
    ['blank lines', 'a\n\n\r\nb\n', [['a'], [''], [''], ['b']]],
    ['a quote inside a bare cell', 'a"b,c\n', [['a"b', 'c']]],
    ['beyond ASCII', 'Käthe,"Ж, 東"\n', [['Käthe', 'Ж, 東']]],
  ])('%s', (_name, text, rows) => {
    expect(cutBytes(text)).toEqual(rows);
    expect(cutPapa(text).rows).toEqual(rows);
    expect(agreesOnCells(encode(text), { dialect: comma, ...utf8, isEnd: true })).toBe(true);
  });

  test.each([
    ['text behind a closing quote', '"a"b,c\n'],
    ['a space behind a closing quote', '"a" ,c\n'],
    ['a quote that never closes', 'a,"b\nc,d\n'],
  ])('gives way at %s', (_name, text) => {
    expect(cutBytes(text)).toBeNull();
  });

  test('never cuts otherwise than papaparse where it does not give way', () => {
    const piece = fc.constantFrom('a', '1', '"', '""', ',', '\n', '\r\n', ' ', 'ä', '-', '"x"', '"y,z"', '"l\nm"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const own = cutBytes(text);
        const papa = cutPapa(text);
        if (own !== null && papa.badQuotes.length === 0 && !papa.isOpen) {
          // Alone at the very end, a carriage return without its line feed is anybody's guess: then the file is papaparse's.
          const agrees = agreesOnCells(encode(text), { dialect: comma, ...utf8, isEnd: true });
          expect(agrees).toBe(JSON.stringify(own) === JSON.stringify(papa.rows));
          if (!text.endsWith('\r')) expect(own).toEqual(papa.rows);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('a number that is read in the usual way is the number that the careful reader makes of it, and speaks for the same mark', () => {
  const digit = fc.constantFrom(...'0123456789');
  const part = fc.oneof({ weight: 6, arbitrary: digit }, { weight: 1, arbitrary: fc.constantFrom('.', ',', '-', '$', ' ', "'") });
  const text = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.integer({ min: -9_999_999, max: 99_999_999 }), fc.constantFrom('en-US', 'de-DE'))
      .map(([n, locale]) => (n / 100).toLocaleString(locale, { minimumFractionDigits: 2 })),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('point' as const, 'comma' as const), (cell, mark) => {
      const bytes = encode(cell);
      const plain = new PlainNumbers(mark, ';');
      const careful = new NumberReader(mark);
      const value = plain.money(bytes, 0, true);
      if (!Number.isNaN(value) && plain.end === bytes.length) {
        expect(value).toBe(careful.read(cell));
        expect(careful.evidence).toEqual({ point: 0, comma: 0, either: 0, [mark]: Number(plain.spoke) });
        expect([plain.hasDollar, plain.showedMajor]).toEqual([careful.sign === '$', careful.showedMajor]);
      }
      const count = plain.count(bytes, 0);
      if (count >= 0 && plain.end === bytes.length) expect(count).toBe(new NumberReader(mark).readCount(cell));
    }),
    { numRuns: 5000 },
  );
});

const MAPPING: ColumnMapping = {
  report: 'performance',
  columns: {
    Day: 'date',
    Id: 'partner-id',
    Name: 'partner-name',
    Clicks: 'clicks',
    Revenue: 'revenue',
    Commission: 'commission',
    Cur: 'currency',
  },
};
const HEADERS = ['Day', 'Id', 'Name', 'Note', 'Clicks', 'Revenue', 'Commission', 'Cur'];
const reading = readingOfMapping(MAPPING, HEADERS, null);

/** Mostly cells that take the fast lane, so that most rows do; now and then one that sends its row the other way. */
const mostly = (plain: readonly string[], odd: readonly string[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const money = mostly(
  ['0', '1.50', '$2.25', '"$1,234.50"', '12.3456', '', '7'],
  ['"1,234"', '-3.10', '-', '€5.00', '3000000000.00', '(4.00)', '1.2.3', '1.234'],
);
const row = fc
  .tuple(
    mostly(
      ['2026-01-01', '2026-01-02', '2026-03-31'],
      ['2026-02-30', '02.01.2026', '3/1/2026', '2026-01-03 10:00:00', '', 'Total'],
    ),
    mostly(['1', '01', 'ä', '"a,b"'], [' 1', '"1"', '"q""q"', 'q""q', '', '1.2E+17', 'Id']),
    mostly(['Ann', '"Bob, Ltd"', '"C ""x"""', ''], ['"Ann"', 'Дана', ' Ann', 'a""b', '"a""b"']),
    mostly(['', 'x', '"long, note"'], ['"a\nb"']),
    mostly(['0', '1', '12', '"3"', ''], ['"1,234"', '-1', 'x', 'n/a', '9999999999']),
    money,
    money,
    mostly(['USD'], ['usd', 'EUR', '', 'Dollar']),
    mostly([''], [',', ',x']),
  )
  .map((cells) => `${cells.slice(0, 8).join(',')}${cells[8]}`);

const CONVENTIONS = { decimal: 'point', dateOrder: 'dmy', isOrderStated: true, currency: 'USD' } as const;
const options = { reading, conventions: CONVENTIONS, stretch: null, salt: null, skip: 1, room: 4 };
const rest = { dialect: comma, ...utf8 };

test('bytes and texts come to the same, whatever the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), fc.constantFrom('\n', '\r\n'), async (rows, end) => {
      const blob = new Blob([[HEADERS.join(','), ...rows, ''].join(end)]);
      const slow = new FilePass(options);
      const streamed = await streamRows(blob, { ...rest, wantsFingerprint: false }, slow, {
        onBytes: () => {},
        signal: quiet().signal,
      });
      expect(streamed.ok).toBe(true);
      const job: SpanJob = { ...rest, options, span: { from: 0, to: blob.size }, wantsDigests: false };
      const fast = await readSpan(blob, job, quiet());
      if (!fast.ok) throw new Error(fast.reason);
      const part = fast.value.pass.part();
      const expected = slow.part();
      expect(part.tally).toEqual(expected.tally);
      expect(part.evidence).toEqual(expected.evidence);
      expect(part.flow).toEqual(expected.flow);
    }),
    { numRuns: 600 },
  );
});

/** A helper without a worker; everything goes over as if there were one. */
const helper: SpanHelper = {
  async readSpan(blob, job, hooks) {
    const read = await readSpan(blob, structuredClone(job), hooks);
    return read.ok ? ok(structuredClone({ part: read.value.pass.part(), digests: read.value.digests })) : read;
  },
};

/** 180,000 lines, 13.6 MB: enough to be shared. `mend` changes a line. */
function largeFile(mend: (line: string, at: number) => string = (line) => line): Blob {
  const text = [...exportChunks({ partners: 6_000, days: 30 })].join('');
  return new Blob([text.split('\n').map(mend).join('\n')]);
}

describe('a large file in two halves', () => {
  test('comes to the same as in one go, refused rows and their lines included', async () => {
    const blob = largeFile((line, at) => (at % 9_999 === 17 ? line.replace(/^2026-/, '20x6-') : line));
    const source = { name: 'large.csv', lastModified: 0, blob };
    const head = taken(await planImport({ ...source, blob: blob.slice(0, 65_536) }, {}, quiet()));
    const answers = { mapping: head.sample.guess };
    const whole = taken(await planImport(source, answers, quiet()));
    const shared = taken(await planImport(source, answers, { ...quiet(), helper }));
    expect(whole.summary.rows).toEqual({ read: 180_000, accepted: 179_981, skipped: 0, refused: 19 });
    // Not toEqual: it takes half a minute for arrays of this size.
    expect(isDeepStrictEqual(shared, whole)).toBe(true);
  });

  test('a line end near the middle that is inside a cell is noticed', async () => {
    // Every note has a line end in it, and nothing else has: the middle is always inside quotes.
    const note = `"${'x'.repeat(60_000)}\n${'x'.repeat(60_000)}"`;
    const lines = Array.from(
      { length: 130 },
      (_, at) => `2026-01-${String((at % 28) + 1).padStart(2, '0')},${at},P,${note},1,1.00,0.10,USD`,
    );
    const blob = new Blob([[HEADERS.join(','), ...lines, ''].join('\n')]);
    let asked = 0;
    const watched: SpanHelper = {
      readSpan: (...question) => {
        asked++;
        return helper.readSpan(...question);
      },
    };
    const job = { ...rest, options, wantsFingerprint: true };
    const shared = await readBytes(blob, job, { ...quiet(), helper: watched });
    const alone = await readBytes(blob, job, { ...quiet(), helper: null });
    if (!shared.ok || !alone.ok) throw new Error('not read');
    expect(asked).toBe(1);
    expect(shared.value.pass.tally.counts().rows).toMatchObject({ accepted: 130 });
    expect(shared.value.pass.part()).toEqual(alone.value.pass.part());
    expect(shared.value.fingerprint).toBe(alone.value.fingerprint);
  });
});
