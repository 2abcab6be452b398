import { browser } from 'wxt/browser';

/** What must outlive the background's sleep but not the browser. Never seen by content scripts. */
export async function readSession(name: string): Promise<unknown> {
  return (await browser.storage.session.get(name))[name];
}

export async function writeSession(name: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [name]: value });
}
