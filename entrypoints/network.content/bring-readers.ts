import type { LearnedTable } from '@/core/domain/learned';
import { ask } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';
import { LIGHT_PACKS } from '@/core/networks/light-registry';
import type { ReadersWorld, Reading } from '@/core/overlay/reading';

/** By the light packs, else by the script with all of them; undefined: that one has to be brought first. */
export function readingOf(url: URL, learned: readonly LearnedTable[]): Reading | null | undefined {
  const { trellisReaders } = globalThis as ReadersWorld;
  if (trellisReaders) return trellisReaders(url, learned);
  const pack = learned.length === 0 ? LIGHT_PACKS.find(({ isDashboard }) => isDashboard(url)) : undefined;
  const table = pack?.tables.find(({ isPage }) => isPage(url));
  return pack && table ? { pack, table, knownBy: table.confidence } : undefined;
}

/** False: the extension is gone, or the browser refused. */
export async function bringReaders(): Promise<boolean> {
  try {
    const reply = await ask(() => sendMessage('bringReaders', undefined));
    return reply.ok && (globalThis as ReadersWorld).trellisReaders !== undefined;
  } catch {
    return false; // told in the background's own log
  }
}
