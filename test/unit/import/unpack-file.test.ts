import { gzipSync } from 'node:zlib';
import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackFile } from '@/core/import/unpack-file';

const CSV = 'Date,Partner ID,Clicks\n2026-10-01,1,5\n';
const MODIFIED = Date.UTC(2026, 9, 31, 12);
const quiet = () => ({ onBytes: () => {}, signal: new AbortController().signal });
const file = (blob: Blob, name = 'export.zip') => ({ name, lastModified: MODIFIED, blob });

type Entry = readonly [name: string, content: string | Blob];
const options = { useWebWorkers: false, lastModDate: new Date(2026, 9, 2, 10) };

async function zipOf(entries: readonly Entry[], password?: string): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), options);
  for (const [name, content] of entries) {
    const reader = typeof content === 'string' ? new TextReader(content) : new BlobReader(content);
    await zip.add(name, name.endsWith('/') ? undefined : reader, { ...options, ...(password ? { password } : {}) });
  }
  return zip.close();
}

async function unpacked(blob: Blob, name?: string): Promise<{ name: string; text: string; lastModified: number }[]> {
  const result = await unpackFile(file(blob, name), quiet());
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return Promise.all(
    result.value.map(async (inner) => ({ name: inner.name, text: await inner.blob.text(), lastModified: inner.lastModified })),
  );
}

const PICTURE = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])]);

describe('what is inside', () => {
  test('a plain file is itself, whatever its name', async () => {
    const plain = file(new Blob([CSV]), 'not-really.zip');
    const result = await unpackFile(plain, quiet());
    expect(result.ok && result.value[0]).toBe(plain);
  });

  test('a gzip, whatever its name', async () => {
    for (const [name, inner] of [
      ['report.csv.gz', 'report.csv'],
      ['report.csv', 'report.csv'],
    ] as const) {
      expect(await unpacked(new Blob([gzipSync(CSV)]), name)).toEqual([{ name: inner, text: CSV, lastModified: MODIFIED }]);
    }
  });

  test('the time in a gzip, where it has one', async () => {
    const bytes = gzipSync(CSV);
    bytes.writeUInt32LE(1_700_000_000, 4);
    expect((await unpacked(new Blob([bytes])))[0]?.lastModified).toBe(1_700_000_000_000);
  });

  test('a zip of one CSV has the name and the time of what is inside', async () => {
    const [only, ...others] = await unpacked(await zipOf([['reports/october.csv', CSV]]));
    expect(others).toEqual([]);
    expect(only).toEqual({ name: 'october.csv', text: CSV, lastModified: new Date(2026, 9, 2, 10).getTime() });
  });

  test('a zip of several: their names stand below the archive’s', async () => {
    const blob = await zipOf([
      ['a/', ''],
      ['a/clicks.csv', CSV],
      ['sales.tsv', CSV.replaceAll(',', '\t')],
    ]);
    expect((await unpacked(blob)).map(({ name }) => name)).toEqual(['export.zip/a/clicks.csv', 'export.zip/sales.tsv']);
  });

  test('stored, not packed', async () => {
    const zip = new ZipWriter(new BlobWriter(), { ...options, level: 0 });
    await zip.add('x.csv', new TextReader(CSV));
    expect((await unpacked(await zip.close()))[0]?.text).toBe(CSV);
  });

  test('what systems and designers leave beside the report is left out', async () => {
    const blob = await zipOf([
      ['__MACOSX/._october.csv', CSV],
      ['.DS_Store', 'x'],
      ['.hidden/october.csv', CSV],
      ['logo.png', PICTURE],
      ['terms.pdf', '%PDF-1.7 terms'],
      ['october.csv', CSV],
      ['empty.csv', ''],
    ]);
    expect((await unpacked(blob)).map(({ name }) => name)).toEqual(['october.csv']);
  });

  test('UTF-16 inside is no picture', async () => {
    const wide = new Blob([Buffer.from(CSV, 'utf16le')]);
    expect((await unpacked(await zipOf([['wide.csv', wide]]))).length).toBe(1);
  });

  test('a name that climbs out of the archive is only a name', async () => {
    expect((await unpacked(await zipOf([['../../etc/report.csv', CSV]])))[0]?.name).toBe('report.csv');
  });

  test('a workbook stays a workbook', async () => {
    const blob = await zipOf([
      ['[Content_Types].xml', '<Types/>'],
      ['xl/workbook.xml', '<workbook/>'],
    ]);
    const workbook = file(blob, 'book.xlsx');
    const result = await unpackFile(workbook, quiet());
    expect(result.ok && result.value).toEqual([workbook]);
  });
});

