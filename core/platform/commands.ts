import { browser } from 'wxt/browser';

export type Command = {
  readonly name: string;
  /** As the browser writes it; '' where none is set, or another extension has it. */
  readonly keys: string;
};

/** The commands of the manifest with the keys that they have now. */
export async function listCommands(): Promise<readonly Command[]> {
  return (await browser.commands.getAll()).map(({ name, shortcut }) => ({ name: name ?? '', keys: shortcut ?? '' }));
}

/** The browser's own page where keys are set. False: it can't be opened from here. */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    // Firefox, from version 137 on; its own pages can't be opened by their address.
    const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
    if (open) await open.call(browser.commands);
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
