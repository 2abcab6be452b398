import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { DemoFile } from '@/test/demo/csv-text';

/** An archive as a colleague would send it. */
export async function zipOf(files: readonly DemoFile[]): Promise<Buffer> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const { name, content } of files) await zip.add(name, new TextReader(content));
  return Buffer.from(await (await zip.close()).arrayBuffer());
}