describe('refused', () => {
  test('a zip with nothing in it, or nothing that serves', async () => {
    expect(await unpackFile(file(await zipOf([])), quiet())).toEqual({ ok: false, reason: 'archive-empty' });
    const pictures = await zipOf([
      ['logo.png', PICTURE],
      ['.DS_Store', 'x'],
    ]);
    expect(await unpackFile(file(pictures), quiet())).toEqual({ ok: false, reason: 'archive-empty' });
    expect(await unpackFile(file(new Blob([gzipSync('')])), quiet())).toEqual({ ok: false, reason: 'archive-empty' });
  });

  test('a password', async () => {
    const locked = await zipOf([['october.csv', CSV]], 'secret');
    expect(await unpackFile(file(locked), quiet())).toEqual({ ok: false, reason: 'archive-locked' });
  });

  test.each([0.2, 0.5, 0.9])('a zip of which %s is there', async (share) => {
    const whole = await zipOf([['october.csv', CSV.repeat(500)]]);
    const result = await unpackFile(file(whole.slice(0, Math.floor(whole.size * share))), quiet());
    expect(result).toEqual({ ok: false, reason: 'archive-broken' });
  });

  test('damage in the packed bytes', async () => {
    const noise = Array.from({ length: 2000 }, (_, i) => `2026-10-01,${(i * 7919) % 10_007},${(i * 31) % 97}\n`).join('');
    const zip = new Uint8Array(await (await zipOf([['october.csv', CSV + noise]])).arrayBuffer());
    zip.fill(0x55, 400, 500);
    expect(await unpackFile(file(new Blob([zip])), quiet())).toEqual({ ok: false, reason: 'archive-broken' });
    const gzip = new Uint8Array(gzipSync(CSV + noise));
    gzip.fill(0x55, 400, 500);
    expect(await unpackFile(file(new Blob([gzip])), quiet())).toEqual({ ok: false, reason: 'archive-broken' });
  });

  test('of a damaged workbook comes back as itself, to be refused as a workbook', async () => {
    const book = await zipOf([
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/worksheets/sheet1.xml', '<worksheet/>'],
    ]);
    const cut = file(book.slice(0, book.size - 40), 'partners.xlsx');
    const result = await unpackFile(cut, quiet());
    expect(result.ok && result.value).toEqual([cut]);
  });

  test('a gzip cut short', async () => {
    const bytes = gzipSync(CSV.repeat(500));
    const cut = new Blob([bytes.subarray(0, bytes.length - 12)]);
    expect(await unpackFile(file(cut), quiet())).toEqual({ ok: false, reason: 'archive-broken' });
  });
});

test('random damage never crashes it, and what comes out is told apart from what is broken', async () => {
  const zip = new Uint8Array(
    await (
      await zipOf([
        ['a.csv', CSV.repeat(20)],
        ['b.csv', CSV],
      ])
    ).arrayBuffer(),
  );
  const gzip = new Uint8Array(gzipSync(CSV.repeat(20)));
  const damage = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(zip, gzip), damage, async (whole, places) => {
      const bytes = whole.slice();
      for (const [at, byte] of places) bytes[4 + (at % (bytes.length - 4))] = byte;
      const result = await unpackFile(file(new Blob([bytes])), quiet(), { bytes: 10_000_000, entries: 100 });
      if (!result.ok) expect(result.reason).toMatch(/^archive-/);
      // What was unpacked passed its checksum: it is what was packed.
      else for (const { blob } of result.value) expect([CSV, CSV.repeat(20)]).toContain(await blob.text());
    }),
    { numRuns: 300 },
  );
});

describe('limits', () => {
  const limits = { bytes: 1_000_000, entries: 10 };
  const zeros = '0'.repeat(600_000);

  test('a bomb stops while it unfolds', async () => {
    const gzip = new Blob([gzipSync('0'.repeat(50_000_000))]);
    expect(await unpackFile(file(gzip), quiet(), limits)).toEqual({ ok: false, reason: 'archive-too-large' });
    const zip = await zipOf([['zeros.csv', '0'.repeat(50_000_000)]]);
    expect(await unpackFile(file(zip), quiet(), limits)).toEqual({ ok: false, reason: 'archive-too-large' });
  });

  test('all files of an archive count together', async () => {
    const two = await zipOf([
      ['a.csv', zeros],
      ['b.csv', zeros],
    ]);
    expect(await unpackFile(file(two), quiet(), limits)).toEqual({ ok: false, reason: 'archive-too-large' });
  });

  test('so do its entries', async () => {
    const many = await zipOf(Array.from({ length: 11 }, (_, i) => [`${i}.csv`, CSV] as const));
    expect(await unpackFile(file(many), quiet(), limits)).toEqual({ ok: false, reason: 'archive-too-large' });
  });
});

describe('on the way', () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `2026-10-01,${(i * 7919) % 100_003},${(i * 31) % 997}\n`).join('');

  test.each([
    [
      'zip',
      () =>
        zipOf([
          ['a.csv', CSV + rows],
          ['b.csv', CSV + rows],
        ]),
    ],
    ['gzip', async () => new Blob([gzipSync(CSV + rows)])],
  ])('%s: progress grows to the whole archive', async (_name, make) => {
    const blob = await make();
    const seen: number[] = [];
    const onBytes = (done: number, total: number) => {
      expect(total).toBe(blob.size);
      seen.push(done);
    };
    expect((await unpackFile(file(blob), { ...quiet(), onBytes })).ok).toBe(true);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe(blob.size);
  });

  test.each([
    ['zip', () => zipOf([['a.csv', CSV + rows]])],
    ['gzip', async () => new Blob([gzipSync(CSV + rows)])],
  ])('%s: cancelled in the middle', async (_name, make) => {
    const controller = new AbortController();
    const hooks = { onBytes: () => controller.abort(), signal: controller.signal };
    expect(await unpackFile(file(await make()), hooks)).toEqual({ ok: false, reason: 'cancelled' });
  });

  test('cancelled before it began', async () => {
    const signal = AbortSignal.abort();
    for (const blob of [await zipOf([['a.csv', CSV]]), new Blob([gzipSync(CSV)]), new Blob([CSV])]) {
      expect(await unpackFile(file(blob), { onBytes: () => {}, signal })).toEqual({ ok: false, reason: 'cancelled' });
    }
  });
});
