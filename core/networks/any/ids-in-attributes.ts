import type { IdCarriers } from '../id-carriers';

const WHO = [
  'partner',
  'publisher',
  'affiliate',
  'creator',
  'influencer',
  'ambassador',
  'promoter',
  'mediapartner',
  'media-partner',
  'media',
];

const ID_ATTRIBUTES: readonly string[] = WHO.flatMap((who) => [`data-${who}-id`, `data-${who}id`]);
const IS_ID_ATTRIBUTE: ReadonlySet<string> = new Set(ID_ATTRIBUTES);

const QUERY_KEY = /^(?:partner|publisher|affiliate|aff|creator|influencer|ambassador|promoter|media_?partner|mp)_?id(?:\[\])?$/i;
/** `/partners/123/edit`; a word without a digit is a page (`/partners/new`), digits after digits are a date. */
const PATH_ID =
  /\/(?:partner|publisher|affiliate|creator|influencer|ambassador|promoter|media-?partner)s?\/(?!v\d)([\w-]*\d[\w-]*)(?=[/?#]|$)(?!\/\d)/i;
const HINT = /partner|publisher|affiliate|aff_?id|creator|influencer|ambassador|promoter|mp_?id/i;

/** A picture's file has a "media id", too. */
const PICTURES = 'img, picture, source, video, audio, figure, svg';

/** Elements whose attributes say of a value that it is a partner's id. */
export const ANY_CARRIERS: IdCarriers = {
  css: [...ID_ATTRIBUTES.map((name) => `[${name}]`), '[href]'].join(),
  attributes: [...ID_ATTRIBUTES, 'href'],
  isTelling: false,
  idsOf: idsInAttributes,
};

function idsInAttributes(element: Element, url: URL): readonly string[] {
  const ids: string[] = [];
  for (const name of element.getAttributeNames()) {
    if (!IS_ID_ATTRIBUTE.has(name)) continue;
    const value = element.getAttribute(name)?.trim();
    if (value && /\d/.test(value) && !(/media-?id$/.test(name) && element.matches(PICTURES))) ids.push(value);
  }
  return [...ids, ...idsInLink(element.getAttribute('href') ?? '', url)];
}

/** Only of links within the site: elsewhere the same number is somebody else's. */
function idsInLink(href: string, url: URL): readonly string[] {
  if (!HINT.test(href)) return [];
  const target = URL.parse(href, url.href);
  if (target?.origin !== url.origin) return [];
  const ids = [...target.searchParams].flatMap(([key, value]) => (QUERY_KEY.test(key) && /\d/.test(value) ? [value.trim()] : []));
  for (const path of [target.pathname, target.hash]) {
    const id = PATH_ID.exec(path)?.[1];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
