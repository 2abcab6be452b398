import { browser } from 'wxt/browser';

/** Longer than a frame that works needs; a frame that is busy or still loading must not keep the user waiting. */
const ANSWER_MS = 300;

/** The frame of the page itself. */
const TOP = 0;

/** Frames of a tab that our scripts may be in: those of sites that are granted. Of a tab that can't be looked into, the page itself. */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  const target = { tabId, allFrames: true };
  const asked = browser.scripting.executeScript({ target, injectImmediately: true, func: () => 0 });
  const found = await inTime(asked.then((results) => results.map(({ frameId }) => frameId)));
  return found && found.length > 0 ? found : [TOP];
}

export type FrameAnswer<Answer> = { readonly frame: number; readonly answer: Answer };

/** Asks each frame of a tab. Those that have nobody to answer, or answer late, are left out. */
export async function askFrames<Answer>(
  tabId: number,
  ask: (frame: number) => Promise<Answer>,
): Promise<readonly FrameAnswer<Answer>[]> {
  const frames = await framesOf(tabId);
  const answers = await Promise.all(
    frames.map(async (frame) => {
      const answer = await inTime(ask(frame));
      return answer === null ? [] : [{ frame, answer }];
    }),
  );
  return answers.flat();
}

/** Null: too late, or refused. */
async function inTime<Value>(value: Promise<Value>): Promise<Value | null> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    clock = setTimeout(() => resolve(null), ANSWER_MS);
  });
  try {
    return await Promise.race([value, late]);
  } catch {
    return null; // no script of ours there, or the tab went away
  } finally {
    clearTimeout(clock);
  }
}
