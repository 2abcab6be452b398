/** Search engines by the name before their ending, because most have one per country; as data: a missing one costs a look, no more. */
const BY_NAME = new Set(['google', 'bing', 'yahoo', 'yandex', 'baidu', 'ecosia', 'qwant', 'startpage', 'duckduckgo', 'naver']);
const BY_DOMAIN = new Set(['search.brave.com', 'ask.com', 'aol.com', 'seznam.cz', 'sogou.com', 'ya.ru', 'swisscows.com']);

/** `domain`: what somebody registered of `site`. */
export function isSearchEngine(site: string, domain: string): boolean {
  return BY_NAME.has(domain.slice(0, domain.indexOf('.'))) || BY_DOMAIN.has(domain) || BY_DOMAIN.has(site);
}
