import { ANY_NETWORK, type PageAccount } from '../domain/page';
import type { NetworkPack } from '../networks/types';

const MAX_LENGTH = 200;

/** Whose dashboard a page is, and what says so. */
export function pageAccountOf(pack: NetworkPack | null, url: URL, view: Window): PageAccount {
  if (!pack) return { network: ANY_NETWORK, account: url.origin, by: 'host' };
  const named = pack.accountOf(url);
  if (named !== null) return { network: pack.id, account: named, by: 'address' };
  const shown = shownAccount(pack, outermost(view).document);
  if (shown !== null) return { network: pack.id, account: shown, by: 'page' };
  return { network: pack.id, account: url.host, by: 'host' };
}

function shownAccount({ accountShown }: NetworkPack, document: Document): string | null {
  // null: not signed in, still loading, or built anew
  const text = accountShown && document.querySelector(accountShown.css)?.textContent;
  return text?.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH) || null;
}

/** The address that a frame is about: one without an address of its own was written by the frame around it. */
export function addressOf(view: Window): URL {
  let at = view;
  while (!/^https?:/.test(at.location.href) && at !== at.parent && canRead(at.parent)) at = at.parent;
  return new URL(at.location.href);
}

function outermost(view: Window): Window {
  let at = view;
  while (at !== at.parent && canRead(at.parent)) at = at.parent;
  return at;
}

/** A frame of another origin refuses every question. */
function canRead(view: Window): boolean {
  try {
    return view.document !== null;
  } catch {
    return false;
  }
}
