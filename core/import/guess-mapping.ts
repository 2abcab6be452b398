import type { ColumnMapping, ColumnRole, ReportKind } from '../domain/report';
import { headerKey } from '../networks/report-definition';
import { isAboutCustomers } from './customer-columns';
import { DayReader, NO_DAY } from './read-day';
import { isNothing, NumberReader } from './read-number';

/** `whole`: amounts without a fraction, `12.0`, as programs write counts. */
type Shape = 'date' | 'amount' | 'whole' | 'count' | 'text' | 'none';

/** Who the partner is called by the networks. */
const WHO = '(?:partner|publisher|affiliate|media|mediapartner|aff|pub|influencer|creator|account|vertriebspartner|werbepartner)';
/** Reversed, by every word seen for it. */
const REVERSED =
  '(?:reversed|reversal|cancelled|canceled|declined|rejected|voided|refunded|returned|storno|stornierte[rns]?|abgelehnte)';
const COUNTED = '(?:actions?|conversions?|orders?|sales?|transactions?|leads?|no|count|bestellungen|verkaufe|abschlusse|anzahl)';
const VALUED = '(?:revenue|sales?(?:amount|value)|ordervalue|value|amount|turnover|umsatz|bestellwert|warenkorbwert)';
const EARNED = '(?:commissions?|comm|payouts?|earnings|actioncost|provision(?:en)?|vergutung)';

/** Header words (as keys) to roles, with the shapes that the values must have. First match wins; English and German. */
const RULES: readonly (readonly [ColumnRole, RegExp, readonly Shape[]])[] = [
  ['reversed-commission', new RegExp(`^${REVERSED}${EARNED}$|^${EARNED}${REVERSED}$|^stornoprovision$`), ['amount', 'count']],
  ['reversed-revenue', new RegExp(`^${REVERSED}${VALUED}$|^${VALUED}${REVERSED}$|^stornoumsatz$`), ['amount', 'count']],
  ['reversed-conversions', new RegExp(`^(?:(?:noof|numberof)?${REVERSED}s?${COUNTED}?|stornos)$`), ['count', 'whole']],
  ['partner-id', new RegExp(`^${WHO}(?:id|number|nr|no|nummer|key|ref)$|^mpid$`), ['count', 'text']],
  [
    'conversion-id',
    /^(?:transaction|action|conversion|sale|commission|trans|order|bestell|auftrags|transaktions)(?:id|nummer|nr|number)$|^oid$|^orderref$/,
    ['count', 'text'],
  ],
  [
    'joined',
    /^(?:join(?:ed)?(?:date|at|on)?|date(?:joined|registered)|registered(?:at|on)?|signedup|signup(?:date)?|enrolledat|membersince|beitritt(?:sdatum)?|registriert(?:am)?|anmeldedatum|partnerseit)$/,
    ['date'],
  ],
  [
    'date',
    /^(?:date|day|datum|tag|timestamp|zeitpunkt|period|(?:transaction|event|action|order|sale|conversion|click|report|created|creation|stat)(?:date|day|time|datetime|at)|createdat|created|buchungsdatum|bestelldatum|transaktionsdatum)$/,
    ['date'],
  ],
  [
    'impressions',
    /^(?:raw|ofraw|of|total)?(?:impressions?|imps?|views?|adviews|einblendungen|impressionen|sichtkontakte)$/,
    ['count', 'whole'],
  ],
  ['clicks', /^(?:of|total|gross|raw|unique|payable)?(?:clicks?|klicks?|visits?|besuche)$/, ['count', 'whole']],
  [
    'revenue',
    new RegExp(
      `^(?:of|total|gross|net)?(?:${VALUED}|sales|umsatze|ordertotal|gmv|bestellsumme|nettoumsatz|betrag)(?:usd|eur|gbp)?$`,
    ),
    ['amount'],
  ],
  ['conversions', new RegExp(`^(?:of|total|gross|numberof|noof|anzahl)?${COUNTED}$`), ['count', 'whole']],
  ['revenue', new RegExp(`^(?:total|gross|net)?${VALUED}(?:usd|eur|gbp)?$`), ['amount', 'count']],
  [
    'commission',
    new RegExp(`^(?:total|gross|publisher|partner|affiliate)?${EARNED}(?:usd|eur|gbp|amount)?$|^verdienst$`),
    ['amount', 'count'],
  ],
  ['currency', /^(?:currency|currencycode|curr|wahrung)$/, ['text']],
  ['email', /^(?:contact|partner|publisher|affiliate)?(?:email|mail|emailaddress|emailadresse)$/, ['text']],
  [
    'status',
    /^(?:partner|publisher|affiliate|commission|transaction|conversion|action|relationship)?(?:status|state|zustand)$/,
    ['text'],
  ],
  ['country', /^(?:partner)?(?:country|countrycode|land|region)$/, ['text']],
  ['website', /^(?:website|websiteurl|url|site|siteurl|domain|homepage|webseite|companyurl|publisherurl)$/, ['text']],
  [
    'type',
    /^(?:partner|publisher|affiliate|media)?(?:type|typ|category|kategorie|businessmodel|promotional(?:method|type))$/,
    ['text'],
  ],
  ['partner-name', new RegExp(`^${WHO}(?:name)?$|^(?:name|company|companyname|firma|sitename|websitename)$`), ['text', 'count']],
  ['partner-id', /^id$/, ['count', 'text']],
];

