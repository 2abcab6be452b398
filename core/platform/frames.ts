import { browser } from 'wxt/browser';

/** The frames of a tab that a script of ours can be in, the outermost first. Empty: the tab is gone, or its site is not granted. */
export async function framesOf(tabId: number): Promise<number[]> {
  try {
    // No permission of its own: whoever may be run answers with where it ran.
    const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => null });
    return answers.map(({ frameId }) => frameId).sort((one, other) => one - other);
  } catch {
    return [];
  }
}
