/** The two ends of a range, each a whole date; `earlier` is the first end a year before, where its year was taken from the other. */
export type RangeEnds = { readonly first: string; readonly last: string; readonly earlier: string | null };

const OPENING = /^(?:from|between|vom|von|du|de|del|desde(?:\s+el)?|с|со)\s+/iu;
/** Between the ends. A hyphen is one only with spaces, or between whole dates. */
const BETWEEN = /\s*(?:–|—|\.\.+|…|~|→)\s*|\s+(?:-+|\/|to|till?|until|through|thru|and|bis|au|al?|hasta(?:\s+el)?|y|по|до)\s+/iu;
const WHOLE_DATES =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\/\d{1,2}\/\d{2,4}|20\d{6}|\d{4}-\d{2})[-/_](\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\/\d{1,2}\/\d{2,4}|20\d{6}|\d{4}-\d{2})$/;
/** `1-7 Jan 2026`, `Jan 1-7, 2026`, `1.-7.1.2026`, `1 Jan-7 Feb 2026`. */
const SHORT = /^((?:\p{L}{3,10}\.?\s+)?\d{1,2}\.?(?:\s*\d{1,2}\.|\s+\p{L}{3,10}\.?)?)-(.*\d{4}.*)$/u;
const YEAR_BEHIND = /(\d{4})\D*$/;

/** Cuts `1 Jan - 7 Jan 2026` and its like in two; null: there is no range. Whether the ends are dates is not looked at. */
export function splitRange(written: string): RangeEnds | null {
  const text = written.trim().replace(OPENING, '');
  const parts = text.split(BETWEEN);
  if (parts.length > 2) return null;
  const tight = parts.length === 1 ? (WHOLE_DATES.exec(text) ?? SHORT.exec(text)) : null;
  const [first = '', last = ''] = tight ? tight.slice(1) : parts;
  return first === '' || last === '' ? null : completed(first.trim(), last.trim());
}

/** What the first end leaves out is what the second one says. */
function completed(first: string, last: string): RangeEnds {
  const monthAndDate = /^(\p{L}{3,10}\.?)\s+\d{1,2}$/u.exec(first);
  const end = monthAndDate && /^\d{1,2},?\s+\d{4}$/.test(last) ? `${monthAndDate[1]} ${last}` : last;
  const year = YEAR_BEHIND.exec(end)?.[1];
  if (year === undefined) return { first, last: end, earlier: null };
  const before = String(Number(year) - 1);
  if (monthAndDate) return { first: `${first}, ${year}`, last: end, earlier: `${first}, ${before}` };
  if (/^\d{1,2}\.?$/.test(first)) return { first: end.replace(/^\d{1,2}\.?/, first), last: end, earlier: null };
  if (/^\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?$/u.test(first)) {
    return { first: `${first} ${year}`, last: end, earlier: `${first} ${before}` };
  }
  const numeric = /^(\d{1,2}([./])\s?\d{1,2})\.?$/.exec(first);
  if (numeric) {
    const start = `${(numeric[1] ?? '').replace(' ', '')}${numeric[2]}`;
    return { first: start + year, last: end, earlier: start + before };
  }
  if (/^\p{L}{3,10}\.?$/u.test(first)) return { first: `${first} ${year}`, last: end, earlier: `${first} ${before}` };
  return { first, last: end, earlier: null };
}
