import { logOnce } from '@/core/platform/log';
import type { Answer, Disposition } from '@/core/platform/omnibox';
import { goToOwnPage } from '@/core/platform/tabs';
import { DirectoryMemory } from '@/core/services/directory-memory';
import { accountFor, suggestFor } from '@/core/services/find-by-omnibox';
import { db } from '@/core/services/open-store';
import { noteRecent } from '@/core/services/recent-partners';

/** Nothing is read before somebody uses the address bar; then it is kept for as long as the background lives. */
const memory = new DirectoryMemory(db);
/** Answers may overtake each other: only the last one asked for is shown. */
let asked = 0;

/** Between the keyword and the first letter there is time to read. */
export function onOmniboxStart(): void {
  memory.of().catch((error: unknown) => logOnce('omnibox', error)); // the first letter tries again
}

export async function onOmniboxInput(text: string): Promise<Answer | null> {
  const turn = ++asked;
  const directory = await memory.of();
  return turn === asked ? suggestFor(text, directory) : null;
}

/** To the partner, or to the list with the search filled in where nobody was found. */
export async function onOmniboxPick(text: string, disposition: Disposition): Promise<void> {
  const account = accountFor(text, await memory.of());
  if (account === null) {
    const asking = text.trim() === '' ? '' : `?${new URLSearchParams({ find: text.trim() })}`;
    return goToOwnPage(`/workspace.html#/partners${asking}`, disposition);
  }
  await goToOwnPage(`/workspace.html#/partners/${account}`, disposition);
  await noteRecent(account).catch(() => undefined); // the partner is shown; that it is not among the recent ones harms nobody
}
