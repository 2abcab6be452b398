import { useEffect, useState } from 'preact/hooks';

/**
 * The path after `#`, in parts: `#/partners/dub:acme:p1` is `['partners', 'dub:acme:p1']`, an empty hash is `[]`. Parts are left
 * as they stand, because an account's id is percent-encoded text itself; one that was encoded once more is read all the same.
 */
export function routeOf(hash: string): readonly string[] {
  const path = hash.replace(/^#\/?/, '').split('?')[0] ?? '';
  return path === '' ? [] : path.split('/').map((part) => part.replaceAll(/%3A/gi, ':').replaceAll(/%25([0-9A-F]{2})/gi, '%$1'));
}

/** The address within the page for these parts. */
export function hashOf(...parts: readonly string[]): string {
  return `#/${parts.join('/')}`;
}

export function useHashRoute(): readonly string[] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const onChange = () => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', onChange);
    onChange();
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return route;
}
