/**
 * Files from one of our pages to another. Extension messages are JSON and can't carry them; a BroadcastChannel clones a File without
 * reading it, and is open to pages of our own origin only. The giver asks who is there, gives to one page, and hears that it has them.
 */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;
type Open = () => Channel;

type Word =
  | { readonly kind: 'who-takes'; readonly offer: string }
  | { readonly kind: 'i-take'; readonly taker: string; readonly isVisible: boolean }
  | { readonly kind: 'files'; readonly offer: string; readonly taker: string; readonly files: readonly File[] }
  | { readonly kind: 'taken'; readonly offer: string };

const openChannel: Open = () => new BroadcastChannel('trellis-files');

/** How long pages that are open have for saying so: they need no timer for it, so that a hidden tab answers as fast. */
const ANSWER_MS = 400;
/** A new tab of ours on a busy machine. */
const OPENING_MS = 20_000;

/**
 * Gives files to a page that takes them: to one in view rather than to a hidden one; where there is none, to the one that `openTaker`
 * opens. False: nobody took them in time, and nothing of them is kept.
 */
export async function giveFiles(
  files: readonly File[],
  openTaker: () => Promise<void>,
  open: Open = openChannel,
): Promise<boolean> {
  const channel = open();
  const offer = crypto.randomUUID();
  const takers: Extract<Word, { kind: 'i-take' }>[] = [];
  let onNews = () => {};
  let isTaken = false;
  channel.addEventListener('message', (event) => {
    const word = (event as MessageEvent<Word>).data;
    if (word.kind === 'i-take') takers.push(word);
    if (word.kind === 'taken' && word.offer === offer) isTaken = true;
    onNews();
  });
  const until = (isDone: () => boolean, withinMs: number) =>
    new Promise<void>((resolve) => {
      const clock = setTimeout(resolve, withinMs);
      onNews = () => {
        if (!isDone()) return;
        clearTimeout(clock);
        resolve();
      };
      onNews();
    });

  try {
    channel.postMessage({ kind: 'who-takes', offer } satisfies Word);
    await until(() => takers.some(({ isVisible }) => isVisible), ANSWER_MS);
    if (takers.length === 0) {
      await openTaker();
      await until(() => takers.length > 0, OPENING_MS);
    }
    const taker = takers.find(({ isVisible }) => isVisible) ?? takers[0];
    if (!taker) return false;
    channel.postMessage({ kind: 'files', offer, taker: taker.taker, files } satisfies Word);
    await until(() => isTaken, OPENING_MS);
    return isTaken;
  } finally {
    channel.close();
  }
}

/** Takes files that another page of ours gives. Returns how to stop. */
export function takeFiles(onFiles: (files: readonly File[]) => void, open: Open = openChannel): () => void {
  const channel = open();
  const taker = crypto.randomUUID();
  const sayHere = () => {
    const isVisible = typeof document !== 'undefined' && document.visibilityState === 'visible';
    channel.postMessage({ kind: 'i-take', taker, isVisible } satisfies Word);
  };
  channel.addEventListener('message', (event) => {
    const word = (event as MessageEvent<Word>).data;
    if (word.kind === 'who-takes') sayHere();
    if (word.kind !== 'files' || word.taker !== taker) return;
    channel.postMessage({ kind: 'taken', offer: word.offer } satisfies Word);
    onFiles(word.files);
  });
  sayHere(); // somebody may have opened this page in order to give
  return () => channel.close();
}
