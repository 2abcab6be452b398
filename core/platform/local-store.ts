import { browser } from 'wxt/browser';

/** Small things about this browser itself, such as where something stands on the screen: in no backup, on no other machine. */
export async function readLocal(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

export async function writeLocal(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}
