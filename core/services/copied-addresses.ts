import { readSession, writeSession } from '../platform/session';

const nameOf = (newsletter: string) => `copied ${newsletter}`;

/** Which addresses of a newsletter were copied already, in whatever groups: kept as long as the browser runs. */
export async function readCopied(newsletter: string): Promise<ReadonlySet<string>> {
  const kept = await readSession(nameOf(newsletter));
  return new Set(Array.isArray(kept) ? kept.filter((address) => typeof address === 'string') : []);
}

export async function keepCopied(newsletter: string, addresses: ReadonlySet<string>): Promise<void> {
  await writeSession(nameOf(newsletter), [...addresses]);
}