/**
 * A first guess at a plain file's columns, for the user to confirm: by the words of the header, checked against the shapes of the
 * values. A role is given once; what nobody claims is ignored.
 */
export function guessMapping(headers: readonly string[], rows: readonly string[][], report: ReportKind | null): ColumnMapping {
  // In the order of the file, whatever order the rules find them in.
  const columns: Record<string, ColumnRole> = Object.fromEntries(headers.map((header) => [header, 'ignore']));
  const given = new Set<ColumnRole>();
  const columnCells = headers.map((_, at) => rows.map((row) => row[at] ?? '').filter((cell) => !isNothing(cell)));
  const shapes = columnCells.map(shapeOf);
  const keys = headers.map(headerKey);
  const claimed = new Set(keys.flatMap((key, at) => (isAboutCustomers(key) ? [at] : [])));
  for (const [role, words, allowed] of RULES) {
    keys.forEach((key, at) => {
      if (claimed.has(at) || !words.test(key) || !fits(shapes[at] ?? 'none', allowed, columnCells[at] ?? [])) return;
      claimed.add(at);
      if (given.has(role)) return;
      given.add(role);
      columns[headers[at] ?? ''] = role;
    });
  }
  const currency = currencyInHeaders(headers);
  return { report: report ?? kindOf(given), columns, ...(currency && !given.has('currency') ? { currency } : {}) };
}

/** `Revenue (USD)`: the one currency that headers name; null: none, or several. */
function currencyInHeaders(headers: readonly string[]): string | null {
  const codes = new Set(
    headers.flatMap((header) => header.match(/\b(?:USD|EUR|GBP|CAD|AUD|CHF|SEK|NOK|DKK|PLN|JPY|BRL|INR)\b/g) ?? []),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function kindOf(given: ReadonlySet<ColumnRole>): ReportKind {
  const metrics: readonly ColumnRole[] = ['impressions', 'clicks', 'conversions', 'revenue', 'commission'];
  const hasMetrics = metrics.some((role) => given.has(role));
  if (given.has('conversion-id') && given.has('date')) return 'transactions';
  if (!hasMetrics) return 'partners';
  // Money with a state, and nothing counted: one row per sale.
  const hasCounts = metrics.slice(0, 3).some((role) => given.has(role));
  if (given.has('date') && given.has('status') && !hasCounts) return 'transactions';
  if (given.has('date')) return 'performance';
  return given.has('status') || given.has('joined') || given.has('email') ? 'partners' : 'performance';
}

/** What most filled cells look like (rows of totals and notes are among them). `none`: there is none to judge by. */
function shapeOf(filled: readonly string[]): Shape {
  if (filled.length === 0) return 'none';
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
  const isMost = (test: (cell: string) => boolean) => share(test) >= 0.6;
  if (isMost((cell) => /^\d{1,3}(?:[.,'’\s]?\d{3})*$/.test(cell.trim()))) return 'count';
  // Nothing else looks like a date by chance.
  if (share(isDay) >= 0.3) return 'date';
  if (isMost((cell) => /^\d+[.,]0+$/.test(cell.trim())) && !filled.some(hasFraction)) return 'whole';
  return isMost(isAmount) ? 'amount' : 'text';
}

/** True where a column of this shape may have a role. Days without separators (`20261001`) look like counts. */
function fits(shape: Shape, allowed: readonly Shape[], filled: readonly string[]): boolean {
  if (shape === 'none' || allowed.includes(shape)) return true;
  if (shape === 'whole') return allowed.includes('amount');
  if (shape !== 'count' || !allowed.includes('date')) return false;
  return filled.every((cell) => !/^\d+$/.test(cell.trim()) || new DayReader('ymd', true).read(cell) !== NO_DAY);
}

function isDay(cell: string): boolean {
  if (/^\d+$/.test(cell.trim()) && cell.trim().length !== 8) return false;
  return (['dmy', 'mdy'] as const).some((order) => new DayReader(order, true).read(cell) !== NO_DAY);
}

const hasFraction = (cell: string) => /[.,]\d*[1-9]\d*\D*$/.test(cell);

function isAmount(cell: string): boolean {
  // Too large or too precise to be taken: an amount all the same, so that its row is refused for everybody to see.
  if (/^-?\d+(?:[.,]\d+)?$/.test(cell.trim())) return true;
  return (['point', 'comma'] as const).some((mark) => {
    const value = new NumberReader(mark).read(cell);
    return !Number.isNaN(value);
  });
}
