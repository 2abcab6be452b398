import { browser } from 'wxt/browser';

/** What must outlive the background's sleep but not the browser. Never seen by content scripts. */
export async function readSession(name: string): Promise<unknown> {
  return (await browser.storage.session.get(name))[name];
}

export async function writeSession(name: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [name]: value });
}

/** Tells of each write under this name, by whichever context. Returns how to stop. */
export function watchSession(name: string, onChange: () => void): () => void {
  const listen = (changes: Readonly<Record<string, unknown>>) => {
    if (name in changes) onChange();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
