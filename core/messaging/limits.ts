/** Partners asked for in one message: more rows than dashboards show at once; a page with more asks several times. */
export const MAX_REFS = 1000;
/** Longest id, address or name that a page script sends. */
export const MAX_VALUE = 200;
/** Between the side panel and the scripts of the page that it teaches. */
export const LINE_OF_TEACHING = 'teach';
