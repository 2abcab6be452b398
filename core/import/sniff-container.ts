import type { FileRefusal } from '../domain/report';

/** Magic numbers, as text of one character per byte. */
const ARCHIVES = ['\x1f\x8b', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', 'BZh', '\xfd7zXZ\x00', '\x28\xb5\x2f\xfd'];
const IMAGES_AND_PROGRAMS = ['\x89PNG', 'GIF8', '\xff\xd8\xff', '\x7fELF', 'MZ\x90', 'SQLite format 3\x00', 'PAR1', 'RIFF'];
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const SHEET_PARTS = ['xl/', 'xl\\', 'opendocument.spreadsheet', 'Index/Document.iwa'];
/** Zips that are documents of another kind. */
const OTHER_PARTS = ['word/document', 'ppt/presentation', 'application/vnd.oasis', 'application/epub'];

/**
 * Says what a file is when it is plainly not text with separators, whatever its name; null when it may be.
 *
 * `head` are the first bytes of the file (64 KiB are enough: a zip names its parts early).
 */
export function sniffContainer(head: Uint8Array): FileRefusal | null {
  const bytes = latin1(head.subarray(0, 65_536));
  const start = bytes.replace(/^(?:\xef\xbb\xbf)?\s+/, '');
  if (start.startsWith('%PDF-') || bytes.slice(0, 1024).includes('%PDF-1')) return 'pdf';
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (bytes.startsWith(OLE)) return 'spreadsheet';
  if (ARCHIVES.some((magic) => bytes.startsWith(magic)) || bytes.slice(257, 262) === 'ustar') return 'archive';
  if (IMAGES_AND_PROGRAMS.some((magic) => bytes.startsWith(magic))) return 'binary';
  return null;
}

function zipKind(bytes: string): FileRefusal {
  if (SHEET_PARTS.some((part) => bytes.includes(part))) return 'spreadsheet';
  return OTHER_PARTS.some((part) => bytes.includes(part)) ? 'binary' : 'archive';
}

/** The same question for the decoded text: markup has no magic number. */
export function sniffMarkup(text: string): FileRefusal | null {
  const start = text.slice(0, 2048).trimStart().toLowerCase();
  if (!start.startsWith('<')) return null;
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheet';
  return /<(?:!doctype html|html|head|body|script|table|meta|div|title)\b/.test(start) ? 'html' : null;
}

/** True when the bytes hold what no text holds: NULs or many control characters. UTF-16 must be ruled out before. */
export function isBinary(head: Uint8Array): boolean {
  let odd = 0;
  const sample = head.subarray(0, 65_536);
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++;
  }
  return odd > sample.length / 50;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
