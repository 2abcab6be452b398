import { expect, test } from 'vitest';
import { readProspectFile } from '@/core/import/read-prospect-file';

const read = (text: string) => readProspectFile(new TextEncoder().encode(text));

test('columns are known by their headers, in any order, and each row has the line where it begins', () => {
  const file = read('\uFEFFSource,E-mail Address,Name,Notes,Company\r\nfair,dora@x.test," Dora\r\nDé",hi,X\r\n\r\n,,Emil\r\n');
  expect(file).toEqual({
    ok: true,
    value: {
      rows: [
        { name: 'Dora\r\nDé', email: 'dora@x.test', website: '', type: '', country: '', source: 'fair', line: 2 },
        { name: 'Emil', email: '', website: '', type: '', country: '', source: '', line: 5 },
      ],
      columns: ['name', 'email', 'source'],
      leftOut: ['Notes', 'Company'],
    },
  });
});

test.each([
  ['German, with semicolons', 'Firma;Webseite;Land\nDora;dora.test;FR\n', { name: 'Dora', website: 'dora.test', country: 'FR' }],
  [
    'Russian, with tabs',
    'Название\tСайт\tТип\nДора\tdora.test\tcreator\n',
    { name: 'Дора', website: 'dora.test', type: 'creator' },
  ],
])('headers may be %s', (_what, text, row) => {
  expect(read(text)).toMatchObject({ ok: true, value: { rows: [row] } });
});

test('a file of another encoding is read as it was written', () => {
  const bytes = Uint8Array.from('Name;Land\nJosé;España\n', (sign) => sign.charCodeAt(0));
  expect(readProspectFile(bytes)).toMatchObject({ ok: true, value: { rows: [{ name: 'José', country: 'España' }] } });
});

test.each([
  ['without a known column', 'who,when\nDora,today\n', 'no-columns'],
  ['with nothing in it', '', 'no-columns'],
  ['with nothing below its header', 'name,email\n\n', 'empty'],
  ['with a quote that is never closed', 'name,email\n"Dora,x\nEmil,y\n', 'broken'],
  ['of more rows than anybody writes to', `name\n${'Dora\n'.repeat(2001)}`, 'too-many'],
  ['of more than 2 MB', `name\n${'x'.repeat(2_000_000)}`, 'too-long'],
] as const)('a file %s is refused', (_what, text, reason) => {
  expect(read(text)).toMatchObject({ ok: false, reason });
});
