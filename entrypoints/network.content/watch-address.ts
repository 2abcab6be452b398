/** The browser's own account of where a page is; Firefox before 147 has none. */
type Navigating = { readonly navigation?: EventTarget };

/**
 * Tells each new address of a page that goes on without a load. Returns a look for the changes of the page itself to take: for
 * browsers that tell nothing of `pushState`.
 */
export function watchAddress(onNew: () => void, signal: AbortSignal): () => void {
  let shown = location.href;
  function look(): void {
    if (location.href === shown || signal.aborted) return;
    shown = location.href;
    onNew();
  }
  const { navigation } = window as Navigating;
  // After the browser has committed it: what a page only announces (a download, a cancelled one) is none.
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  return look;
}
