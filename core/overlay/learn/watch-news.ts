/** How often a page that keeps changing is looked at again. */
const PAUSE_MS = 400;

/** Tells, some time after the page last changed, that it shows something else. Returns how to stop. */
export function watchNews(onNews: () => void): () => void {
  let timer = 0;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    timer ||= window.setTimeout(tell, PAUSE_MS);
  });
  function tell(): void {
    timer = 0;
    onNews();
  }
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Our own elements come and go without anything being new. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(({ nodeName }) => nodeName.startsWith('TRELLIS-'));
}
