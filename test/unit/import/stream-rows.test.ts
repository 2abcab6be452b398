import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '@/core/domain/report';
import { fingerprintFile, streamRows } from '@/core/import/stream-rows';

type Read = { rows: { line: number; cells: string[] }[]; open: [number, string][]; fingerprint: string };

async function readAll(content: BlobPart[], encoding: Encoding = 'utf-8', lineEnd: '\n' | '\r' = '\n'): Promise<Read> {
  const read: Read = { rows: [], open: [], fingerprint: '' };
  const streamed = await streamRows(
    new Blob(content),
    { encoding, isStrict: true, dialect: { delimiter: ',', lineEnd }, wantsFingerprint: true },
    {
      rows: (rows, lineOf) => rows.forEach((cells, i) => void read.rows.push({ line: lineOf(i), cells: [...cells] })),
      openQuote: (line, start) => void read.open.push([line, start]),
    },
    { onBytes: () => {}, signal: new AbortController().signal },
  );
  if (!streamed.ok) throw new Error(streamed.reason);
  read.fingerprint = streamed.value;
  return read;
}

const lines = ({ rows }: Read) => rows.map(({ line, cells }) => [line, cells.join('|')]);

describe('lines of rows', () => {
  test.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        [1, 'a|b'],
        [2, 'c|d'],
      ],
    ],
    [
      'without a last line end',
      'a,b\nc,d',
      [
        [1, 'a|b'],
        [2, 'c|d'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n"c",d\r\n',
      [
        [1, 'a|b'],
        [2, 'c|d'],
      ],
    ],
    [
      'a field over three lines',
      'a,"b\n\nb"\nc,d\n',
      [
        [1, 'a|b\n\nb'],
        [4, 'c|d'],
      ],
    ],
    [
      'a field over two lines in CRLF',
      '"a\r\na",b\r\nc,d\r\n',
      [
        [1, 'a\r\na|b'],
        [3, 'c|d'],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n\nc,d\n',
      [
        [1, 'a|b'],
        [2, ''],
        [3, ''],
        [4, 'c|d'],
      ],
    ],
    [
      'quotes within quotes',
      '"a ""b""",c\nd,e\n',
      [
        [1, 'a "b"|c'],
        [2, 'd|e'],
      ],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(lines(await readAll([text]))).toEqual(expected);
  });

  test('old Macintosh line ends', async () => {
    expect(lines(await readAll(['a,b\rc,d\r'], 'utf-8', '\r'))).toEqual([
      [1, 'a|b'],
      [2, 'c|d'],
    ]);
  });

  test('stay right over pieces and slices of a large file', async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) =>
      i % 1000 === 7 ? `${i},"two\nlines ö",x` : `${i},one line of some length,"x,y"`,
    );
    const text = `${rows.join('\n')}\n`;
    const read = await readAll([text]);
    expect(read.rows.length).toBe(120_000);
    let line = 1;
    for (const [i, row] of read.rows.entries()) {
      if (row.line !== line || row.cells[0] !== String(i) || row.cells.length !== 3)
        expect.fail(`row ${i} at line ${row.line}, not ${line}`);
      line += i % 1000 === 7 ? 2 : 1;
    }
  });
});

describe('broken quotes', () => {
  test('a quote that never closes costs its own line only', async () => {
    const read = await readAll(['a,b\nc,"d\ne,f\ng,h\n']);
    expect(read.open).toEqual([[2, 'c']]);
    expect(lines(read)).toEqual([
      [1, 'a|b'],
      [3, 'e|f'],
      [4, 'g|h'],
    ]);
  });

  test('a file cut inside quotes', async () => {
    const read = await readAll(['a,b\nc,"d']);
    expect(read.open).toEqual([[2, 'c']]);
    expect(lines(read)).toEqual([[1, 'a|b']]);
  });

  test('a stray quote that pairs with the next one’s does not swallow the rows between', async () => {
    const read = await readAll(['a,b\nc,"27 inch\ne,f\n"g","h"\ni,j\n']);
    expect(read.open).toEqual([[2, 'c']]);
    expect(lines(read)).toEqual([
      [1, 'a|b'],
      [3, 'e|f'],
      [4, 'g|h'],
      [5, 'i|j'],
    ]);
  });

  test('a quote that swallows megabytes costs its own line only', async () => {
    const rest = Array.from({ length: 100_000 }, (_, i) => `${i},some more text`).join('\n');
    const read = await readAll([`a,b\nc,"d\n${rest}\n`]);
    expect(read.open).toEqual([[2, 'c']]);
    expect(read.rows.length).toBe(100_001);
    expect(read.rows.at(-1)).toEqual({ line: 100_002, cells: ['99999', 'some more text'] });
  });

  test('a file of nothing but broken quotes is given up', async () => {
    await expect(readAll(['x,"y\n'.repeat(60_000)])).rejects.toThrow('damaged');
    expect((await readAll(['x,"y\n'.repeat(600)])).open.length).toBe(600);
    expect((await readAll(['"a"b"\n'.repeat(60_000)])).rows.length).toBe(60_000);
  });
});

test('the fingerprint is the SHA-256 over the SHA-256s of the 4 MiB slices', async () => {
  const text = `a,b\n${'c,d\n'.repeat(1_200_000)}`;
  const bytes = Buffer.from(text);
  const sha = (data: Buffer) => createHash('sha256').update(data).digest();
  const expected = sha(Buffer.concat([sha(bytes.subarray(0, 4 << 20)), sha(bytes.subarray(4 << 20))])).toString('hex');
  expect((await readAll([text])).fingerprint).toBe(expected);
  const alone = await fingerprintFile(new Blob([text]), { onBytes: () => {}, signal: new AbortController().signal });
  expect(alone).toEqual({ ok: true, value: expected });
});

test('a megabyte without a line end is refused before the rest is read', async () => {
  let slices = 0;
  const blob = new Blob(['x'.repeat(29 << 20)]);
  const counted = new Proxy(blob, {
    get(target, name) {
      if (name === 'slice') slices++;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const streamed = await streamRows(
    counted,
    { encoding: 'utf-8', isStrict: true, dialect: { delimiter: ',', lineEnd: '\n' }, wantsFingerprint: true },
    { rows: () => {}, openQuote: () => {} },
    { onBytes: () => {}, signal: new AbortController().signal },
  );
  expect(streamed).toEqual({ ok: false, reason: 'line-too-long' });
  // Those that were on their way when the first one was looked at, of eight.
  expect(slices).toBeLessThanOrEqual(4);
});

test('characters that lie across slices and pieces stay whole in every encoding', async () => {
  const text = `${'ä€🌻,б\n'.repeat(400_000)}`;
  const utf16 = Buffer.from(text, 'utf16le');
  for (const [encoding, bytes] of [
    ['utf-8', Buffer.from(text)],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
  ] as const) {
    const read = await readAll([bytes], encoding);
    expect(read.rows.length).toBe(400_000);
    expect(read.rows.every(({ cells }) => cells[0] === 'ä€🌻' && cells[1] === 'б')).toBe(true);
  }
});

test('cells written by the rules of CSV come back as they were', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'ö', "'"), maxLength: 8 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 20 }), async (table) => {
      const text = table.map((row) => row.map(quoted).join(',')).join('\n');
      const read = await readAll([`${text}\n`]);
      expect(read.rows.map(({ cells }) => cells)).toEqual(table);
      let line = 1;
      for (const [i, row] of table.entries()) {
        expect(read.rows[i]?.line).toBe(line);
        line += 1 + row.join('').split('\n').length - 1;
      }
    }),
    { numRuns: 200 },
  );
});
