import type { SiteRules } from '@/core/domain/page';
import { ask } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';

/** The background may be starting or being replaced: asked again after so many milliseconds. */
const RETRIES_MS = [500, 2000, 8000];

/** True when nothing changed that decides what is read. Where the bar stands is the bar's own business. */
export const isSame = (one: SiteRules, other: SiteRules) =>
  JSON.stringify([one.packsOff, one.learned, one.isHidden]) === JSON.stringify([other.packsOff, other.learned, other.isHidden]);

/** Null: the site is not enabled, the extension is gone, or nobody answers for long. */
export async function readRules(signal: AbortSignal): Promise<SiteRules | null> {
  for (const wait of [0, ...RETRIES_MS]) {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    if (signal.aborted) return null;
    const reply = await ask(() => sendMessage('getSiteRules', undefined));
    if (reply.ok) return reply.value;
    if (reply.reason !== 'background-silent') return null;
  }
  return null;
}
