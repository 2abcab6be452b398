import { useEffect, useMemo, useState } from 'preact/hooks';

export type Route = {
  /** Left as they stand, because an account's id is percent-encoded text itself; one that was encoded once more is read all the same. */
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
};

/** `#/partners/dub:acme:p1?tier=A` is `{ parts: ['partners', 'dub:acme:p1'], query: { tier: 'A' } }`. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return {
    parts: path === '' ? [] : path.split('/').map(onceEncoded),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address within the page. Empty values of the query are left out. */
export function hashOf(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/${parts.join('/')}${asked ? `?${asked}` : ''}`;
}

/** Of an id that was encoded once more no colon is left; one that has colons may hold encoded ones, too, which are its own. */
const onceEncoded = (part: string) =>
  part.includes(':') ? part : part.replaceAll(/%3A/gi, ':').replaceAll(/%25([0-9A-F]{2})/gi, '%$1');

export function useHashRoute(): Route {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener('hashchange', onChange);
    onChange();
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return useMemo(() => routeOf(hash), [hash]);
}
