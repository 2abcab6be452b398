import { browser } from 'wxt/browser';

const FILE = '/report.js';

/** The structure of one frame's page without its words and ids, for a report. Null: the frame is gone, or its site is not granted. */
export async function takeSnapshot(tabId: number, frameId = 0): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [FILE] });
    return typeof answer?.result === 'string' ? answer.result : null;
  } catch {
    return null; // the page went to another address meanwhile, or the browser protects it
  }
}
