import type { Encoding, FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { detectEncoding } from './detect-encoding';
import { type Preview, type PreviewWishes, previewTable } from './preview-table';
import { isBinary, sniffContainer, sniffMarkup } from './sniff-container';

/** How much of a file is looked at before it is read. */
export const HEAD_BYTES = 1 << 20;

/** What the beginning of a file tells. */
export type Head = { readonly preview: Preview; readonly encoding: Encoding };

/** Looks at the first megabyte: what the file is, how it is written, where its table begins. Fails with what it is instead. */
export async function openHead(blob: Blob, wishes: PreviewWishes): Promise<Result<Head, FileRefusal>> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const container = sniffContainer(bytes);
  if (container !== null) return fail(container);
  const encoding = wishes.encoding ?? detectEncoding(bytes);
  if (!encoding.startsWith('utf-16') && isBinary(bytes)) return fail('binary');
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const isWhole = bytes.length === blob.size;
  if (isWhole && text.trim() === '') return fail('empty');
  const markup = sniffMarkup(text);
  if (markup !== null) return fail(markup);
  if (!isWhole && !/[\r\n]/.test(text)) return fail('line-too-long');
  const preview = previewTable(text, isWhole, wishes);
  if (preview === null) return fail('no-table');
  const isBare = isWhole && preview.rows.every((row) => row.every((cell) => cell.trim() === ''));
  return isBare ? fail('header-only') : ok({ preview, encoding });
}
