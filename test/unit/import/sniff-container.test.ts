import { describe, expect, test } from 'vitest';
import { isBinary, sniffContainer, sniffMarkup } from '@/core/import/sniff-container';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what a file is by its first bytes', () => {
  test.each([
    ['a zip', 'PK\x03\x04......october.csv', 'archive'],
    ['an empty zip', `PK\x05\x06${'\0'.repeat(18)}`, 'archive'],
    ['gzip', '\x1f\x8b\x08', 'archive'],
    ['a tar', `${'october.csv'.padEnd(257, '\0')}ustar\0`, 'archive'],
    ['7z', '7z\xbc\xaf\x27\x1c', 'archive'],
    ['rar', 'Rar!\x1a\x07\x00', 'archive'],
    ['an xlsx', 'PK\x03\x04[Content_Types].xml....xl/workbook.xml', 'spreadsheet'],
    ['an ods', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
    ['an old xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'spreadsheet'],
    ['a docx', 'PK\x03\x04[Content_Types].xml....word/document.xml', 'binary'],
    ['an odt', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text', 'binary'],
    ['a PDF', '%PDF-1.7', 'pdf'],
    ['a PNG', '\x89PNG\r\n', 'binary'],
  ] as const)('%s', (_name, start, kind) => {
    expect(sniffContainer(bytes(start))).toBe(kind);
  });

  test.each([['Date,Partner ID\n2026-10-01,1\n'], ['PK,ID\n1,2\n'], ['\xef\xbb\xbfDate;ID\n'], [''], ['ustar,Date\n']])(
    '%j may be a table',
    (start) => {
      expect(sniffContainer(bytes(start))).toBeNull();
      expect(isBinary(bytes(start))).toBe(false);
    },
  );
});

test('markup is told by its first words', () => {
  expect(sniffMarkup('<!DOCTYPE html><html>')).toBe('html');
  expect(sniffMarkup('  <table><tr>')).toBe('html');
  expect(sniffMarkup('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')).toBe('spreadsheet');
  expect(sniffMarkup('<b>,Date\n')).toBeNull();
  expect(sniffMarkup('Date,<html>\n')).toBeNull();
});
